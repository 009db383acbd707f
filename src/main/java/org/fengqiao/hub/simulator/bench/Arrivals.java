package org.fengqiao.hub.simulator.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The distinct messages that came, by the key that is the same on every attempt. */
final class Arrivals {

  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final LongAdder distinct = new LongAdder();
  private final LongAdder repeats = new LongAdder();

  void came(String key) {
    if (keys.add(key)) {
      distinct.increment();
    } else {
      repeats.increment();
    }
  }

  long distinct() {
    return distinct.sum();
  }

  long repeats() {
    return repeats.sum();
  }
}
