package io.probity.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.LedgerSecret;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class CommandStatusIT {
  @Autowired EmbeddedIssuer issuer;
  @Autowired LedgerSecret secret;
  @Autowired StatusLinks links;
  @LocalServerPort int port;

  private Casebook book;

  @BeforeEach
  void open() {
    book = new Casebook(new Staff(issuer, port));
  }

  @Test
  void what_became_of_a_command_is_told_to_its_sender_and_to_nobody_else() {
    String clara = book.person("clara");
    UUID key = UUID.randomUUID();
    String body =
        "{'login':{'issuer':'https://i.example','subject':'%s'},'name':'Ada Berg'}".formatted(key);
    assertThat(book.send("clara", "register-person", body, key).statusCode()).isEqualTo(200);

    Hash commandId = secret.commandId(clara, key);
    String link = links.of(commandId, staff(clara)).toString();
    assertThat(book.get("clara", link).statusCode()).isEqualTo(200);
    assertThat(book.get("clara", link).body()).contains("PersonRegistered");

    String own = links.of(commandId, staff(book.person("viktor"))).toString();
    assertThat(book.get("viktor", link).statusCode()).isEqualTo(404);
    assertThat(book.get("clara", own).statusCode()).isEqualTo(404);
    String unknown = links.of(Hash.sha256(new byte[] {1}), staff(clara)).toString();
    assertThat(book.get("viktor", link).body())
        .isEqualTo(book.get("clara", unknown).body().replace(unknown, link));
  }

  private static Actor staff(String person) {
    return Actor.staff(PersonId.of(person), Capacity.COVERED_PERSON);
  }
}
