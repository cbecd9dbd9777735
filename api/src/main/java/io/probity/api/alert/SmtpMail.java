package io.probity.api.alert;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * Hands messages to one mail server by SMTP. Each is the same but for its receiver, its id and its
 * minute: a constant subject and a link. Thread-safe; one connection for each message.
 */
final class SmtpMail implements Mail {
  static final String SUBJECT = "Something waits for you";

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";

  private final MailServer server;
  private final InternetAddress from;
  private final Session session;
  private final InstantSource clock;

  /**
   * @throws IllegalArgumentException what is set does not make a safe way or a message
   */
  SmtpMail(MailServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
    this.session = Session.getInstance(properties(server));
    try {
      this.from = address(server.from());
    } catch (AddressException _) {
      throw new IllegalArgumentException("PROBITY_ALERTS_FROM is no address");
    }
    requireLink(server.link());
    if (server.security() == SmtpSecurity.NONE && !isHere(server.host())) {
      throw new IllegalArgumentException(
          "PROBITY_SMTP_SECURITY=NONE is for a mail server on this machine");
    }
  }

  private static Properties properties(MailServer server) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", Integer.toString(server.port()));
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
    // The name of this machine is nobody's to know.
    properties.put("mail.smtp.localhost", "probity.invalid");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (server.security()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    return properties;
  }

  private static void requireLink(String link) {
    URI uri = URI.create(link);
    boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!http || uri.getHost() == null) {
      throw new IllegalArgumentException("PROBITY_ALERTS_LINK is no link");
    }
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  @Override
  public void send(String address, UUID message) {
    InternetAddress to;
    try {
      to = address(address);
    } catch (AddressException _) {
      throw new Refused(false);
    }
    boolean taken = false;
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage mail = message(to, message);
      connect(transport);
      transport.sendMessage(mail, new Address[] {to});
      taken = true;
    } catch (SendFailedException failed) {
      throw isForGood(failed) ? new Refused(true) : unavailable(failed, false);
    } catch (MessagingException e) {
      if (!taken) { // else only the goodbye failed: the server has the message
        throw unavailable(e, false);
      }
    }
  }

  private void connect(Transport transport) {
    try {
      transport.connect(server.user(), server.password());
    } catch (MessagingException e) {
      throw unavailable(e, true);
    }
  }

  private MimeMessage message(InternetAddress to, UUID id) throws MessagingException {
    MimeMessage mail = new Named(session, "<" + id + "@" + domain(from) + ">");
    mail.setFrom(from);
    mail.setRecipient(MimeMessage.RecipientType.TO, to);
    mail.setSubject(SUBJECT, StandardCharsets.US_ASCII.name());
    String text =
        """
        Something waits for you in Probity. Log in to see what it is:

        %s

        This message says no more on purpose. Nobody reads answers to it.
        """
            .formatted(server.link());
    mail.setText(text, StandardCharsets.US_ASCII.name());
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setSentDate(Date.from(clock.instant().truncatedTo(ChronoUnit.MINUTES)));
    mail.saveChanges();
    return mail;
  }

  /** One address, and nothing that a header could be made of. */
  private static InternetAddress address(String text) throws AddressException {
    InternetAddress address = new InternetAddress(text, true);
    if (!address.getAddress().equals(text) || text.indexOf('@') < 1) {
      throw new AddressException("not one plain address");
    }
    return address;
  }

  private static String domain(InternetAddress address) {
    return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
  }

  /** What the server said of the receiver ("5.."), not of the day, of us or of the message. */
  private static boolean isForGood(SendFailedException failed) {
    for (Exception e = failed; e instanceof MessagingException next; e = next.getNextException()) {
      if (e instanceof SMTPAddressFailedException said) {
        return said.getReturnCode() >= 500;
      }
    }
    return false;
  }

  /** Of what went wrong only the kind: the words may hold an address. */
  private static Unavailable unavailable(MessagingException e, boolean toEverybody) {
    return new Unavailable(e.getClass().getSimpleName(), toEverybody);
  }

  /** A message whose id is its own, not this machine's. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
