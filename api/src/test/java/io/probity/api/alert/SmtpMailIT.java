package io.probity.api.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as a real mail server takes them, or does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmtpMailIT {
  private static final String ADA = "ada@meridian.example";
  private static final String NOBODY = "nobody@meridian.example";
  private static final String LATER = "later@meridian.example";
  private static final String LINK = "https://probity.meridian.example/alerts";
  private static final UUID MESSAGE = new UUID(0x4000L, 0x8000_0000_0000_0001L);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T09:14:31.5Z"));

  private final GreenMail post = new Choosy(ServerSetupTest.SMTP.dynamicPort());
  private final GreenMail tls = new GreenMail(ServerSetupTest.SMTPS.dynamicPort());

  @AfterEach
  void close() {
    post.stop();
    tls.stop();
  }

  @Test
  void a_message_holds_the_link_and_nothing_else() throws MessagingException {
    post.start();

    mail(SmtpSecurity.NONE, null, null).send(ADA, MESSAGE);

    MimeMessage got = post.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo(SmtpMail.SUBJECT);
    assertThat(GreenMailUtil.getBody(got)).contains(LINK).doesNotContain(ADA, "case");
    assertThat(got.getMessageID()).isEqualTo("<" + MESSAGE + "@meridian.example>");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getSentDate()).isEqualTo(Instant.parse("2026-03-02T09:14:00Z"));
    assertThat(got.getAllRecipients()).hasSize(1);
  }

  @Test
  void two_messages_differ_in_receiver_and_id_alone() {
    post.start();
    SmtpMail mail = mail(SmtpSecurity.NONE, null, null);

    mail.send(ADA, MESSAGE);
    mail.send("ben@meridian.example", new UUID(0x4000L, 0x8000_0000_0000_0002L));

    assertThat(GreenMailUtil.getBody(post.getReceivedMessages()[0]))
        .isEqualTo(GreenMailUtil.getBody(post.getReceivedMessages()[1]));
  }

  @Test
  void whom_the_server_does_not_know_is_refused_for_good_and_the_address_is_not_repeated() {
    post.start();
    assertThatThrownBy(() -> mail(SmtpSecurity.NONE, null, null).send(NOBODY, MESSAGE))
        .isInstanceOfSatisfying(
            Mail.Refused.class, refused -> assertThat(refused.isAddress()).isTrue())
        .hasNoCause()
        .message()
        .doesNotContain("nobody");
  }

  @Test
  void whom_the_server_puts_off_is_asked_for_again() {
    post.start();
    assertThatThrownBy(() -> mail(SmtpSecurity.NONE, null, null).send(LATER, MESSAGE))
        .isInstanceOfSatisfying(
            Mail.Unavailable.class, later -> assertThat(later.toEverybody()).isFalse())
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "Ada <ada@meridian.example>",
        "ada@meridian.example, ben@meridian.example",
        "ada@meridian.example\r\nBcc: ben@meridian.example",
        "@meridian.example"
      })
  void what_is_not_one_plain_address_is_none(String address) {
    post.start();
    assertThatThrownBy(() -> mail(SmtpSecurity.NONE, null, null).send(address, MESSAGE))
        .isInstanceOfSatisfying(
            Mail.Refused.class, refused -> assertThat(refused.isAddress()).isFalse());
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_that_knows_us_takes_it_and_one_that_does_not_takes_nothing() {
    post.start();
    post.setUser("probity@meridian.example", "probity", "secret");
    mail(SmtpSecurity.NONE, "probity", "secret").send(ADA, MESSAGE);
    assertThat(post.getReceivedMessages()).hasSize(1);

    assertThatThrownBy(() -> mail(SmtpSecurity.NONE, "probity", "guess").send(ADA, MESSAGE))
        .isInstanceOfSatisfying(
            Mail.Unavailable.class, away -> assertThat(away.toEverybody()).isTrue());
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void nothing_is_sent_in_the_clear_where_tls_was_asked_for() {
    post.start();
    assertThatThrownBy(() -> mail(SmtpSecurity.STARTTLS, null, null).send(ADA, MESSAGE))
        .isInstanceOf(Mail.Unavailable.class);
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @Test
  void nothing_is_sent_to_a_server_whose_certificate_nobody_vouches_for() {
    tls.start();
    MailServer server = server(tls.getSmtps().getPort(), SmtpSecurity.TLS, null, null);
    assertThatThrownBy(() -> new SmtpMail(server, CLOCK).send(ADA, MESSAGE))
        .isInstanceOf(Mail.Unavailable.class);
    assertThat(tls.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_that_is_away_is_away_for_everybody() {
    post.start();
    SmtpMail mail = mail(SmtpSecurity.NONE, null, null);
    post.stop();
    assertThatThrownBy(() -> mail.send(ADA, MESSAGE))
        .isInstanceOfSatisfying(
            Mail.Unavailable.class, away -> assertThat(away.toEverybody()).isTrue());
  }

  @Test
  void a_way_in_the_clear_leads_no_further_than_this_machine() {
    MailServer elsewhere =
        new MailServer("192.0.2.1", 25, SmtpSecurity.NONE, null, null, ADA, LINK);
    assertThatThrownBy(() -> new SmtpMail(elsewhere, CLOCK))
        .hasMessageContaining("PROBITY_SMTP_SECURITY");
  }

  @Test
  void what_is_set_must_make_a_message() {
    assertThatThrownBy(
            () ->
                new SmtpMail(
                    new MailServer("127.0.0.1", 25, SmtpSecurity.TLS, null, null, "us", LINK),
                    CLOCK))
        .hasMessageContaining("PROBITY_ALERTS_FROM");
    assertThatThrownBy(
            () ->
                new SmtpMail(
                    new MailServer("127.0.0.1", 25, SmtpSecurity.TLS, null, null, ADA, "alerts"),
                    CLOCK))
        .hasMessageContaining("PROBITY_ALERTS_LINK");
  }

  private SmtpMail mail(SmtpSecurity security, @Nullable String user, @Nullable String password) {
    return new SmtpMail(server(post.getSmtp().getPort(), security, user, password), CLOCK);
  }

  private static MailServer server(
      int port, SmtpSecurity security, @Nullable String user, @Nullable String password) {
    return new MailServer(
        "127.0.0.1", port, security, user, password, "probity@meridian.example", LINK);
  }

  /** A mail server that knows who lives there, and has no time for some. */
  private static final class Choosy extends GreenMail {
    Choosy(ServerSetup setup) {
      super(setup);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
      this.managers = new Residents();
      return super.createServices(setups, this.managers);
    }
  }

  private static final class Residents extends Managers {
    private @Nullable SmtpManager manager;

    @Override
    public SmtpManager getSmtpManager() {
      if (manager == null) {
        manager =
            new SmtpManager(getImapHostManager(), getUserManager()) {
              @Override
              public @Nullable String checkRecipient(SmtpState state, MailAddress receiver) {
                return switch (receiver.getEmail()) {
                  case NOBODY -> "550 5.1.1 nobody@meridian.example does not live here";
                  case LATER -> "451 4.7.1 Not now";
                  default -> null;
                };
              }
            };
      }
      return manager;
    }
  }
}
