import { nameStrings } from '../../i18n/lab/names.ts';
import type { Language } from '../../language.ts';
import type { Configuration } from './model/configuration.ts';

/** A cache in a few words: `LRU 8칸 · 지연 로딩 · TTL 6`. */
export function describeConfiguration(configuration: Configuration, language: Language): string {
  const text = nameStrings[language];
  const { policy, capacity, strategy, ttl, jitter, forkAt, restartAt } = configuration;
  return [
    text.describe(text.policies[policy], text.slots(capacity), text.strategies[strategy]),
    ttl === null ? '' : text.describeTtl(ttl),
    ttl === null || jitter === 0 ? '' : text.describeJitter(jitter),
    forkAt === null ? '' : text.describeFork(forkAt),
    restartAt === null ? '' : text.describeRestart(restartAt),
  ].join('');
}
