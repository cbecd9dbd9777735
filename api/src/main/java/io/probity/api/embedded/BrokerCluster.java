package io.probity.api.embedded;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * The brokers on this machine that belong together: where each listens, and what they all ask of a
 * client.
 *
 * @param id the cluster's id, used where a directory has none yet
 * @param password shared by brokers and clients; made at each start
 * @param places where each broker listens, by its number from 0
 */
public record BrokerCluster(String id, String password, List<Place> places) {

  /** Where one broker listens on loopback. */
  public record Place(int clientPort, int controllerPort) {

    String client() {
      return "127.0.0.1:" + clientPort;
    }

    String controller() {
      return "127.0.0.1:" + controllerPort;
    }
  }

  static final String USER = "probity";

  public BrokerCluster {
    places = List.copyOf(places);
  }

  /** On ports that are free now. */
  public static BrokerCluster of(int brokers) {
    return new BrokerCluster(Uuid.randomUuid().toString(), randomPassword(), freePlaces(brokers));
  }

  /** Hosts and ports that clients connect to. */
  public String bootstrapServers() {
    return places.stream().map(Place::client).collect(joining(","));
  }

  /** All that a producer, consumer or admin client needs to connect. */
  public Map<String, Object> clientSettings() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login());
  }

  String login() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
        + USER
        + "\" password=\""
        + password
        + "\";";
  }

  String voters() {
    return IntStream.range(0, places.size())
        .mapToObj(number -> (number + 1) + "@" + places.get(number).controller())
        .collect(joining(","));
  }

  /** Holds all sockets until the last is found, so that no port is given out twice. */
  private static List<Place> freePlaces(int brokers) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < 2 * brokers; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Place> places = new ArrayList<>();
      for (int i = 0; i < held.size(); i += 2) {
        places.add(new Place(held.get(i).getLocalPort(), held.get(i + 1).getLocalPort()));
      }
      for (ServerSocket socket : held) {
        socket.close();
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
