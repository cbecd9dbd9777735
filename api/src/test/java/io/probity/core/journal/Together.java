package io.probity.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets callers go in the same instant, each on a thread of its own, and gathers their answers. */
final class Together {
  private Together() {}

  /** In the order of the callers; a caller's exception is thrown here. */
  static <T> List<T> call(List<Callable<T>> callers)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Callable<T> caller : callers) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return caller.call();
                }));
      }
      start.countDown();
      List<T> answers = new ArrayList<>();
      for (Future<T> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
