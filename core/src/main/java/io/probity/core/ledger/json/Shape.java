package io.probity.core.ledger.json;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which values a field of the format may hold, checked alike where records are made and where they
 * are read.
 */
public final class Shape {
  public static final long MAX_INTEGER = 1L << 53;
  public static final int MAX_TOKEN = 200;

  /** 0001-01-01 and 9999-12-31: a year has four digits. */
  private static final long FIRST_SECOND = -62_135_596_800L;

  private static final long LAST_SECOND = 253_402_300_799L;

  private Shape() {}

  public static void require(boolean holds, String field) {
    if (!holds) {
      throw new IllegalArgumentException(field);
    }
  }

  /** 1 to 200 characters from ! to ~, neither quote nor backslash: a token is never escaped. */
  public static void token(String text, String field) {
    require(!text.isEmpty() && text.length() <= MAX_TOKEN, field);
    for (int i = 0; i < text.length(); i++) {
      require(isTokenCharacter(text.charAt(i)), field);
    }
  }

  public static boolean isTokenCharacter(int character) {
    return character > ' ' && character < 0x7f && character != '"' && character != '\\';
  }

  public static void optionalToken(@Nullable String text, String field) {
    if (text != null) {
      token(text, field);
    }
  }

  /** A token without the plus sign, which separates the parts of a verifier key. */
  public static void origin(String text) {
    token(text, "ledger");
    require(text.indexOf('+') < 0, "ledger");
  }

  public static void count(long number, String field) {
    require(number >= 0 && number <= MAX_INTEGER, field);
  }

  public static void minute(Instant time, String field) {
    long second = time.getEpochSecond();
    require(time.getNano() == 0 && second % 60 == 0, field);
    require(second >= FIRST_SECOND && second <= LAST_SECOND, field);
  }

  public static void version4(UUID id, String field) {
    require(id.version() == 4 && id.variant() == 2, field);
  }
}
