package io.probity.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** What was seen of one contender for a few seconds: how many a second, and how long each took. */
final class Slice {
  private final double perSecond;
  private final long[] sortedNanos;

  private Slice(double perSecond, long[] nanos) {
    this.perSecond = perSecond;
    this.sortedNanos = nanos.clone();
    Arrays.sort(sortedNanos);
  }

  /** So many things, done in one go. */
  static Slice ofOne(long things, long nanos) {
    return new Slice(rate(things, nanos), new long[] {nanos});
  }

  /** Closed loop: each caller calls again as soon as it is answered. */
  static Slice closed(Contender contender, int callers, Duration length)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    return until(
        callers,
        () -> {
          if (System.nanoTime() >= end) {
            return false;
          }
          contender.call();
          return true;
        });
  }

  /** Closed loop, until there is nothing left to do. */
  static Slice until(int callers, Callable<Boolean> step)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    List<Future<long[]>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        running.add(threads.submit(() -> steps(step)));
      }
    }
    long took = System.nanoTime() - start;
    LongStream.Builder nanos = LongStream.builder();
    for (Future<long[]> caller : running) {
      Arrays.stream(caller.get()).forEach(nanos);
    }
    long[] all = nanos.build().toArray();
    return new Slice(rate(all.length, took), all);
  }

  private static long[] steps(Callable<Boolean> step) throws Exception {
    LongStream.Builder nanos = LongStream.builder();
    long began = System.nanoTime();
    while (step.call()) {
      long ended = System.nanoTime();
      nanos.add(ended - began);
      began = ended;
    }
    return nanos.build().toArray();
  }

  /** Open loop: calls come at a fixed rate, and wait from the moment at which they were due. */
  static Slice open(Contender contender, int perSecond, Duration length)
      throws InterruptedException, ExecutionException {
    long calls = length.toNanos() * perSecond / TimeUnit.SECONDS.toNanos(1);
    long apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
    List<Future<Long>> running = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < calls; i++) {
        long due = start + i * apart;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        running.add(
            threads.submit(
                () -> {
                  contender.call();
                  return System.nanoTime() - due;
                }));
      }
    }
    long[] nanos = new long[running.size()];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = running.get(i).get();
    }
    return new Slice(rate(nanos.length, System.nanoTime() - start), nanos);
  }

  private static double rate(long things, long nanos) {
    return things * 1e9 / nanos;
  }

  double perSecond() {
    return perSecond;
  }

  /** In milliseconds; so many in a hundred took no longer. */
  double percentile(int percent) {
    if (sortedNanos.length == 0) {
      return Double.NaN;
    }
    int at = (int) Math.ceil(sortedNanos.length * percent / 100.0) - 1;
    return sortedNanos[Math.max(0, at)] / 1e6;
  }
}
