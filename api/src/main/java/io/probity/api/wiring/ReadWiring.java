package io.probity.api.wiring;

import com.mongodb.client.MongoClient;
import io.probity.api.Settings;
import io.probity.core.journal.LedgerTopics;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.entries.Entries;
import io.probity.core.standing.Capabilities;
import io.probity.query.ReadSide;
import io.probity.query.feed.FeedSettings;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read path. */
@Configuration(proxyBeanMethods = false)
class ReadWiring {

  @Bean
  List<io.probity.core.clock.Clock> clocks() {
    return Capabilities.clocks();
  }

  @Bean(destroyMethod = "close")
  ReadSide readSide(
      MongoClient mongo,
      BrokerAccess brokers,
      EventCodec codec,
      Entries entries,
      Clock clock,
      Settings settings,
      List<io.probity.core.clock.Clock> clocks) {
    FeedSettings feed =
        new FeedSettings(
            brokers.clientSettings(),
            LedgerTopics.LEDGER,
            mongo.getDatabase("views"),
            codec::recorded,
            settings.node(),
            clock);
    return ReadSide.open(feed, entries, clocks);
  }
}
