package io.probity.core.documents;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.probity.api.embedded.EmbeddedDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract with MongoDB, in three ways; the build says which of them ran. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MongoContractIT {
  private static final String GIVEN = "PROBITY_TEST_MONGODB_URI";
  private static final String IMAGE = "mongo:8.0";
  private static final Map<String, String> RAN = new LinkedHashMap<>();

  static {
    RAN.put("embedded mongo-java-server", "not run");
    RAN.put("server of " + GIVEN, "not run: not set");
    RAN.put("container " + IMAGE, "not run: no Docker");
  }

  @Nested
  class Embedded extends MongoContractSuite {
    private static EmbeddedDocuments server;

    @BeforeAll
    static void start() {
      server = new EmbeddedDocuments();
      RAN.put("embedded mongo-java-server", "ran");
    }

    @AfterAll
    static void stop() {
      server.close();
    }

    @Override
    String uri() {
      return server.uri();
    }
  }

  @Nested
  class Given extends MongoContractSuite {
    @Override
    String uri() {
      String uri = System.getenv(GIVEN);
      assumeTrue(uri != null, GIVEN + " is not set");
      RAN.put("server of " + GIVEN, "ran");
      return uri;
    }
  }

  @Nested
  class Container extends MongoContractSuite {
    private static MongoDBContainer container;

    @BeforeAll
    static void start() {
      if (DockerClientFactory.instance().isDockerAvailable()) {
        container = new MongoDBContainer(IMAGE);
        container.start();
        RAN.put("container " + IMAGE, "ran");
      }
    }

    @AfterAll
    static void stop() {
      if (container != null) {
        container.stop();
      }
    }

    @Override
    String uri() {
      assumeTrue(container != null, "no Docker here");
      return container.getConnectionString();
    }
  }

  @AfterAll
  static void tell() throws IOException {
    StringBuilder summary = new StringBuilder("MongoDB contract:");
    RAN.forEach((store, what) -> summary.append("\n  ").append(store).append(": ").append(what));
    System.out.println(summary);
    Files.writeString(Path.of("target", "mongodb-contract.txt"), summary.append('\n'));
  }
}
