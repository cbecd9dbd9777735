package io.probity.api.command.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyTest {

  @Test
  void a_body_keeps_its_exact_bytes() throws IOException {
    byte[] bytes = "{ \"a\" :\t1 }".getBytes(UTF_8);

    assertThat(read(bytes).bytes()).isEqualTo(bytes);
  }

  @Test
  void a_body_of_the_limit_is_read_and_one_byte_more_is_refused() throws IOException {
    assertThat(read(ofLength(Body.MAX_BYTES)).json().get("a").isString()).isTrue();

    assertThatExceptionOfType(BodyTooLarge.class)
        .isThrownBy(() -> read(ofLength(Body.MAX_BYTES + 1)));
  }

  @Test
  void a_field_that_is_there_twice_is_refused() {
    assertThat(detailOf("{\"office\":\"CCEO\",\"office\":\"HR\"}"))
        .isEqualTo("A field is there twice");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    assertThat(detailOf(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
        .isEqualTo("Not valid UTF-8");
  }

  @Test
  void what_is_not_json_is_refused_with_its_place_and_without_its_text() {
    assertThat(detailOf("{\"secret\": ada}"))
        .startsWith("Not JSON at line 1, column ")
        .doesNotContain("ada");
  }

  @Test
  void more_than_one_value_is_refused() {
    assertThat(detailOf("{} {}")).startsWith("Not JSON");
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(detailOf("{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}"))
        .startsWith("Not JSON");
  }

  @Test
  void anything_but_an_object_is_refused() {
    assertThat(detailOf("[1]")).isEqualTo("A JSON object is expected");
    assertThat(detailOf("")).isEqualTo("A JSON object is expected");
  }

  private static Body read(byte[] bytes) throws IOException {
    return Body.read(new ByteArrayInputStream(bytes));
  }

  private static String detailOf(String text) {
    return detailOf(text.getBytes(UTF_8));
  }

  private static String detailOf(byte[] bytes) {
    var refused = catchThrowableOfType(InvalidBody.class, () -> read(bytes));
    return refused.wrongs().getFirst().detail();
  }

  private static byte[] ofLength(int length) {
    String frame = "{\"a\":\"\"}";
    return ("{\"a\":\"" + "x".repeat(length - frame.length()) + "\"}").getBytes(UTF_8);
  }
}
