package io.probity.bench;

import java.util.Arrays;

/** The same figure of several slices. */
record Figures(double median, double min, double max) {

  static Figures of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Figures(median, sorted[0], sorted[sorted.length - 1]);
  }

  String text(String format) {
    return (format + " (" + format + "–" + format + ")").formatted(median, min, max);
  }
}
