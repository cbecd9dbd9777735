package io.probity.api.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.journal.entries.Entries;
import io.probity.core.sealing.Vault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@Import(SilentVaultIT.Silencing.class)
@DirtiesContext // its vault can be silenced
class SilentVaultIT {
  private static final String REPORT =
      "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Scales.'}";

  @Autowired EmbeddedIssuer issuer;
  @Autowired Entries entries;
  @Autowired Silencing vault;
  @LocalServerPort int port;

  @Test
  void a_report_that_gets_no_code_since_the_vault_is_silent_is_an_outage_of_intake() {
    vault.silent.set(true);
    assertThat(report().statusCode()).isEqualTo(503);
    assertThat(refusals()).isEmpty();

    vault.silent.set(false);
    assertThat(report().statusCode()).isEqualTo(200);
    assertThat(refusals())
        .singleElement()
        .satisfies(entry -> assertThat(entry).contains("IntakeOutageRecorded"));
  }

  private HttpResponse<String> report() {
    Staff staff = new Staff(issuer, port);
    return staff.send(
        staff
            .anonymous("/intake/reports")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(REPORT.replace('\'', '"'))));
  }

  private List<String> refusals() {
    return entries.stream(CustodyEvent.REFUSALS, 0).stream()
        .map(stored -> new String(stored.bytes(), UTF_8))
        .toList();
  }

  /** The product's vault, which gives no answer for as long as somebody wants. */
  static final class Silencing implements BeanPostProcessor {
    private final AtomicBoolean silent = new AtomicBoolean();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof Vault vault ? before(vault) : bean;
    }

    private Vault before(Vault vault) {
      return (Vault)
          Proxy.newProxyInstance(
              Vault.class.getClassLoader(),
              new Class<?>[] {Vault.class},
              (_, method, arguments) -> {
                if (silent.get()) {
                  throw new Vault.Unavailable("silenced", null);
                }
                try {
                  return method.invoke(vault, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getTargetException();
                }
              });
    }
  }
}
