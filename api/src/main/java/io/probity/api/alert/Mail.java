package io.probity.api.alert;

import java.util.UUID;

/** Takes messages that are all alike to one person's address. */
interface Mail {

  /**
   * On return the server has taken the message over.
   *
   * @param message names it: sent twice, it is the same one
   * @throws Refused nobody can be reached there, now or later
   * @throws Unavailable it may be taken later
   */
  void send(String address, UUID message);

  /** The address is none, or the server says that nobody is there; tells neither. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isAddress;

    Refused(boolean isAddress) {
      super("an address was refused", null, false, false);
      this.isAddress = isAddress;
    }

    /** Whether it has the form of one. */
    boolean isAddress() {
      return isAddress;
    }
  }

  /** The server cannot be reached, does not know us, or has no time; its own words stay behind. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean toEverybody;

    Unavailable(String kind, boolean toEverybody) {
      super(kind, null, false, false);
      this.toEverybody = toEverybody;
    }

    /** Whether no message could be sent to anybody now. */
    boolean toEverybody() {
      return toEverybody;
    }
  }
}
