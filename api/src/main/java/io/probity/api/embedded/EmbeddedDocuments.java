package io.probity.api.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/**
 * A document server in memory that speaks MongoDB's protocol on loopback. It knows no credentials
 * and keeps nothing: the ledger refills it at start.
 */
public final class EmbeddedDocuments implements AutoCloseable {
  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final InetSocketAddress address;

  public EmbeddedDocuments() {
    server.bind("127.0.0.1", 0);
    address = server.getLocalAddress();
  }

  public String uri() {
    return "mongodb://127.0.0.1:" + address.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
