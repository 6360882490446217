package com.github.benmanes.caffeine.cache.simulator.policy;

/** What a policy is, without names and statistics that only reports need. */
public interface Policy {
  void record(AccessEvent event);

  default void finished() {}

  PolicyStats stats();

  default String name() {
    return "";
  }

  enum Characteristic {
    WEIGHTED
  }

  @interface PolicySpec {
    String name() default "";

    Characteristic[] characteristics() default {};
  }

  interface KeyOnlyPolicy extends Policy {
    @Override
    default void record(AccessEvent event) {
      record(event.key());
    }

    void record(long key);
  }
}
