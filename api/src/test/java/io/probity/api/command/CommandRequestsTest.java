package io.probity.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.command.CommandCatalogue.CommandType;
import io.probity.api.command.request.Body;
import io.probity.api.command.shape.RecordShape;
import io.probity.api.command.shape.Shapes;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Login;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterCommand.RegisterPerson;
import io.probity.core.sealing.LedgerSecret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandRequestsTest {
  private static final String BODY =
      "{\"login\":{\"issuer\":\"https://i.example\",\"subject\":\"x\"},\"name\":\"Ada Berg\"}";
  private static final UUID KEY = UUID.fromString("0c0c0c0c-0000-4000-8000-000000000001");
  private static final Actor SENDER =
      Actor.staff(PersonId.of("0a0a0a0a-0000-4000-8000-000000000001"), Capacity.HR);

  private final LedgerSecret secret = new LedgerSecret(new byte[LedgerSecret.LENGTH]);
  private final Shapes shapes =
      new Shapes((issuer, subject) -> new Login(secret.login(issuer, subject)));
  private final CommandRequests requests = new CommandRequests(secret, InstantSource.system());

  @Test
  void one_key_and_one_body_are_two_requests_under_two_commands() throws IOException {
    assertThat(request("register-person")).isEqualTo(request("register-person"));
    assertThat(request("register-person")).isNotEqualTo(request("register-another"));
  }

  private Hash request(String command) throws IOException {
    CommandType type =
        new CommandType(
            command,
            "Register",
            RegisterPerson.class,
            RecordShape.of(RegisterPerson.class, shapes));
    Body body = Body.read(new ByteArrayInputStream(BODY.getBytes(StandardCharsets.UTF_8)));
    return requests.ready(type, body, SENDER.id(), KEY, _ -> SENDER, null).submission().request();
  }
}
