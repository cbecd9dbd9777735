package io.probity.core.ledger.note;

import static io.probity.core.ledger.Entries.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.Vectors;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.InclusionProof;
import io.probity.core.ledger.tree.TestTree;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedNoteTest {
  private static final Map<String, Object> VECTORS = Vectors.read("notes.json");
  private static final String NOTE = Vectors.text(VECTORS, "note");
  private static final VerifierKey KEY = VerifierKey.parse(Vectors.text(VECTORS, "logVkey"));
  private static final NoteSigner SIGNER = NoteSigner.of("ledger.example/ethics", pair("logSeed"));

  /** The generator takes its 32 bytes from the source of randomness that it is given. */
  private static KeyPair pair(String seed) {
    byte[] bytes = HexFormat.of().parseHex(Vectors.text(VECTORS, seed));
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(
          NamedParameterSpec.ED25519,
          new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] out) {
              System.arraycopy(bytes, 0, out, 0, out.length);
            }
          });
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Checkpoint checkpoint() {
    Map<String, Object> roots = Vectors.map(Vectors.read("merkle.json"), "roots");
    return new Checkpoint("ledger.example/ethics", 8, Hash.ofHex(Vectors.text(roots, "8")));
  }

  @Test
  void the_published_note_opens_with_the_ledgers_key() {
    assertThat(Hash.sha256(utf8(NOTE)).hex()).isEqualTo(Vectors.text(VECTORS, "noteSha256"));
    assertThat(UnverifiedCheckpoint.parse(NOTE).open(KEY)).isEqualTo(checkpoint());
    assertThat(SignedNote.parse(NOTE).note()).isEqualTo(NOTE);
  }

  @Test
  void signing_the_published_checkpoint_gives_the_published_line_each_time() {
    assertThat(SIGNER.verifierKey()).isEqualTo(KEY);
    assertThat(KEY.text()).isEqualTo(Vectors.text(VECTORS, "logVkey"));
    SignedNote.Line published = SignedNote.parse(NOTE).signatures().getFirst();
    assertThat(SIGNER.sign(checkpoint()).signatures()).containsExactly(published);
    assertThat(SIGNER.sign(checkpoint())).isEqualTo(SIGNER.sign(checkpoint()));
  }

  @Test
  void the_witness_line_of_the_published_note_is_that_of_a_cosignature()
      throws GeneralSecurityException {
    SignedNote.Line line = SignedNote.parse(NOTE).signatures().get(1);
    PublicKey witness = pair("witnessSeed").getPublic();
    assertThat(Vectors.text(VECTORS, "witnessVkey"))
        .startsWith(line.name() + "+" + HexFormat.of().toHexDigits(line.keyId()) + "+");
    ByteBuffer bytes = ByteBuffer.wrap(line.signature());
    long time = bytes.getLong();
    assertThat(time).isEqualTo(Vectors.number(VECTORS, "witnessTimestamp"));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(witness);
    signature.update(utf8("cosignature/v1\ntime " + time + "\n" + checkpoint().text()));
    assertThat(signature.verify(Arrays.copyOfRange(line.signature(), 8, 72))).isTrue();
  }

  @Test
  void the_example_of_the_specification_verifies() {
    Map<String, Object> example = Vectors.map(VECTORS, "c2spExample");
    VerifierKey key = VerifierKey.parse(Vectors.text(example, "vkey"));
    byte[] signature = Vectors.base64(example, "signature");
    String line = "\n— " + key.name() + " " + Base64.getEncoder().encodeToString(signature) + "\n";
    SignedNote note = SignedNote.parse(Vectors.text(example, "text") + line);
    note.verify(key);
    assertThatThrownBy(() -> note.verify(KEY)).isInstanceOf(SignedNote.UntrustedKey.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'\n8\n', '\n9\n'",
    "'Xcna', 'Ycna'",
    "'ledger.example/ethics\n8', 'ledger.example/other\n8'",
    "'RlbO4A', 'RlbO4B'"
  })
  void an_altered_text_or_signature_is_not_the_keys(String instead, String put) {
    String altered = NOTE.replaceFirst(instead, put);
    assertThat(altered).isNotEqualTo(NOTE);
    assertThatThrownBy(() -> UnverifiedCheckpoint.parse(altered).open(KEY))
        .isInstanceOf(SignedNote.BadSignature.class);
  }

  @Test
  void a_second_line_under_the_same_name_and_id_must_verify_too() {
    SignedNote note = SIGNER.sign(checkpoint());
    SignedNote.Line forged = new SignedNote.Line(KEY.name(), KEY.id(), new byte[64]);
    SignedNote both = new SignedNote(note.text(), List.of(note.signatures().getFirst(), forged));
    assertThatThrownBy(() -> both.verify(KEY)).isInstanceOf(SignedNote.BadSignature.class);
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', '+', '\t', 0x85, 0xa0, 0x2003, 0x2028})
  void the_name_of_a_key_has_no_white_space_of_any_kind_and_no_plus(char in) {
    assertThat(SignedNote.parse(NOTE + "— wit.ness AAAAAAAA\n").signatures()).isNotEmpty();
    assertThatThrownBy(() -> SignedNote.parse(NOTE + "— wit" + in + "ness AAAAAAAA\n"))
        .isInstanceOf(SignedNote.Malformed.class);
  }

  @Test
  void a_note_by_another_key_of_the_same_name_is_untrusted() {
    NoteSigner other = NoteSigner.of("ledger.example/ethics", pair("witnessSeed"));
    assertThatThrownBy(() -> new UnverifiedCheckpoint(other.sign(checkpoint())).open(KEY))
        .isInstanceOf(SignedNote.UntrustedKey.class);
  }

  @Test
  void what_the_key_signed_must_be_a_checkpoint_of_its_own_ledger() {
    String root = checkpoint().root().base64();
    for (String text :
        List.of(
            "ledger.example/other\n8\n" + root + "\n",
            "ledger.example/ethics\n08\n" + root + "\n",
            "ledger.example/ethics\n8\n" + root.replace("=", "") + "\n",
            "ledger.example/ethics\n8\n" + root + "\nmore\n",
            "ledger.example/ethics\n8\n",
            "\n")) {
      assertThatThrownBy(() -> new UnverifiedCheckpoint(SIGNER.sign(text)).open(KEY))
          .isInstanceOf(Checkpoint.Malformed.class);
    }
  }

  @Test
  void what_is_no_note_is_refused() {
    String line = SignedNote.parse(NOTE).signatures().getFirst().toString() + "\n";
    for (String text :
        List.of(
            "",
            "\n",
            "text\n",
            "text\n\n",
            "text" + line,
            NOTE.trim(),
            "te\txt\n\n" + line,
            "text\n\n-" + line.substring(1),
            "text\n\n" + line.replace("=", ""),
            "text\n\n" + line.replace(" ", "  "),
            "text\n\n" + line + "more\n",
            "text\n\n— a+b AAAAAAAA\n",
            "text\n\n— a AAAA\n",
            "text\n\n" + line.repeat(65),
            "x".repeat(100_001) + "\n\n" + line)) {
      assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(SignedNote.Malformed.class);
    }
    assertThat(SignedNote.parse("text\n\n" + line.repeat(64)).signatures()).hasSize(64);
  }

  @Test
  void a_verifier_key_has_one_spelling() {
    String text = KEY.text();
    for (String other :
        List.of(
            "",
            "a+b",
            text + "=",
            text.replace("30000021", "30000022"),
            text.replace("30000021", "3000002"),
            Vectors.text(VECTORS, "witnessVkey"),
            text.toUpperCase(Locale.ROOT),
            "a b" + text)) {
      assertThatThrownBy(() -> VerifierKey.parse(other))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void the_published_receipt_is_written_byte_for_byte_and_verifies() {
    Map<String, Object> published = Vectors.map(VECTORS, "tlogProof");
    List<Hash> leaves = Vectors.hashes(Vectors.read("merkle.json"), "leafHashes");
    TlogProof proof = new TlogProof(5, TestTree.path(5, leaves), UnverifiedCheckpoint.parse(NOTE));
    byte[] bytes = utf8(proof.text());
    assertThat(bytes).hasSize(Vectors.number(published, "utf8Bytes"));
    assertThat(Hash.sha256(bytes).hex()).isEqualTo(Vectors.text(published, "sha256"));
    assertThat(TlogProof.parse(proof.text())).isEqualTo(proof);
    assertThat(TlogProof.parse(proof.text()).verify(KEY, leaves.get(5))).isEqualTo(checkpoint());
    assertThatThrownBy(() -> proof.verify(KEY, leaves.get(4)))
        .isInstanceOf(InclusionProof.NotIncluded.class);
  }

  @Test
  void what_is_no_receipt_is_refused() {
    List<Hash> leaves = Vectors.hashes(Vectors.read("merkle.json"), "leafHashes");
    String text =
        new TlogProof(5, TestTree.path(5, leaves), UnverifiedCheckpoint.parse(NOTE)).text();
    for (String other :
        List.of(
            "",
            text.replace("@v1", "@v2"),
            text.replace("index 5", "index 05"),
            text.replace("index 5", "index -5"),
            text.replace("index 5\n", ""),
            text + "\n",
            text.trim(),
            text.replace("index 5\n", "extra AAAA\nindex 5\n"),
            text.replace("index 5\n", "index 5\n" + (Hash.ZERO.base64() + "\n").repeat(70)))) {
      assertThatThrownBy(() -> TlogProof.parse(other)).isInstanceOf(TlogProof.Malformed.class);
    }
  }

  @Test
  void a_path_pushed_into_the_note_is_not_what_the_key_signed() {
    List<Hash> leaves = Vectors.hashes(Vectors.read("merkle.json"), "leafHashes");
    String text =
        new TlogProof(5, TestTree.path(5, leaves), UnverifiedCheckpoint.parse(NOTE)).text();
    TlogProof pushed = TlogProof.parse(text.replace("index 5\n", "index 5\n\n"));
    assertThatThrownBy(() -> pushed.verify(KEY, leaves.get(5)))
        .isInstanceOf(SignedNote.BadSignature.class);
  }
}
