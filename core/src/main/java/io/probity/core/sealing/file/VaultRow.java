package io.probity.core.sealing.file;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.sealing.MailboxLock;
import io.probity.core.sealing.Vault;
import io.probity.core.sealing.file.Wrapping.Wrapped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What one row of the vault's file holds; every field but the key's id is wrapped.
 *
 * <p>A row is {@code kind u8}, then for the ledger secret {@code wrapped}, for a data key {@code id
 * 16, label, wrapped}, for a mailbox {@code lookup 16, wrapped}, each wrapped field after its
 * length as u16 big-endian. A label, once opened, is {@code day u32 since 1970, stream, person
 * (empty: none)}, texts in the form of {@link DataOutputStream#writeUTF}.
 */
sealed interface VaultRow {

  /** The ledger secret: the first row, and the only one of its kind. */
  record SecretRow(Wrapped wrapped) implements VaultRow {
    private static final byte[] NOBODY = {};

    static SecretRow of(Wrapping wrapping, byte[] secret) {
      return new SecretRow(wrapping.wrap("ledger secret", NOBODY, secret));
    }

    byte[] open(Wrapping wrapping) {
      return wrapping.unwrap("ledger secret", NOBODY, wrapped);
    }
  }

  /** A data key, and what it is for. */
  record KeyRow(KeyId id, Wrapped label, Wrapped wrapped) implements VaultRow {

    static KeyRow of(
        Wrapping wrapping, KeyId id, Vault.Scope scope, LocalDate day, byte[] dataKey) {
      byte[] owner = id.bytes();
      return new KeyRow(
          id,
          wrapping.wrap("label", owner, encodeLabel(scope, day)),
          wrapping.wrap("data key", owner, dataKey));
    }

    Vault.Scope scope(Wrapping wrapping) {
      byte[] opened = wrapping.unwrap("label", id.bytes(), label);
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(opened))) {
        in.readInt();
        String stream = in.readUTF();
        String person = in.readUTF();
        return new Vault.Scope(stream, person.isEmpty() ? null : person);
      } catch (IOException e) {
        throw new UncheckedIOException("the label of a key is shorter than it says", e);
      }
    }

    static byte[] open(Wrapping wrapping, KeyId id, Wrapped wrapped) {
      return wrapping.unwrap("data key", id.bytes(), wrapped);
    }
  }

  /** By which code a reporter returns. */
  record MailboxRow(UUID lookup, Wrapped wrapped) implements VaultRow {

    static MailboxRow of(Wrapping wrapping, MailboxLock lock) {
      return new MailboxRow(
          lock.lookup(), wrapping.wrap("mailbox", bytes(lock.lookup()), lock.encoded()));
    }

    static MailboxLock open(Wrapping wrapping, UUID lookup, Wrapped wrapped) {
      return MailboxLock.decoded(lookup, wrapping.unwrap("mailbox", bytes(lookup), wrapped));
    }

    private static byte[] bytes(UUID lookup) {
      return ByteBuffer.allocate(16)
          .putLong(lookup.getMostSignificantBits())
          .putLong(lookup.getLeastSignificantBits())
          .array();
    }
  }

  byte SECRET = 1;
  byte KEY = 2;
  byte MAILBOX = 3;

  static byte[] encode(List<? extends VaultRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (VaultRow row : rows) {
        switch (row) {
          case SecretRow(Wrapped wrapped) -> {
            out.writeByte(SECRET);
            writeField(out, wrapped);
          }
          case KeyRow(KeyId id, Wrapped label, Wrapped wrapped) -> {
            out.writeByte(KEY);
            out.write(id.bytes());
            writeField(out, label);
            writeField(out, wrapped);
          }
          case MailboxRow(UUID lookup, Wrapped wrapped) -> {
            out.writeByte(MAILBOX);
            out.writeLong(lookup.getMostSignificantBits());
            out.writeLong(lookup.getLeastSignificantBits());
            writeField(out, wrapped);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The rows of one frame; an unknown kind or a field that is too short is an {@link IOException}.
   */
  static List<VaultRow> decode(byte[] payload) throws IOException {
    List<VaultRow> rows = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
      while (in.available() > 0) {
        byte kind = in.readByte();
        rows.add(
            switch (kind) {
              case SECRET -> new SecretRow(readField(in));
              case KEY -> new KeyRow(readKeyId(in), readField(in), readField(in));
              case MAILBOX -> new MailboxRow(new UUID(in.readLong(), in.readLong()), readField(in));
              default -> throw new IOException("a row of the unknown kind " + kind);
            });
      }
    }
    return rows;
  }

  private static byte[] encodeLabel(Vault.Scope scope, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt((int) day.toEpochDay());
      out.writeUTF(scope.stream());
      out.writeUTF(scope.person() == null ? "" : scope.person());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void writeField(DataOutputStream out, Wrapped field) throws IOException {
    byte[] bytes = field.bytes();
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static Wrapped readField(DataInputStream in) throws IOException {
    return new Wrapped(readExactly(in, in.readUnsignedShort()));
  }

  private static KeyId readKeyId(DataInputStream in) throws IOException {
    return KeyId.of(readExactly(in, KeyId.BYTES));
  }

  private static byte[] readExactly(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
