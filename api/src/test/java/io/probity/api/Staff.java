package io.probity.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.Accounts.Secrets;
import io.probity.api.embedded.EmbeddedIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The invented people, with the secrets of the first start, as they call the product over HTTP. */
public final class Staff {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final EmbeddedIssuer issuer;
  private final String base;

  public Staff(EmbeddedIssuer issuer, int port) {
    this.issuer = issuer;
    this.base = "http://127.0.0.1:" + port;
  }

  /** A request as this person; add method, headers and body. */
  public HttpRequest.Builder as(String login, String path) {
    return anonymous(path).header("Authorization", "Bearer " + token(login));
  }

  public HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String token(String login) {
    return tokens.computeIfAbsent(login, this::freshToken);
  }

  /** The answer of the token endpoint. */
  public HttpResponse<String> askForToken(String clientId, String secret) {
    String credentials =
        Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
    return send(
        anonymous("/oauth2/token")
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  private String freshToken(String login) {
    Secrets secrets =
        issuer.accounts().fresh().stream()
            .filter(each -> each.login().equals(login))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> answer = askForToken(login, secrets.clientSecret());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body()).get("access_token").stringValue();
  }
}
