package com.github.benmanes.caffeine.cache.simulator;

import com.github.benmanes.caffeine.cache.simulator.admission.Admission;
import com.github.benmanes.caffeine.cache.simulator.membership.Membership;
import com.typesafe.config.Config;
import java.util.Set;

/** The settings of `reference.conf`, as far as the policies that are recorded ask for them. */
public class BasicSettings {
  private final Config config;

  public BasicSettings(Config config) {
    this.config = config;
  }

  public Config config() {
    return config;
  }

  public long maximumSize() {
    return config.maximumSize;
  }

  public Set<Admission> admission() {
    return Set.of(Admission.ALWAYS);
  }

  public TinyLfu tinyLfu() {
    return new TinyLfu();
  }

  public MembershipSettings membership() {
    throw new UnsupportedOperationException();
  }

  public static final class TinyLfu {
    public boolean conservative() {
      return false;
    }

    public CountMin4 countMin4() {
      return new CountMin4();
    }
  }

  public static final class CountMin4 {
    public double countersMultiplier() {
      return 1.0;
    }

    public Periodic periodic() {
      return new Periodic();
    }
  }

  public static final class Periodic {
    public Doorkeeper doorkeeper() {
      return new Doorkeeper();
    }
  }

  public static final class Doorkeeper {
    public boolean enabled() {
      return false;
    }
  }

  public interface MembershipSettings {
    Filter filter();
  }

  public interface Filter {
    Membership create(Config config);
  }
}
