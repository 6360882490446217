import * as z from 'zod/mini';
import '../../../sim/policies/all.ts';
import { policyNames, smallestCapacity } from '../../../sim/policies/index.ts';
import { strategyNames } from '../../../sim/types.ts';
import { speedsOf } from '../../player/clock.ts';
import { type Configuration, defaultConfiguration } from './configuration.ts';
import { limits } from './limits.ts';

import { presetScenario } from './preset-scenario.ts';
import { presetNames } from './presets.ts';
import { defaultGenerated, generatorNames, type Scenario, type Workload } from './scenario.ts';
import { parseTraceText } from './trace-text.ts';
import { markChoices, type SeenView, tabNames } from './view.ts';
import { longestLinkedTrace, suffixes } from './write-link.ts';

// The reading half of a link; `write-link.ts` describes the format. It is apart because it brings the schema library,
// which the small figures inside notes do without.

const whole = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,16}$/)),
    z.pipe(z.transform(Number), z.number().check(z.gte(least), z.lte(most))),
  );
const decimal = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,6}(\.\d{1,6})?$/)),
    z.pipe(z.transform(Number), z.number().check(z.gte(least), z.lte(most))),
  );

const milliseconds = decimal({ least: 0, most: 100_000 });
const fields = {
  policy: z.enum(policyNames),
  strategy: z.enum(strategyNames),
  capacity: z.union([
    z.pipe(
      z.literal('all'),
      z.transform(() => null),
    ),
    whole(limits.capacity),
  ]),
  preset: z.enum(presetNames),
  generator: z.enum(generatorNames),
  trace: z.string().check(z.minLength(1), z.maxLength(longestLinkedTrace)),
  step: whole({ least: 0, most: limits.requests.most }),
  phase: whole({ least: 0, most: 1000 }),
  mark: z.enum(markChoices),
  speed: z.pipe(z.enum(speedsOf.steps.map(String)), z.transform(Number)),
  tab: z.enum(tabNames),
} as const;

/** What only generated requests have. */
const generatorFields = ['requests', 'keys', 'alpha', 'writes', 'seed', 'shift'];

/** Every parameter that means something, those included that others read: the theme of a frame, requests left behind. */
const known: ReadonlySet<string> = new Set([
  ...['preset', 'workload', 'trace', 'cache', ...generatorFields],
  ...['cachems', 'readms', 'writems', 'step', 'phase', 'predict', 'mark', 'speed', 'tab', 'theme', 'lost'],
]);

const suffixSchemas = {
  ttl: whole(limits.ttl),
  jitter: whole(limits.jitter),
  delay: whole(limits.delay),
  seed: whole(limits.seed),
  samples: whole(limits.samples),
  forkAt: fields.step,
  restartAt: whole(limits.restartAt),
} as const;

export interface ReadLink {
  readonly scenario: Scenario;
  /** How the link says it is looked at; undefined where it says nothing. */
  readonly view: SeenView;
  /** The parts of the address that made no sense and were left out, as they were written. */
  readonly rejected: readonly string[];
}

/**
 * Reads a scenario from the fragment of an address. It never throws: what is not valid is named in `rejected` and
 * falls back to what the rest of the link, or the given scenario, says.
 *
 * @param fragment with or without its `#`
 * @param fallback the scenario of a page opened without a link
 */
