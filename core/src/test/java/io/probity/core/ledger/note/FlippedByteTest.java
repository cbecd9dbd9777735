package io.probity.core.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.tree.ConsistencyProof;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.TestTree;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Not one bit of a note, a receipt or a proof can be another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlippedByteTest {
  private static final int SIZE = 300;
  private static final int INDEX = 123;
  private static final int EARLIER = 77;
  private static final List<Hash> LEAVES = TestTree.numbers(SIZE);
  private static final Hash ROOT = TestTree.root(LEAVES);
  private static final NoteSigner SIGNER = signer();
  private static final String NOTE =
      SIGNER.sign(new Checkpoint("ledger.example/ethics", SIZE, ROOT)).note();

  private static NoteSigner signer() {
    try {
      return NoteSigner.of(
          "ledger.example/ethics", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every text that differs in one bit. */
  private static List<String> flipped(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    List<String> flipped = new ArrayList<>();
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] copy = bytes.clone();
      copy[bit / 8] ^= (byte) (1 << bit % 8);
      flipped.add(new String(copy, UTF_8));
    }
    return flipped;
  }

  @Test
  void a_note_is_refused_whichever_bit_is_flipped() {
    assertThat(UnverifiedCheckpoint.parse(NOTE).open(SIGNER.verifierKey()).size()).isEqualTo(SIZE);
    for (String other : flipped(NOTE)) {
      assertThatThrownBy(() -> UnverifiedCheckpoint.parse(other).open(SIGNER.verifierKey()))
          .as(other)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_receipt_is_refused_whichever_bit_is_flipped() {
    TlogProof proof =
        new TlogProof(INDEX, TestTree.path(INDEX, LEAVES), UnverifiedCheckpoint.parse(NOTE));
    Hash leaf = LEAVES.get(INDEX);
    assertThat(TlogProof.parse(proof.text()).verify(SIGNER.verifierKey(), leaf).root())
        .isEqualTo(ROOT);
    for (String other : flipped(proof.text())) {
      assertThatThrownBy(() -> TlogProof.parse(other).verify(SIGNER.verifierKey(), leaf))
          .as(other)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_proof_of_consistency_is_refused_whichever_bit_is_flipped() {
    List<Hash> path = TestTree.consistency(EARLIER, LEAVES, true);
    Hash from = TestTree.root(LEAVES.subList(0, EARLIER));
    new ConsistencyProof(EARLIER, SIZE, path).verify(from, ROOT);
    for (int bit = 0; bit < 8 * Hash.BYTES * path.size(); bit++) {
      List<Hash> damaged = new ArrayList<>(path);
      byte[] copy = path.get(bit / 8 / Hash.BYTES).bytes();
      copy[bit / 8 % Hash.BYTES] ^= (byte) (1 << bit % 8);
      damaged.set(bit / 8 / Hash.BYTES, Hash.of(copy));
      ConsistencyProof other = new ConsistencyProof(EARLIER, SIZE, damaged);
      assertThatThrownBy(() -> other.verify(from, ROOT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
