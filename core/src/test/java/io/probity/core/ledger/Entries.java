package io.probity.core.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries, heads and records for tests. */
public final class Entries {
  public static final String ORIGIN = "probity.example/ethics";
  static final Instant MINUTE = Instant.parse("2026-03-02T09:14:00Z");
  static final VerifierKey KEY =
      VerifierKey.parse(
          "ledger.example/ethics+30000021+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");

  private Entries() {}

  public static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  static UUID id(long number) {
    return new UUID(0x5f0c2f449a3b4e0eL, 0x9d4e000000000000L + number);
  }

  /** Nothing optional. */
  public static Entry plain() {
    return at("case-1", 0, null, MINUTE);
  }

  static Entry at(String stream, long seq, @Nullable Hash prev, Instant recordedAt) {
    return new Entry(
        ORIGIN,
        id(seq),
        stream,
        seq,
        prev,
        Hash.sha256(utf8("command")),
        Hash.sha256(utf8("request")),
        0,
        1,
        "InvestigatorAssigned",
        1,
        recordedAt,
        new Entry.By("p-1", "CCEO", null, null),
        null,
        List.of(),
        null,
        JsonBytes.of(utf8("{\"n\":1}")),
        List.of());
  }

  /** Everything optional. */
  static Entry full() {
    return new Entry(
        ORIGIN,
        id(7),
        "case-1",
        7,
        Hash.leaf(utf8("before")),
        Hash.sha256(utf8("command")),
        Hash.sha256(utf8("request")),
        1,
        3,
        "InvestigatorAssigned",
        2,
        MINUTE,
        new Entry.By("p-1", "GENERAL_AUDITOR", "p-2", "d-3"),
        "4",
        List.of(new Entry.Basis("offices", "p-1", 1041L), new Entry.Basis("holds", "case-1", null)),
        id(6),
        JsonBytes.of(utf8("{\"investigator\":\"p-9\",\"notes\":[\"é\",-3,true,{}]}")),
        List.of(
            new SealedRef(
                "narrative",
                KeyId.of(new byte[16]),
                313,
                Hash.sha256(utf8("sealed")),
                Hash.sha256(utf8("commit")))));
  }

  public static Genesis genesis() {
    var topics = new TreeMap<String, String>();
    topics.put("probity.sealed", "dGhlIHNlYWxlZCB0b3BpYw");
    topics.put("probity.ledger", "dGhlIGxlZGdlciB0b3BpYw");
    return new Genesis(ORIGIN, List.of(KEY), "5L6g3nShT-eMCtK--X86sw", topics, MINUTE);
  }
}