export function readLink(fragment: string, fallback: Scenario): ReadLink {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const rejected: string[] = [];

  /** The value of one parameter, or undefined when it is absent or wrong. */
  function take<Value>(name: string, schema: z.ZodMiniType<Value>): Value | undefined {
    const written = parameters.get(name);
    if (written === null) return undefined;
    const parsed = z.safeParse(schema, written);
    if (parsed.success) return parsed.data;
    rejected.push(`${name}=${written.slice(0, 40)}`);
    return undefined;
  }

  const preset = take('preset', fields.preset);
  const generator = take('workload', fields.generator);
  const text = take('trace', fields.trace);
  rejected.push(...leftOut(parameters, { preset, generator, text }));
  let base = fallback;
  if (preset) base = presetScenario(preset);
  let workload: Workload = base.workload;
  if (generator) {
    workload = {
      kind: 'generated',
      generator,
      requests: take('requests', whole(limits.requests)) ?? defaultGenerated.requests,
      keys: take('keys', whole(limits.keys)) ?? defaultGenerated.keys,
      alpha: take('alpha', decimal(limits.alpha)) ?? defaultGenerated.alpha,
      writes: take('writes', whole(limits.writes)) ?? defaultGenerated.writes,
      seed: take('seed', whole(limits.seed)) ?? defaultGenerated.seed,
      shift: take('shift', whole(limits.shift)) ?? defaultGenerated.shift,
    };
  } else if (text) workload = { kind: 'text', text };

  // The reader's own requests say nothing about caches; those of the fallback would be an unwanted comparison.
  const standard = generator || text ? [defaultConfiguration] : base.configurations;
  const written = parameters.getAll('cache');
  if (written.length > limits.configurations) {
    rejected.push(...written.slice(limits.configurations).map((cache) => `cache=${cache.slice(0, 40)}`));
  }
  const configurations: Configuration[] = [];
  for (const cache of written.slice(0, limits.configurations)) {
    const configuration = readConfiguration(cache, configurations.length, rejected);
    if (configuration) configurations.push(configuration);
  }

  const predict = parameters.get('predict');
  if (predict !== null && !/^[01]$/.test(predict)) rejected.push(`predict=${predict.slice(0, 40)}`);

  const read: ReadLink = {
    scenario: {
      workload,
      configurations: configurations.length > 0 ? configurations : standard,
      latencies: {
        cache: take('cachems', milliseconds) ?? base.latencies.cache,
        databaseRead: take('readms', milliseconds) ?? base.latencies.databaseRead,
        databaseWrite: take('writems', milliseconds) ?? base.latencies.databaseWrite,
      },
      step: take('step', fields.step) ?? base.step,
      phase: take('phase', fields.phase) ?? null,
      predict: predict === '1' || (predict === null && base.predict),
    },
    view: {
      mark: take('mark', fields.mark),
      speed: take('speed', fields.speed),
      tab: take('tab', fields.tab),
    },
    rejected,
  };
  for (const [name, value] of parameters) {
    if (!known.has(name)) rejected.push(`${name}=${value}`.slice(0, 40));
  }
  return read;
}

/** What a link says for nothing, because something else that it says counts. */
function leftOut(
  parameters: URLSearchParams,
  { preset, generator, text }: Record<'preset' | 'generator' | 'text', string | undefined>,
): string[] {
  const parts: string[] = [];
  const name = (key: string, value: string | null) => parts.push(`${key}=${(value ?? '').slice(0, 40)}`);
  for (const key of new Set(parameters.keys())) {
    // The first one counts.
    if (key !== 'cache') for (const value of parameters.getAll(key).slice(1)) name(key, value);
    if (generatorFields.includes(key) && !generator) name(key, parameters.get(key));
  }
  if (preset && (generator || text)) name('preset', preset);
  if (!text) return parts;
  if (generator) name('trace', text);
  else {
    const { problems, problemCount } = parseTraceText(text);
    for (const problem of problems) name('trace', `…${problem.text}`);
    if (problemCount > problems.length) parts.push('…');
  }
  return parts;
}

/** @param index its place among the caches that could be read */
function readConfiguration(written: string, index: number, rejected: string[]): Configuration | undefined {
  const [policy, capacity, strategy, ...rest] = written.split('.');
  const parsed = z.safeParse(
    z.object({ policy: fields.policy, capacity: fields.capacity, strategy: fields.strategy }),
    {
      policy,
      capacity: capacity ?? String(defaultConfiguration.capacity),
      strategy: strategy ?? defaultConfiguration.strategy,
    },
  );
  if (!parsed.success) {
    rejected.push(`cache=${written.slice(0, 40)}`);
    return undefined;
  }
  const configuration: { -readonly [Name in keyof Configuration]: Configuration[Name] } = {
    ...defaultConfiguration,
    ...parsed.data,
  };
  const smallest = smallestCapacity(configuration.policy);
  if (configuration.capacity !== null && configuration.capacity < smallest) {
    rejected.push(`cache=${policy}.${capacity}`);
    configuration.capacity = smallest;
  }
  const read = new Set<string>();
  for (const part of rest) {
    const name = suffixes[part.charAt(0) as keyof typeof suffixes];
    const value = name && z.safeParse(suffixSchemas[name], part.slice(1));
    // The first cache has no other past to leave.
    const makesSense = name && !read.has(name) && !(name === 'forkAt' && index === 0);
    if (makesSense && value?.success) configuration[name] = value.data;
    else rejected.push(`cache=…${part.slice(0, 40)}`);
    if (name) read.add(name);
  }
  const { forkAt, restartAt } = configuration;
  // Up to the fork its past is that of the first cache.
  if (forkAt !== null && restartAt !== null && restartAt <= forkAt) {
    configuration.restartAt = null;
    rejected.push(`cache=…r${restartAt}`);
  }
  return configuration;
}
