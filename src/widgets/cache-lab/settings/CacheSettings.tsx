import { nameStrings } from '../../../i18n/lab/names.ts';
import { panelStrings } from '../../../i18n/lab/panels.ts';
import { settingStrings } from '../../../i18n/lab/settings.ts';
import type { Language } from '../../../language.ts';
import { policiesByFamily, policyOf, smallestCapacity } from '../../../sim/policies/index.ts';
import { type StrategyName, strategyNames } from '../../../sim/types.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import { Icon } from '../../player/Icon.tsx';
import { describeConfiguration } from '../describe.ts';
import type { Configuration } from '../model/configuration.ts';
import { limits } from '../model/limits.ts';
import { usePolicyChoice } from './policy-choice.ts';

interface Props {
  readonly configuration: Configuration;
  readonly language: Language;
  /** Its place in the comparison; null when there is none. */
  readonly number: number | null;
  readonly onChange: (configuration: Configuration) => void;
  /** Given for every cache but the first. */
  readonly onRemove?: (() => void) | undefined;
}

/** One cache's settings as the second half of a sentence. */
export function CacheSettings({ configuration, language, number, onChange, onRemove }: Props) {
  const text = settingStrings[language];
  const names = nameStrings[language];
  const { policy, strategy, capacity, ttl, jitter } = configuration;
  const change = (part: Partial<Configuration>) => onChange({ ...configuration, ...part });
  const { choose, missing } = usePolicyChoice(configuration, onChange);
  const least = smallestCapacity(policy);
  // Compared caches have the same fields: the group says whose they are.
  const group = number !== null && { role: 'group' as const, 'aria-label': text.comparedCache(number) };
  const random = policyOf(policy).random || (ttl !== null && jitter > 0);
  return (
    <div class="cache-settings" {...group}>
      {number !== null && <strong class="cache-number">{number}</strong>}
      <Sentence
        template={text.cacheSentence}
        parts={{
          capacity: (
            <NumberField
              label={text.capacity}
              value={capacity}
              range={{ least, most: limits.capacity.most }}
              language={language}
              emptyMeans={text.unlimited}
              hideLabel
              onChange={(value) => change({ capacity: value })}
            />
          ),
          policy: (
            <select
              aria-label={text.policy}
              value={policy}
              onChange={(event) => void choose(event.currentTarget)}
            >
              {policiesByFamily.map(([family, members]) => (
                <optgroup key={family} label={text.policyGroups[family]}>
                  {members.map((name) => (
                    <option key={name} value={name}>
                      {names.policies[name]}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          ),
          strategy: (
            <select
              aria-label={text.strategy}
              value={strategy}
              onChange={(event) => change({ strategy: event.currentTarget.value as StrategyName })}
            >
              {strategyNames.map((name) => (
                <option key={name} value={name}>
                  {names.strategies[name]}
                </option>
              ))}
            </select>
          ),
        }}
      />
      <NumberField
        label={text.ttl}
        value={ttl}
        range={limits.ttl}
        language={language}
        emptyMeans={text.ttlNone}
        onChange={(value) => change({ ttl: value })}
      />
      {ttl !== null && (
        <NumberField
          label={text.jitter}
          value={jitter}
          range={limits.jitter}
          language={language}
          onChange={(value) => change({ jitter: value ?? 0 })}
        />
      )}
      {strategy === 'write-behind' && (
        <NumberField
          label={text.delay}
          value={configuration.delay}
          range={limits.delay}
          language={language}
          onChange={(value) => change({ delay: value ?? 0 })}
        />
      )}
      {policyOf(policy).samples && (
        <NumberField
          label={text.samples}
          value={configuration.samples}
          range={limits.samples}
          language={language}
          onChange={(value) => change({ samples: value ?? 5 })}
        />
      )}
      {random && (
        <NumberField
          label={text.seed}
          value={configuration.seed}
          range={limits.seed}
          language={language}
          onChange={(value) => change({ seed: value ?? 1 })}
        />
      )}
      {configuration.restartAt !== null && (
        <NumberField
          label={text.restartAt}
          value={configuration.restartAt}
          range={{ least: (configuration.forkAt ?? 0) + 1, most: limits.restartAt.most }}
          language={language}
          emptyMeans={text.ttlNone}
          onChange={(value) => change({ restartAt: value })}
        />
      )}
      {least > 1 && <span class="hint">{text.smallestCapacity(names.policies[policy], least)}</span>}
      {missing.value && (
        <p class="part-missing" role="alert">
          {panelStrings[language].partMissing}
        </p>
      )}
      {onRemove && (
        <button
          type="button"
          class="remove"
          title={text.removeCache(describeConfiguration(configuration, language))}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
