package io.probity.api.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.probity.api.Settings;
import io.probity.api.embedded.EmbeddedDocuments;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document server: the one that the settings name, or one inside the process. */
@Configuration(proxyBeanMethods = false)
class DocumentsWiring {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("'${probity.mongodb-uri:}'.isBlank()")
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedDocuments documents() {
      return new EmbeddedDocuments();
    }

    @Bean(destroyMethod = "close")
    MongoClient mongo(EmbeddedDocuments documents) {
      return client(documents.uri());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!'${probity.mongodb-uri:}'.isBlank()")
  static class Real {

    @Bean(destroyMethod = "close")
    MongoClient mongo(Settings settings) {
      return client(Objects.requireNonNull(settings.mongodbUri()));
    }
  }

  /** Nobody waits longer than three seconds for a server that is not there. */
  private static MongoClient client(String uri) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applicationName("probity")
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .build());
  }
}
