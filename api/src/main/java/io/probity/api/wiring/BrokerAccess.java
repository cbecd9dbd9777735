package io.probity.api.wiring;

import io.probity.core.journal.JournalSettings.Durability;
import java.util.Map;

/**
 * How to reach the brokers, and how many of them keep each record.
 *
 * @param clientSettings what every Kafka client of the product starts from
 */
record BrokerAccess(Map<String, Object> clientSettings, Durability durability) {}
