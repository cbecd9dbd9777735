package io.probity.api;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The product: one process that takes commands, keeps the ledger and answers questions. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
public class Probity {

  /**
   * @throws IllegalArgumentException if the environment names a setting that does not exist
   */
  public static void main(String[] arguments) {
    Settings.refuseUnknown(System.getenv().keySet());
    // Axon would call home, and advertise.
    System.setProperty("axoniq.update-checker.disabled", "true");
    System.setProperty("disable-axoniq-console-message", "true");
    new SpringApplicationBuilder(Probity.class).bannerMode(Banner.Mode.OFF).run(arguments);
  }
}
