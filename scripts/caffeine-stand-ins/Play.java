import com.github.benmanes.caffeine.cache.simulator.admission.Admission;
import com.github.benmanes.caffeine.cache.simulator.policy.AccessEvent;
import com.github.benmanes.caffeine.cache.simulator.policy.Policy;
import com.github.benmanes.caffeine.cache.simulator.policy.adaptive.ArcPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.irr.LirsPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.linked.LinkedPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.linked.LinkedPolicy.EvictionPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.linked.SegmentedLruPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.linked.SievePolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.sketch.WindowTinyLfuPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.two_queue.S3FifoPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.two_queue.TwoQueuePolicy;
import com.typesafe.config.Config;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** Plays the keys of standard input, 64 bits each, through every policy at every capacity that is given. */
public final class Play {
  public static void main(String[] words) throws Exception {
    ByteBuffer keys = ByteBuffer.wrap(System.in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (String name : words)
      for (String capacity : words)
        if (!isNumber(name) && isNumber(capacity))
          play(name, capacity, keys.rewind());
  }

  /** "2q" is none. */
  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static void play(String name, String capacity, ByteBuffer keys) {
    Policy policy = create(name, new Config(Long.parseLong(capacity)));
    long fingerprint = 0xcbf29ce484222325L;
    long hits = 0;
    while (keys.hasRemaining()) {
      policy.record(AccessEvent.forKey(keys.getLong()));
      boolean hit = policy.stats().hits > hits;
      hits = policy.stats().hits;
      fingerprint = (fingerprint ^ (hit ? 'H' : 'M')) * 0x100000001b3L;
    }
    policy.finished();
    System.out.printf("%s %s %d %016x%n", name, capacity, hits, fingerprint);
  }

  private static Policy create(String name, Config config) {
    return switch (name) {
      case "slru" -> new SegmentedLruPolicy(Admission.ALWAYS, config);
      case "lirs" -> new LirsPolicy(config);
      case "arc" -> new ArcPolicy(config);
      case "2q" -> new TwoQueuePolicy(config);
      case "s3-fifo" -> new S3FifoPolicy(config);
      case "sieve" -> new SievePolicy(config);
      case "lru" -> linked(EvictionPolicy.LRU, config);
      case "fifo" -> linked(EvictionPolicy.FIFO, config);
      case "clock" -> linked(EvictionPolicy.CLOCK, config);
      case "mru" -> linked(EvictionPolicy.MRU, config);
      case "w-tinylfu" -> WindowTinyLfuPolicy.policies(config, Set.of()).iterator().next();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Policy linked(EvictionPolicy evicts, Config config) {
    return new LinkedPolicy(config, Set.of(), Admission.ALWAYS, evicts);
  }
}
