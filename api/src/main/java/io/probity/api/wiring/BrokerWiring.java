package io.probity.api.wiring;

import io.probity.api.Settings;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.JournalSettings.Durability;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The brokers: those that the settings name, or one inside the process. */
@Configuration(proxyBeanMethods = false)
class BrokerWiring {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("'${probity.kafka-bootstrap-servers:}'.isBlank()")
  static class Embedded {

    /** Stops after all that depends on it; needs no phase for that. */
    @Bean(destroyMethod = "close")
    EmbeddedBroker broker(Settings settings, Clock clock) {
      return new EmbeddedBroker(settings.data().resolve("broker"), clock);
    }

    @Bean
    BrokerAccess brokerAccess(EmbeddedBroker broker) {
      return new BrokerAccess(broker.clientSettings(), Durability.ONE_NODE);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!'${probity.kafka-bootstrap-servers:}'.isBlank()")
  static class Real {

    @Bean
    BrokerAccess brokerAccess(Settings settings) throws IOException {
      Map<String, Object> client = new HashMap<>();
      if (settings.kafkaClientFile() != null) {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(settings.kafkaClientFile())) {
          file.load(reader);
        }
        file.stringPropertyNames().forEach(name -> client.put(name, file.getProperty(name)));
      }
      client.put("bootstrap.servers", settings.kafkaBootstrapServers());
      return new BrokerAccess(Map.copyOf(client), Durability.CLUSTER);
    }
  }
}
