package io.probity.api;

import io.probity.api.embedded.Accounts.Secrets;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.api.embedded.EmbeddedLimit;
import io.probity.api.embedded.InventedPerson;
import io.probity.core.ledger.note.NoteSigner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the console says when the product is ready: where it listens, by which key its checkpoints
 * are verified, who may log in, and what the evaluation set-up lacks. The only place where secrets
 * are shown, once, at the first start.
 */
@Component
class StartMessage {
  private final Settings settings;
  private final NoteSigner signer;
  private final Optional<EmbeddedIssuer> issuer;
  private volatile int port;

  StartMessage(Settings settings, NoteSigner signer, ObjectProvider<EmbeddedIssuer> issuer) {
    this.settings = settings;
    this.signer = signer;
    this.issuer = Optional.ofNullable(issuer.getIfAvailable());
  }

  @EventListener
  void on(WebServerInitializedEvent event) {
    port = event.getWebServer().getPort();
  }

  /**
   * Before anything else that happens once. To the console and not to the log, which others may
   * collect.
   */
  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void print() {
    IO.println(text());
    issuer.ifPresent(embedded -> embedded.accounts().keep());
  }

  String text() {
    String here = "http://" + settings.address() + ":" + port;
    StringBuilder text = new StringBuilder("\nProbity listens on " + here + "\n");
    text.append("  commands  POST " + here + "/api/commands/<command-name>\n");
    text.append("  reference " + here + "/swagger-ui.html\n");
    text.append("  health    " + here + "/actuator/health\n");
    text.append("  verifier key  " + signer.verifierKey().text() + "\n");
    issuer.ifPresent(embedded -> text.append(people(embedded, here)));
    text.append(lacks());
    return text.toString();
  }

  private String people(EmbeddedIssuer embedded, String here) {
    List<Secrets> fresh = embedded.accounts().fresh();
    Map<String, Secrets> secrets =
        fresh.stream().collect(Collectors.toMap(Secrets::login, Function.identity()));
    StringBuilder text = new StringBuilder("\nWho may log in: invented people of ");
    text.append(InventedPerson.COMPANY).append(".\n");
    text.append(
        fresh.isEmpty()
            ? "Passwords and client secrets were shown at the first start. Lost? Delete "
                + settings.data().resolve("issuer").resolve("accounts.json")
                + " and start again.\n\n"
            : "Passwords and client secrets are shown this once; only their hashes are kept.\n\n");
    text.append("  %-26s %-18s %-8s".formatted("office", "name", "user"));
    text.append(fresh.isEmpty() ? "\n" : "  %-20s  %s%n".formatted("password", "client secret"));
    InventedPerson.EVERYBODY.forEach(person -> text.append(line(person, secrets)));
    text.append("\nA token for a person (client id = user):\n");
    text.append("  curl -s -u ines:<client secret> -d grant_type=client_credentials ");
    return text.append(here).append("/oauth2/token\n").toString();
  }

  private static String line(InventedPerson person, Map<String, Secrets> fresh) {
    String office = person.heldOffice().map(Enum::name).orElse("-");
    String line = "  %-26s %-18s %-8s".formatted(office, person.name(), person.login());
    Secrets secrets = fresh.get(person.login());
    return secrets == null
        ? line.stripTrailing() + "\n"
        : line + "  %s  %s%n".formatted(secrets.password(), secrets.clientSecret());
  }

  private String lacks() {
    StringBuilder text = new StringBuilder();
    if (settings.embedsBroker()) {
      text.append("  - one broker holds the ledger: a lost disk is a lost ledger\n");
    }
    if (settings.embedsDocuments()) {
      text.append(
          "  - the document server lives in memory and knows no credentials (it holds no\n");
      text.append(
          "    sealed text); it is meant for up to %,d entries\n".formatted(EmbeddedLimit.ENTRIES));
    }
    if (settings.embedsIssuer()) {
      text.append("  - the identity provider is part of the process, its people are invented\n");
    }
    text.append("  - vault and keys lie on one machine: its root can read both\n");
    boolean evaluation =
        settings.embedsBroker() || settings.embedsDocuments() || settings.embedsIssuer();
    String title =
        evaluation ? "\nThis is an evaluation set-up. What it lacks:\n" : "\nWhat to know:\n";
    return title + text;
  }
}
