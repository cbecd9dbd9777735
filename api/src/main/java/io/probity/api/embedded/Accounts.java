package io.probity.api.embedded;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of the invented people. Their secrets are made at the first start, told once, and
 * kept only as hashes; whoever lost them deletes the file and gets new ones for the same people.
 */
public final class Accounts {

  /** What the file holds of one person. */
  public record Account(String login, String passwordHash, String clientSecretHash) {}

  /** What is told once. */
  public record Secrets(String login, String password, String clientSecret) {}

  /** Cheap, since each secret has 100 bits of chance: nobody guesses, however fast. */
  public static final PasswordEncoder HASHES = new BCryptPasswordEncoder(6);

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final JsonMapper JSON = new JsonMapper();

  private final PrivateFile file;
  private final Map<String, Account> accounts;
  private final List<Secrets> fresh;

  private Accounts(PrivateFile file, List<Account> accounts, List<Secrets> fresh) {
    this.file = file;
    this.accounts = accounts.stream().collect(toMap(Account::login, identity()));
    this.fresh = List.copyOf(fresh);
  }

  /** Reads the accounts, or makes them if there are none. */
  static Accounts open(Path directory) {
    PrivateFile file = new PrivateFile(directory.resolve("accounts.json"));
    Optional<byte[]> stored = file.read();
    if (stored.isPresent()) {
      TypeReference<List<Account>> type = new TypeReference<>() {};
      return new Accounts(file, JSON.readValue(stored.get(), type), List.of());
    }
    List<Secrets> secrets = make(new SecureRandom());
    return new Accounts(file, secrets.stream().map(Accounts::hash).toList(), secrets);
  }

  /**
   * To be called when fresh secrets were told. If we stop before that, nobody knows them, and the
   * next start makes others.
   */
  public void keep() {
    if (!fresh.isEmpty()) {
      List<Account> all = accounts.values().stream().sorted(comparing(Account::login)).toList();
      file.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }
  }

  public Optional<Account> of(String login) {
    return Optional.ofNullable(accounts.get(login));
  }

  /** Empty except at the first start. */
  public List<Secrets> fresh() {
    return fresh;
  }

  private static List<Secrets> make(SecureRandom random) {
    List<Secrets> secrets = new ArrayList<>();
    for (InventedPerson person : InventedPerson.EVERYBODY) {
      secrets.add(new Secrets(person.login(), secret(random), secret(random)));
    }
    return secrets;
  }

  private static Account hash(Secrets secrets) {
    return new Account(
        secrets.login(), HASHES.encode(secrets.password()), HASHES.encode(secrets.clientSecret()));
  }

  private static String secret(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
