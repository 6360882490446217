package com.typesafe.config;

import java.util.List;
import java.util.Map;

/** The numbers of `reference.conf`. */
public final class Config {
  private static final Map<String, Double> NUMBERS = Map.ofEntries(
      Map.entry("segmented-lru.percent-protected", 0.80),
      Map.entry("window-tiny-lfu.percent-main", 0.99),
      Map.entry("window-tiny-lfu.percent-main-protected", 0.80),
      Map.entry("lirs.percent-hot", 0.99),
      Map.entry("lirs.non-resident-multiplier", 2.0),
      Map.entry("two-queue.percent-in", 0.25),
      Map.entry("two-queue.percent-out", 0.50),
      Map.entry("s3fifo.percent-small", 0.10),
      Map.entry("s3fifo.percent-ghost", 0.90),
      Map.entry("s3fifo.maximum-frequency", 3.0),
      Map.entry("s3fifo.move-to-main-threshold", 1.0));

  public final long maximumSize;

  public Config(long maximumSize) {
    this.maximumSize = maximumSize;
  }

  public double getDouble(String name) {
    return NUMBERS.get(name);
  }

  public int getInt(String name) {
    return NUMBERS.get(name).intValue();
  }

  public List<Double> getDoubleList(String name) {
    return List.of(NUMBERS.get(name));
  }

  public Config withFallback(Config other) {
    throw new UnsupportedOperationException();
  }
}
