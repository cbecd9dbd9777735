package io.probity.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** One line of a table: a contender under one load, and the slices that were seen of it. */
final class Trial {
  private final String name;
  private final String durability;
  private final Callable<Slice> slice;
  private final List<Slice> all = new ArrayList<>();
  private final List<Slice> steady = new ArrayList<>();

  Trial(String name, String durability, Callable<Slice> slice) {
    this.name = name;
    this.durability = durability;
    this.slice = slice;
  }

  Slice run() throws Exception {
    return slice.call();
  }

  void saw(Slice seen, boolean machineWasSteady) {
    all.add(seen);
    if (machineWasSteady) {
      steady.add(seen);
    }
  }

  String name() {
    return name;
  }

  String durability() {
    return durability;
  }

  int slices() {
    return all.size();
  }

  int steadySlices() {
    return steady.size();
  }

  /** Of the slices during which the machine stayed the same; of all where there is none. */
  Figures figures(ToDoubleFunction<Slice> figure) {
    List<Slice> counted = steady.isEmpty() ? all : steady;
    return Figures.of(counted.stream().mapToDouble(figure).toArray());
  }

  Figures perSecond() {
    return figures(Slice::perSecond);
  }

  Figures percentile(int percent) {
    return figures(slice -> slice.percentile(percent));
  }
}
