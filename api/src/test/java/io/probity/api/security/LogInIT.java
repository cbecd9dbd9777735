package io.probity.api.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.embedded.Accounts.Secrets;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Logging in as a person does, from the page of the reference, with a password. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class LogInIT {
  private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters";

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String base = "";
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  @BeforeEach
  void openBrowser() {
    base = "http://127.0.0.1:" + port;
  }

  @Test
  void a_password_of_the_first_start_logs_its_person_in() throws Exception {
    HttpResponse<String> form = get(authorization());
    assertThat(form.headers().firstValue("Location")).hasValueSatisfying(this::isTheLogIn);

    HttpResponse<String> accepted = enter("ines", password("ines"));
    HttpResponse<String> back = get(accepted.headers().firstValue("Location").orElseThrow());
    String token = exchange(code(back), VERIFIER);

    HttpResponse<String> me =
        browser.send(
            request("/api/me").header("Authorization", "Bearer " + token).build(),
            BodyHandlers.ofString());
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains("\"capacity\":\"CCEO\"");
  }

  @Test
  void a_wrong_password_does_not() throws Exception {
    get(authorization());
    HttpResponse<String> refused = enter("ines", password("tomas"));
    assertThat(refused.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
  }

  @Test
  void a_stolen_code_is_worth_nothing_without_its_verifier() throws Exception {
    get(authorization());
    HttpResponse<String> accepted = enter("ines", password("ines"));
    HttpResponse<String> back = get(accepted.headers().firstValue("Location").orElseThrow());
    assertThat(askForToken(code(back), VERIFIER + "x").statusCode()).isEqualTo(400);
  }

  @Test
  void being_logged_in_opens_nothing_without_a_token() throws Exception {
    get(authorization());
    enter("ines", password("ines"));
    assertThat(get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void the_reference_knows_where_to_log_in() throws Exception {
    assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    assertThat(get("/swagger-ui/oauth2-redirect.html").statusCode()).isEqualTo(200);
    String document = get("/v3/api-docs").body();
    assertThat(
            new JsonMapper()
                .readTree(document)
                .at("/components/securitySchemes/people/flows/authorizationCode/authorizationUrl")
                .asString())
        .as(document)
        .isEqualTo("/oauth2/authorize");
  }

  private void isTheLogIn(String location) {
    assertThat(location).endsWith("/login");
  }

  private String authorization() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
    return "/oauth2/authorize?"
        + form(
            Map.of(
                "response_type", "code",
                "client_id", "probity-page",
                "redirect_uri", redirect(),
                "code_challenge_method", "S256",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
  }

  private HttpResponse<String> enter(String login, String password) throws Exception {
    Matcher token =
        Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(get("/login").body());
    assertThat(token.find()).isTrue();
    return post("/login", Map.of("username", login, "password", password, "_csrf", token.group(1)));
  }

  private String exchange(String code, String verifier) throws Exception {
    HttpResponse<String> answer = askForToken(code, verifier);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body()).get("access_token").stringValue();
  }

  private HttpResponse<String> askForToken(String code, String verifier) throws Exception {
    return post(
        "/oauth2/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "probity-page",
            "redirect_uri",
            redirect(),
            "code",
            code,
            "code_verifier",
            verifier));
  }

  private String redirect() {
    return base + "/swagger-ui/oauth2-redirect.html";
  }

  private String code(HttpResponse<String> back) {
    String location = back.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(redirect());
    return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
  }

  private String password(String login) {
    return issuer.accounts().fresh().stream()
        .filter(secrets -> secrets.login().equals(login))
        .map(Secrets::password)
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        request(path).header("Accept", "text/html,*/*;q=0.8").build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return browser.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
