package io.probity.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class TokensIT {
  private final JsonMapper json = new JsonMapper();
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  @Test
  void a_client_secret_of_the_first_start_gets_a_token_that_names_its_person() throws Exception {
    HttpResponse<String> me = me(tokenOf("ines"));
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(json.readTree(me.body()).get("capacity").stringValue()).isEqualTo("CCEO");
    assertThat(me.body()).doesNotContain("Ines", "ines");
  }

  @Test
  void two_people_are_two_actors() throws Exception {
    JsonNode ines = json.readTree(me(tokenOf("ines")).body());
    JsonNode greta = json.readTree(me(tokenOf("greta")).body());
    assertThat(ines.get("person")).isNotEqualTo(greta.get("person"));
    assertThat(greta.get("capacity").stringValue()).isEqualTo("AUDITOR");
  }

  @Test
  void who_holds_no_office_acts_as_a_covered_person() throws Exception {
    JsonNode maya = json.readTree(me(tokenOf("maya")).body());
    assertThat(maya.get("capacity").stringValue()).isEqualTo("COVERED_PERSON");
  }

  @Test
  void a_capacity_can_be_claimed_and_authority_will_look_at_it() throws Exception {
    HttpResponse<String> board = me(tokenOf("aiko"), "BOARD");
    assertThat(json.readTree(board.body()).get("capacity").stringValue()).isEqualTo("BOARD");
  }

  @Test
  void nobody_claims_to_be_a_policy_or_the_bootstrap_file() throws Exception {
    for (String claim : List.of("SYSTEM", "BOOTSTRAP", "REPORTER", "cceo", "")) {
      HttpResponse<String> refused = me(tokenOf("ines"), claim);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(json.readTree(refused.body()).get("header").stringValue())
          .isEqualTo("Probity-Capacity");
    }
  }

  @Test
  void no_token_is_answered_with_a_challenge() throws Exception {
    HttpResponse<String> refused = staff().send(staff().anonymous("/api/me"));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void what_nobody_opened_is_closed() throws Exception {
    HttpResponse<String> without = staff().send(staff().anonymous("/nowhere"));
    assertThat(without.statusCode()).isEqualTo(401);
    HttpResponse<String> with = staff().send(staff().as("ines", "/nowhere"));
    assertThat(with.statusCode()).isEqualTo(403);
  }

  @Test
  void a_person_whom_the_register_does_not_know_is_refused() throws Exception {
    String token = signed(issuerKey(), claims().subject("nobody").build());
    HttpResponse<String> refused = me(token);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("nobody in the register");
  }

  @Test
  void an_expired_token_is_refused() throws Exception {
    Instant past = Instant.now().minusSeconds(3600);
    String token =
        signed(issuerKey(), claims().issuedAt(past).expiresAt(past.plusSeconds(1)).build());
    assertThat(me(token).statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_that_another_issuer_names_is_refused_whoever_signed_it() throws Exception {
    String token = signed(issuerKey(), claims().issuer("https://elsewhere.example").build());
    assertThat(me(token).statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_that_another_key_signed_is_refused() throws Exception {
    RSAKey other = new RSAKeyGenerator(2048).keyID(issuerKey().getKeyID()).generate();
    assertThat(me(signed(other, claims().build())).statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_made_out_to_another_product_is_refused() throws Exception {
    String token = signed(issuerKey(), claims().audience(List.of("payroll")).build());
    assertThat(me(token).statusCode()).isEqualTo(401);
  }

  @Test
  void the_same_claims_are_good_when_nothing_is_wrong_with_them() throws Exception {
    assertThat(me(signed(issuerKey(), claims().build())).statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_client_secret_gets_no_token() throws Exception {
    assertThat(staff().askForToken("ines", "wrong").statusCode()).isEqualTo(401);
  }

  private Staff staff() {
    return new Staff(issuer, port);
  }

  private String tokenOf(String login) {
    return staff().token(login);
  }

  private HttpResponse<String> me(String token, String... capacity) {
    HttpRequest.Builder request =
        staff().anonymous("/api/me").header("Authorization", "Bearer " + token);
    for (String claim : capacity) {
      request.header("Probity-Capacity", claim);
    }
    return staff().send(request);
  }

  private RSAKey issuerKey() {
    return issuer.keys().getKeys().getFirst().toRSAKey();
  }

  private static JwtClaimsSet.Builder claims() {
    return JwtClaimsSet.builder()
        .issuer(EmbeddedIssuer.NAME)
        .subject("ines")
        .audience(List.of("probity"))
        .issuedAt(Instant.now())
        .expiresAt(Instant.now().plusSeconds(60));
  }

  private static String signed(RSAKey key, JwtClaimsSet claims) {
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(JwtEncoderParameters.from(claims))
        .getTokenValue();
  }
}
