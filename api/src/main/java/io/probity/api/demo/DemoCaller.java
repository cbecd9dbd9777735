package io.probity.api.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.api.embedded.Accounts.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the product over HTTP as one invented person or another; for one thread. */
final class DemoCaller {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TRIES = 30;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, Secrets> secrets;
  private final String here;

  DemoCaller(String here, Map<String, Secrets> secrets) {
    this.here = here;
    this.secrets = secrets;
  }

  /**
   * Sends a command as this person, under a key of its own.
   *
   * @param body with single quotes for double ones
   * @throws IllegalStateException it was not accepted
   */
  Answer command(String login, String name, String body) throws IOException, InterruptedException {
    return command(login, name, body, UUID.randomUUID());
  }

  /** The same, as somebody who brings a resolution of the Board. */
  Answer resolution(String login, String name, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        post("/api/commands/" + name, body, UUID.randomUUID())
            .header("Authorization", bearer(login))
            .header("Probity-Capacity", "BOARD");
    return new Answer(send(request));
  }

  /**
   * Sends a report, again under the same key until its case is opened: a slow machine needs longer
   * than an answer waits.
   */
  Answer report(String login, String body) throws IOException, InterruptedException {
    UUID key = UUID.randomUUID();
    Answer answer = command(login, "report-violation", body, key);
    for (int i = 0; i < TRIES && !answer.names("caseId"); i++) {
      answer = command(login, "report-violation", body, key);
    }
    return answer;
  }

  private Answer command(String login, String name, String body, UUID key)
      throws IOException, InterruptedException {
    return new Answer(
        send(post("/api/commands/" + name, body, key).header("Authorization", bearer(login))));
  }

  /** The pseudonym by which the ledger knows this person, as whoever leads finds it. */
  String person(String login) throws IOException, InterruptedException {
    String known = people.get(login);
    if (known == null) {
      HttpRequest request =
          request("/api/people?login=" + login)
              .header("Authorization", bearer("ines"))
              .GET()
              .build();
      known = answered(request).get("items").get(0).get("person").asString();
      people.put(login, known);
    }
    return known;
  }

  /** What a command was answered with. */
  record Answer(JsonNode json) {
    boolean names(String name) {
      return json.path("ids").has(name);
    }

    String id(String name) {
      JsonNode id = json.path("ids").path(name);
      if (!id.isString()) {
        throw new IllegalStateException("The answer holds no " + name);
      }
      return id.asString();
    }
  }

  private HttpRequest.Builder post(String path, String body, UUID key) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key.toString())
        .POST(BodyPublishers.ofString(body.replace('\'', '"')));
  }

  private String bearer(String login) throws IOException, InterruptedException {
    String token = tokens.get(login);
    if (token == null) {
      Secrets of = secrets.get(login);
      if (of == null) {
        throw new IllegalStateException("The demo needs the client secrets of the first start");
      }
      String basic = login + ":" + of.clientSecret();
      HttpRequest request =
          request("/oauth2/token")
              .header(
                  "Authorization",
                  "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("grant_type=client_credentials"))
              .build();
      token = answered(request).get("access_token").asString();
      tokens.put(login, token);
    }
    return "Bearer " + token;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(here + path)).timeout(PATIENCE);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return answered(request.build());
  }

  private JsonNode answered(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString(UTF_8));
    for (int i = 0; i < TRIES && hasMoved(response); i++) {
      response = http.send(request, BodyHandlers.ofString(UTF_8));
    }
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          request.uri().getPath()
              + " was answered "
              + response.statusCode()
              + ": "
              + response.body());
    }
    return JSON.readTree(response.body());
  }

  /**
   * Three decisions in a row were overtaken, as by the policies of a case that was just opened:
   * nothing was recorded, so the same may be sent again under the same key.
   */
  private static boolean hasMoved(HttpResponse<String> response) {
    return response.statusCode() == 409 && response.body().contains(":position-moved\"");
  }
}
