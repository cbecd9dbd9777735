package io.probity.query.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server on loopback that can be cut, and mended. */
final class CutWire implements AutoCloseable {
  private final URI server;
  private final ServerSocket socket;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  CutWire(String server) throws IOException {
    this.server = URI.create(server);
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String uri(String options) {
    return "mongodb://127.0.0.1:" + socket.getLocalPort() + "/?" + options;
  }

  void cut() {
    cut = true;
    open.forEach(CutWire::closeQuietly);
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        if (cut) {
          caller.close();
        } else {
          connect(caller, new Socket(server.getHost(), server.getPort()));
        }
      } catch (IOException _) {
        // closed, or the caller has gone
      }
    }
  }

  private void connect(Socket caller, Socket callee) {
    open.add(caller);
    open.add(callee);
    Thread.ofVirtual().start(() -> pass(caller, callee));
    Thread.ofVirtual().start(() -> pass(callee, caller));
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException _) {
      // cut
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // it was closed before
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    open.forEach(CutWire::closeQuietly);
  }
}
