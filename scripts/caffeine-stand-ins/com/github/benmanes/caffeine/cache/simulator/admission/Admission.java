package com.github.benmanes.caffeine.cache.simulator.admission;

import com.github.benmanes.caffeine.cache.simulator.admission.countmin4.PeriodicResetCountMin4;
import com.github.benmanes.caffeine.cache.simulator.policy.PolicyStats;
import com.typesafe.config.Config;

/** TinyLFU compares the counts of the sketch, and nothing is admitted by chance. */
public enum Admission {
  ALWAYS,
  TINYLFU;

  public String format(String name) {
    return name;
  }

  public Admitter from(Config config, PolicyStats stats) {
    return this == ALWAYS ? Admitter.always() : new TinyLfu(config);
  }

  private static final class TinyLfu implements Admitter.KeyOnlyAdmitter {
    private final Frequency sketch;

    TinyLfu(Config config) {
      sketch = new PeriodicResetCountMin4(config);
    }

    @Override
    public void record(long key) {
      sketch.increment(key);
    }

    @Override
    public boolean admit(long candidate, long victim) {
      return sketch.frequency(candidate) > sketch.frequency(victim);
    }
  }
}
