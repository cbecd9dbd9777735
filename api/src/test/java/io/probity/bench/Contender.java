package io.probity.bench;

/** What one caller does again and again; several callers at once. */
@FunctionalInterface
interface Contender {
  void call() throws Exception;
}
