package com.github.benmanes.caffeine.cache.simulator.membership;

/** TinyLFU's doorkeeper, which is off. */
public final class Membership {
  public static Membership disabled() {
    return new Membership();
  }

  public boolean mightContain(long key) {
    return false;
  }

  public boolean put(long key) {
    return false;
  }

  public void clear() {}
}
