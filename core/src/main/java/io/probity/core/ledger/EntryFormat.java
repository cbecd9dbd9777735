package io.probity.core.ledger;

import io.probity.core.ledger.json.FieldReader;
import io.probity.core.ledger.json.FieldWriter;
import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place that knows names and order of an entry's fields, for writing and for reading. */
final class EntryFormat {
  private static final String OPEN = "{\"$\":\"probity/entry/v1\",\"ledger\":";
  private static final String ID = ",\"id\":";
  private static final String STREAM = ",\"stream\":";
  private static final String SEQ = ",\"seq\":";
  private static final String PREV = ",\"prev\":";
  private static final String COMMAND = ",\"command\":";
  private static final String REQUEST = ",\"request\":";
  private static final String POS = ",\"pos\":";
  private static final String OF = ",\"of\":";
  private static final String TYPE = ",\"type\":";
  private static final String REV = ",\"rev\":";
  private static final String RECORDED_AT = ",\"recordedAt\":";
  private static final String ACTOR = ",\"actor\":{\"id\":";
  private static final String CAPACITY = ",\"capacity\":";
  private static final String FOR = ",\"for\":";
  private static final String DELEGATION = ",\"delegation\":";
  private static final String PARAMETERS = ",\"parameters\":";
  private static final String BASIS = ",\"basis\":";
  private static final String REGISTER = "{\"register\":";
  private static final String KEY = ",\"key\":";
  private static final String AT = ",\"at\":";
  private static final String CAUSE = ",\"cause\":";
  private static final String DATA = ",\"data\":";
  private static final String SEALED = ",\"sealed\":";
  private static final String NAME = "{\"name\":";
  private static final String LEN = ",\"len\":";
  private static final String SHA256 = ",\"sha256\":";
  private static final String COMMIT = ",\"commit\":";

  private EntryFormat() {}

  static byte[] write(Entry entry) {
    int expected =
        800 + entry.data().length() + 96 * entry.basis().size() + 256 * entry.sealed().size();
    FieldWriter out = new FieldWriter(expected);
    out.text(OPEN, entry.ledger()).uuid(ID, entry.id());
    out.text(STREAM, entry.stream()).integer(SEQ, entry.seq());
    writeHash(out, PREV, entry.prev());
    out.binary(COMMAND, entry.command().bytes()).binary(REQUEST, entry.request().bytes());
    out.integer(POS, entry.pos()).integer(OF, entry.of());
    out.text(TYPE, entry.type()).integer(REV, entry.rev()).time(RECORDED_AT, entry.recordedAt());
    writeActor(out, entry.actor());
    out.optionalText(PARAMETERS, entry.parameters());
    writeItems(out, entry);
    return out.raw("}").bytes();
  }

  private static void writeItems(FieldWriter out, Entry entry) {
    if (!entry.basis().isEmpty()) {
      out.items(BASIS, entry.basis(), EntryFormat::writeBasis);
    }
    UUID cause = entry.cause();
    if (cause != null) {
      out.uuid(CAUSE, cause);
    }
    out.raw(DATA).raw(entry.data().bytes());
    if (!entry.sealed().isEmpty()) {
      out.items(SEALED, entry.sealed(), EntryFormat::writeSealed);
    }
  }

  private static void writeHash(FieldWriter out, String name, @Nullable Hash hash) {
    if (hash != null) {
      out.binary(name, hash.bytes());
    }
  }

  private static void writeActor(FieldWriter out, Entry.By actor) {
    out.text(ACTOR, actor.id()).text(CAPACITY, actor.capacity());
    out.optionalText(FOR, actor.actingFor()).optionalText(DELEGATION, actor.delegation()).raw("}");
  }

  private static void writeBasis(FieldWriter out, Entry.Basis basis) {
    out.text(REGISTER, basis.register()).text(KEY, basis.key());
    Long at = basis.at();
    if (at != null) {
      out.integer(AT, at);
    }
    out.raw("}");
  }

  private static void writeSealed(FieldWriter out, SealedRef ref) {
    out.text(NAME, ref.name()).binary(KEY, ref.key().bytes()).integer(LEN, ref.len());
    out.binary(SHA256, ref.sha256().bytes()).binary(COMMIT, ref.commit().bytes()).raw("}");
  }

  static Entry read(FieldReader in) {
    in.expect(OPEN);
    String ledger = in.text();
    UUID id = after(in, ID).uuid();
    String stream = after(in, STREAM).text();
    long seq = after(in, SEQ).integer();
    Hash prev = in.next(PREV) ? in.hash() : null;
    Hash command = after(in, COMMAND).hash();
    Hash request = after(in, REQUEST).hash();
    int pos = after(in, POS).smallInteger();
    int of = after(in, OF).smallInteger();
    String type = after(in, TYPE).text();
    int rev = after(in, REV).smallInteger();
    Instant recordedAt = after(in, RECORDED_AT).minute();
    Entry.By actor = readActor(after(in, ACTOR));
    String parameters = in.optionalText(PARAMETERS);
    List<Entry.Basis> basis = in.next(BASIS + "[") ? in.items(EntryFormat::readBasis) : List.of();
    UUID cause = in.next(CAUSE) ? in.uuid() : null;
    JsonBytes data = after(in, DATA).object();
    List<SealedRef> sealed = in.next(SEALED + "[") ? in.items(EntryFormat::readSealed) : List.of();
    in.expect("}");
    return new Entry(
        ledger,
        id,
        stream,
        seq,
        prev,
        command,
        request,
        pos,
        of,
        type,
        rev,
        recordedAt,
        actor,
        parameters,
        basis,
        cause,
        data,
        sealed);
  }

  private static FieldReader after(FieldReader in, String name) {
    in.expect(name);
    return in;
  }

  private static Entry.By readActor(FieldReader in) {
    String id = in.text();
    String capacity = after(in, CAPACITY).text();
    Entry.By actor = new Entry.By(id, capacity, in.optionalText(FOR), in.optionalText(DELEGATION));
    in.expect("}");
    return actor;
  }

  private static Entry.Basis readBasis(FieldReader in) {
    String register = after(in, REGISTER).text();
    String key = after(in, KEY).text();
    Long at = in.next(AT) ? (Long) in.integer() : null;
    in.expect("}");
    return new Entry.Basis(register, key, at);
  }

  private static SealedRef readSealed(FieldReader in) {
    String name = after(in, NAME).text();
    KeyId key = after(in, KEY).keyId();
    int len = after(in, LEN).smallInteger();
    Hash sha256 = after(in, SHA256).hash();
    SealedRef ref = new SealedRef(name, key, len, sha256, after(in, COMMIT).hash());
    in.expect("}");
    return ref;
  }
}
