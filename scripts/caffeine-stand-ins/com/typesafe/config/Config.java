package com.typesafe.config;

import java.util.List;
import java.util.Map;

/** The numbers of `reference.conf`. */
public final class Config {
  private static final Map<String, Double> NUMBERS = Map.of(
      "segmented-lru.percent-protected", 0.80,
      "window-tiny-lfu.percent-main", 0.99,
      "window-tiny-lfu.percent-main-protected", 0.80,
      "lirs.percent-hot", 0.99,
      "lirs.non-resident-multiplier", 2.0);

  public final long maximumSize;

  public Config(long maximumSize) {
    this.maximumSize = maximumSize;
  }

  public double getDouble(String name) {
    return NUMBERS.get(name);
  }

  public List<Double> getDoubleList(String name) {
    return List.of(NUMBERS.get(name));
  }

  public Config withFallback(Config other) {
    throw new UnsupportedOperationException();
  }
}
