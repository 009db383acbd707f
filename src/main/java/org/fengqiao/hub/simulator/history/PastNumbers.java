package org.fengqiao.hub.simulator.history;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Numbers drawn from a seed that add up exactly. */
final class PastNumbers {

  private PastNumbers() {}

  /** So many parts of a sum, spread as amounts of disputes are; none is nought. */
  static long[] parts(Random random, int count, long sum) {
    double[] weights = new double[count];
    double all = 0;
    for (int i = 0; i < count; i++) {
      weights[i] = Math.exp(random.nextGaussian());
      all += weights[i];
    }
    long[] parts = new long[count];
    long rest = sum;
    for (int i = 0; i < count; i++) {
      parts[i] = Math.max(100_00, Math.round(sum * (weights[i] / all)));
      rest -= parts[i];
    }
    parts[largest(parts)] += rest;
    return parts;
  }

  /** Shares of given wholes that add up exactly, each at most nine tenths of its whole. */
  static long[] shares(Random random, long[] wholes, long sum) {
    double whole = LongSum.of(wholes);
    long[] shares = new long[wholes.length];
    long rest = sum;
    for (int i = 0; i < wholes.length; i++) {
      double share = Math.min(0.85, sum / whole * (0.85 + 0.3 * random.nextDouble()));
      shares[i] = Math.round(wholes[i] * share);
      rest -= shares[i];
    }
    for (int i = 0; i < shares.length && rest != 0; i++) {
      long room = rest > 0 ? wholes[i] * 9 / 10 - shares[i] : 1 - shares[i];
      long step = rest > 0 ? Math.min(rest, Math.max(0, room)) : Math.max(rest, Math.min(0, room));
      shares[i] += step;
      rest -= step;
    }
    return shares;
  }

  /** Days that have exactly this sum: most cases end soon, some late. */
  static int[] days(Random random, int count, int sum) {
    int[] days =
        IntStream.range(0, count)
            .map(i -> Math.min(80, 1 + (int) Math.round(-15 * Math.log(1 - random.nextDouble()))))
            .toArray();
    int rest = sum - IntStream.of(days).sum();
    while (rest != 0) {
      int at = random.nextInt(count);
      int step = Integer.signum(rest);
      if (days[at] + step >= 1 && days[at] + step <= 80) {
        days[at] += step;
        rest -= step;
      }
    }
    return days;
  }

  /** One of some words, each as likely as its weight. */
  static <T> T pick(Random random, List<T> words, int... weights) {
    int at = random.nextInt(IntStream.of(weights).sum());
    int word = 0;
    while (at >= weights[word]) {
      at -= weights[word];
      word++;
    }
    return words.get(word);
  }

  private static int largest(long[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }

  /** A sum of longs. */
  static final class LongSum {

    private LongSum() {}

    static long of(long[] values) {
      long sum = 0;
      for (long value : values) {
        sum += value;
      }
      return sum;
    }
  }
}
