package com.github.benmanes.caffeine.cache.simulator.policy;

/** Counts hits and nothing else. */
public final class PolicyStats {
  public long hits;

  public PolicyStats(String format, Object... words) {}

  public void recordHit() {
    hits++;
  }

  public void recordWeightedHit(int weight) {
    hits++;
  }

  public void recordMiss() {}

  public void recordWeightedMiss(int weight) {}

  public void recordOperation() {}

  public void recordEviction() {}

  public void setPercentAdaption(double share) {}
}
