import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { said } from '../content/queries/scene-words.ts';
import { clusterWords } from '../content/schema/cluster-scene.ts';
import { engines, themes } from '../content/schema/comparison-columns.ts';
import { sessionWords } from '../content/schema/session-scene.ts';
import { anyEvents } from '../learning/arbitraries.ts';
import { merge } from '../learning/events.ts';
import { everything } from '../learning/exam.ts';
import { readLink as readMemory, writeLink as writeMemory } from '../learning/transfer.ts';
import { policyNames } from '../sim/policies/index.ts';
import { protections } from '../sim/stampede/types.ts';
import { presetScenario } from './cache-lab/model/preset-scenario.ts';
import { presetNames } from './cache-lab/model/presets.ts';
import { readLink as readLab } from './cache-lab/model/read-link.ts';
import type { Scenario } from './cache-lab/model/scenario.ts';
import { defaultLabView } from './cache-lab/model/view.ts';
import { writeLink as writeLab } from './cache-lab/model/write-link.ts';
import { mendedAddress } from './changed-link/mended.ts';
import { pageMeant } from './changed-link/page-meant.ts';
import { sound } from './changed-link/sound.ts';
import { isTracking } from './changed-link/tracking.ts';
import { createClusterScene } from './cluster/scene.ts';
import { readAddress as readComparison, writeAddress as writeComparison } from './comparison/address.ts';
import { chooser } from './comparison/fixture.ts';
import { modes } from './comparison/view.ts';
import { kinds } from './endless/drawn.ts';
import { readLink as readEndless, writeLink as writeEndless } from './endless/link.ts';
import { counts, minutes, readLink as readExam, writeLink as writeExam } from './exam/link.ts';
import { readAddress as readRules, writeAddress as writeRules } from './security-group-rules/address.ts';
import { services } from './security-group-rules/fixture.ts';
import { createSessionScene } from './session/scene.ts';
import { databaseTimes, keyCounts, readChosen, readerCounts, writeChosen } from './stampede/model.ts';

const site = 'https://example.com';
const words = (name: string) => parse(readFileSync(`src/content/scenes/${name}.yaml`, 'utf8'));

/** As `setParameters` writes a query. */
function withQuery(page: string, values: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(page, site);
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}
const searchOf = (address: string) => new URL(address).search;
const hashOf = (address: string) => new URL(address).hash;

/** A kind of link: any that the site writes, and the result of reading it. */
interface Codec {
  readonly links: fc.Arbitrary<string>;
  readonly read: (address: string) => unknown;
  readonly numRuns?: number;
}

/** Words as people type them, Korean ones and signs included. */
const typedText = fc
  .array(
    fc.constantFrom('레디스', '보안 그룹', 'max_item_size', '6379', 'a+b', 'C#', '100%', 'x&y=z', '(db)'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((some) => some.join(' '));
const requests = fc
  .array(
    fc.tuple(
      fc.constantFrom('r', 'w'),
      fc.constantFrom('a', '세션:1', 'k+1', 'x y', '50%', 'a&b=c', '#1', 'A'),
    ),
    {
      minLength: 1,
    },
  )
  .map((operations) => operations.map((each) => each.join(' ')).join('\n'));
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    preset: fc.constantFrom(...presetNames),
    text: fc.option(requests),
    policies: fc.array(fc.constantFrom(...policyNames), { minLength: 1, maxLength: 3 }),
    step: fc.nat(30),
  })
  .map(({ preset, text, policies, step }): Scenario => {
    const scenario = presetScenario(preset);
    const [configuration] = scenario.configurations;
    if (!configuration) throw new Error('a preset without a cache');
    return {
      ...scenario,
      ...(text === null ? {} : { workload: { kind: 'text', text } }),
      configurations: policies.map((policy) => ({ ...configuration, policy })),
      step,
    };
  });

const scene = (create: () => unknown, page: string): Codec => {
  // Their types do not matter: what is tested here holds for all scenes.
  const fresh = create as () => ReturnType<typeof createSessionScene>;
  return {
    numRuns: 5,
    links: fc.array(fc.nat(200), { maxLength: 6 }).map((picks) => {
      const driven = fresh();
      driven.openLink('do=&step=0&predict=0');
      for (const pick of picks) {
        const offered = driven.offered.value;
        const action = offered[pick % offered.length];
        if (action) driven.act(action);
        driven.time.goTo(driven.time.length.value);
        driven.time.setPredict(false);
      }
      return `${site}${page}#${driven.link.value}`;
    }),
    read: (address) => {
      const driven = fresh();
      driven.openLink(hashOf(address).slice(1));
      return { link: driven.link.value, notice: driven.notice.value };
    },
  };
};

const codecs: Readonly<Record<string, Codec>> = {
  'the cache lab': {
    links: scenarios.map((scenario) => `${site}/labs/cache/#${writeLab(scenario, defaultLabView)}`),
    read: (address) => readLab(hashOf(address), presetScenario('exam')),
  },
  'a scene with a story': scene(
    () => createSessionScene({ words: said(sessionWords.parse(words('session')), 'en') }, 'en'),
    '/en/labs/session/',
  ),
  'a scene with settings': scene(
    () => createClusterScene(said(clusterWords.parse(words('cluster')), 'ko'), 'ko'),
    '/labs/cluster/',
  ),
  'the comparison': {
    links: fc
      .record({
        columns: fc.shuffledSubarray([...engines], { minLength: 1 }),
        mode: fc.constantFrom(...modes),
        differencesOnly: fc.boolean(),
        theme: fc.constantFrom('all' as const, ...themes),
        find: fc.oneof(fc.constant(''), typedText),
      })
      .chain((view) =>
        fc
          .subarray([...chooser.questions])
          .map((questions) =>
            questions.map(({ id, answers }) => ({ question: id, answer: answers[0]?.id ?? '' })),
          )
          .map((given) => withQuery('/elasticache/redis-vs-memcached/', writeComparison(view, given))),
      ),
    read: (address) => readComparison(searchOf(address), chooser),
  },
  'a choice of rules': {
    links: fc
      .record({
        picked: fc.subarray(services).map((some) => some.map(({ id }) => ({ id, proxy: false }))),
        appPort: fc.integer({ min: 1, max: 65_535 }),
        cidr: fc.constantFrom(undefined, '10.0.0.0/16', '2001:db8::/32'),
      })
      .map((choice) => withQuery('/ports/', writeRules(choice))),
    read: (address) => readRules(searchOf(address), services),
  },
  'a query for a port, a term or a page': {
    links: typedText.map((q) => withQuery('/ports/', { q })),
    read: (address) => new URL(address).searchParams.get('q'),
  },
  'a mock exam': {
    links: fc
      .record({
        seed: fc.nat({ max: 2 ** 32 - 1 }),
        count: fc.constantFrom(...counts),
        minutes: fc.constantFrom(...minutes),
        topic: fc.constantFrom(everything, 'rds/proxy'),
        kinds: fc.constantFrom('one' as const, 'every' as const),
      })
      .map((settings) => writeExam(settings, `${site}/exam/`)),
    read: (address) => readExam(searchOf(address), ['rds/proxy']),
  },
  'a question without an end': {
    links: fc
      .tuple(fc.subarray([...kinds], { minLength: 1 }), fc.constantFrom(...kinds), fc.nat())
      .map(([chosen, kind, seed]) => withQuery('/endless/', writeEndless(chosen, { kind, seed }))),
    read: (address) => readEndless(searchOf(address)),
  },
  'a stampede': {
    links: fc
      .record({
        protection: fc.constantFrom(...protections),
        readers: fc.constantFrom(...readerCounts),
        databaseTime: fc.constantFrom(...databaseTimes),
        keys: fc.constantFrom(...keyCounts),
        seed: fc.nat(1_000_000),
      })
      .map((chosen) => withQuery('/labs/race/', { stampede: writeChosen(chosen) })),
    read: (address) => readChosen(new URL(address).searchParams.get('stampede') ?? ''),
  },
  'a cell of the comparison': {
    links: fc
      .constantFrom(...engines)
      .map((engine) => `${site}/elasticache/redis-vs-memcached/?view=exam#cell-sorted-sets-${engine}`),
    read: (address) => [searchOf(address), hashOf(address)],
  },
  'a statement': {
    links: fc.constantFrom('rds-sec-06', 'why', 'at-launch').map((id) => `${site}/rds/security/#${id}`),
    read: (address) => hashOf(address),
  },
};

/** The names of all parameters that the site itself writes. */
const namesOfParameters = [
  ...['preset', 'trace', 'workload', 'requests', 'keys', 'alpha', 'writes', 'seed', 'shift', 'cache'],
  ...['cachems', 'readms', 'writems', 'step', 'phase', 'predict', 'mark', 'speed', 'tab', 'lost'],
  ...['theme', 'do', 'stampede', 'cols', 'view', 'diff', 'find', 'choose', 'sg', 'from'],
  ...['app', 'q', 'drill', 'count', 'minutes', 'topic', 'kinds', 'ask', 'memory', 'system'],
  ...['nodes', 'replicas', 'multiAz', 'sticky', 'store', 'expiry', 'goal', 'lesson', 'engine', 'version'],
  ...[
    'deployment',
    'endpoint',
    'tls',
    'login',
    'maxConnections',
    'pool',
    'beside',
    'idle',
    'borrow',
    'servers',
  ],
  ...['functions', 'statement', 'filter', 'ttl'],
];

/** What a browser makes of a text that is opened as an address. */
const opened = (text: string) => new URL(text).href;
const parts = (link: string) => {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  return { path, rest };
};
const inRest = (change: (rest: string) => string) => (link: string) => {
  const { path, rest } = parts(link);
  return path + change(rest);
};
const middle = (text: string, mark: string) => {
  // Between two characters, and not within one that is encoded.
  const at = text.lastIndexOf('.') < 0 ? text.lastIndexOf('-') : text.lastIndexOf('.');
  return at < 0 ? text : `${text.slice(0, at)}${mark}${text.slice(at)}`;
};
const hasTyped = (link: string) => /[?#&](?:q|find|trace|from)=/.test(link);

const wide = (mark: string) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0);

/** How links come out of messengers, mail programs and sentences. */
const ways: Readonly<
  Record<string, { readonly change: (link: string) => string; readonly not?: (link: string) => boolean }>
> = {
  'a full stop behind it': { change: (link) => `${link}.` },
  'a comma and a word behind it (Markdown)': { change: (link) => `${link},` },
  'a bracket that closes around it': { change: (link) => `${link})` },
  'a Korean quotation mark and particle behind it': {
    change: (link) => `${link}’입니다.`,
    // Particles behind typed words belong to the words, and what looks them up knows particles.
    not: hasTyped,
  },
  'a corner bracket behind it': { change: (link) => `${link}」` },
  'a Korean particle behind it': { change: (link) => `${link}에서`, not: hasTyped },
  'a sentence’s end in Korean behind it': { change: (link) => `${link}입니다`, not: hasTyped },
  'angle brackets around it (mail)': { change: (link) => `${link}>` },
  'bold type around it (Slack, Markdown)': { change: (link) => `${link}**` },
  'a label behind it (Slack)': { change: (link) => `${link}|여기>`, not: hasTyped },
  '&amp; for & (HTML)': { change: inRest((rest) => rest.replaceAll('&', '&amp;')) },
  '&amp;amp; for & (HTML twice)': { change: inRest((rest) => rest.replaceAll('&', '&amp;amp;')) },
  '&#38; for & (HTML by number)': { change: inRest((rest) => rest.replaceAll('&', '&#38;')) },
  '&gt; of a tag behind it': { change: (link) => `${link}&gt;` },
  '+ for spaces (forms)': { change: inRest((rest) => rest.replaceAll('%20', '+')) },
  'small letters in what is encoded': {
    change: inRest((rest) => rest.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase())),
  },
  'every escape encoded once more': {
    change: inRest((rest) => rest.replaceAll('%', '%25')),
  },
  'the fragment encoded as a whole': {
    change: inRest((rest) => rest.replace(/(?<=#).*/, (inner) => encodeURIComponent(inner))),
    not: (link) => !/#.*=/.test(link),
  },
  'the query encoded as a whole': {
    change: inRest((rest) => rest.replace(/(?<=\?)[^#]*/, (inner) => encodeURIComponent(inner))),
    not: (link) => !link.includes('?') || link.includes('#'),
  },
  'capital letters (a keyboard’s, a letterhead’s)': {
    change: inRest((rest) => rest.toUpperCase()),
    not: hasTyped,
  },
  'a line broken in the middle': { change: inRest((rest) => middle(rest, '%0D%0A')), not: hasTyped },
  'a space in the middle': { change: inRest((rest) => middle(rest, ' ')), not: hasTyped },
  'an invisible space in the middle (chat)': {
    change: inRest((rest) => middle(rest, '\u200b')),
    not: hasTyped,
  },
  'long dashes (a word processor)': { change: inRest((rest) => rest.replaceAll('-', '–')), not: hasTyped },
  'wide letters (a Korean keyboard)': {
    change: inRest((rest) =>
      rest.replace(/(?<==)[\w.-]+/g, (value) =>
        value
          .replace(/\w/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
          .replaceAll('＿', '_'),
      ),
    ),
    not: hasTyped,
  },
  'parameters of a campaign behind the fragment': {
    change: (link) => `${link}?utm_source=kakaotalk&fbclid=IwAR0`,
    not: (link) => !link.includes('#'),
  },
  'parameters of a campaign in the fragment': {
    change: (link) => `${link}&utm_source=slack&utm_medium=social`,
    not: (link) => !/#.*=/.test(link),
  },
  'equals signs as mail writes them': {
    change: inRest((rest) => rest.replaceAll('=', '=3D')),
    not: (link) => !/=.*=/.test(link),
  },
  'semicolons for &': { change: inRest((rest) => rest.replaceAll('&', ';')) },
  'a second # or ? in front': {
    change: inRest((rest) => rest.replace(/#/, '#?')),
    not: (link) => !link.includes('#'),
  },
  'a cut-off escape behind it': { change: (link) => `${link}%E` },
  'the link a second time behind it': { change: (link) => link + link, not: hasTyped },
  'an & at the end': { change: (link) => `${link}&` },
  'an & at the end as HTML writes it, half of it lost': { change: (link) => `${link}&amp` },
  'wide marks (a Korean keyboard)': {
    change: inRest((rest) => rest.replace(/(?<=.)[#?&=]/g, (mark) => wide(mark))),
  },
  'wide marks between parameters only': {
    change: inRest((rest) => rest.replace(/(?<=.)&/g, '＆')),
  },
  'marks as JSON writes them': {
    change: inRest((rest) => rest.replace(/[&=]/g, (mark) => (mark === '&' ? '\\u0026' : '\\u003d'))),
  },
  'marks as Markdown and shells write them': {
    change: inRest((rest) => rest.replace(/[#?&=_-]/g, (mark) => `\\${mark}`)),
  },
  'marks by their names in HTML': {
    change: inRest((rest) => rest.replaceAll('=', '&equals;').replace(/(?<=.)#/, '&num;')),
    not: (link) => !link.includes('='),
  },
  'marks by their numbers in HTML': {
    change: inRest((rest) => rest.replace(/[=&]/g, (mark) => `&#${mark.charCodeAt(0)};`)),
  },
  'one = encoded': {
    change: inRest((rest) => rest.replace('=', '%3D')),
    not: (link) => !/=.*=/.test(link),
  },
  'every & encoded, bare = behind them': { change: inRest((rest) => rest.replaceAll('&', '%26')) },
  'every &amp; encoded but for its semicolon': {
    change: inRest((rest) => rest.replaceAll('&', '%26amp;')),
  },
  'equals signs as mail writes them, in small letters': {
    change: inRest((rest) => rest.replaceAll('=', '=3d')),
    not: (link) => !/=.*=/.test(link),
  },
  'equals signs as mail writes them, and a line broken in a name': {
    change: inRest((rest) => rest.replaceAll('=', '=3D').replace(/&(\w)/, '&$1=')),
    not: (link) => !/=.*&/.test(link) || hasTyped(link),
  },
  'equals signs as mail writes them, and a line broken behind it': {
    change: inRest((rest) => `${rest.replaceAll('=', '=3D')}=`),
    not: (link) => !link.includes('=') || /=.*#/.test(link),
  },
  'words for the browser to highlight behind it': {
    change: (link) => `${link}${link.includes('#') ? '' : '#'}:~:text=RDS%20Proxy,end&text=a`,
  },
  'words for the browser to highlight behind it, without a #': {
    change: (link) => `${link}:~:text=RDS%20Proxy`,
  },
  'what Facebook puts behind links': { change: (link) => `${link}#_=_`, not: (link) => !link.includes('#') },
  'a stray = behind it': { change: (link) => `${link}=`, not: (link) => /[?#]\w+$/.test(link) },
  'a quotation within the address': {
    change: (link) => `${link.replace(/[#?]/, '$&“')}”`,
    not: hasTyped,
  },
  'brackets around what its fragment says': {
    change: (link) => `${link.replace(/#/, '#(')})`,
    not: hasTyped,
  },
  'quotation marks around every value': {
    change: inRest((rest) => rest.replace(/(?<==)[^&#]+/g, '‘$&’')),
    not: hasTyped,
  },
  'the title of the site behind it': { change: (link) => `${link} - Hit or Miss`, not: hasTyped },
  'an English sentence that goes on behind it': {
    change: (link) => `${link} in the notes`,
    not: hasTyped,
  },
  'another link, encoded, behind it': {
    change: (link) => `${link}%20https%3A%2F%2Fexample.com%2Fx`,
    not: hasTyped,
  },
  'a comment behind it': { change: (link) => `${link}//comment`, not: hasTyped },
  'a figure in a box behind it (emoji)': { change: (link) => `${link}1️⃣`, not: hasTyped },
  'a sign by its name in HTML behind it': { change: (link) => `${link}&raquo;` },
  'an invisible space by its name in HTML in the middle': {
    change: inRest((rest) => middle(rest, '&ZeroWidthSpace;')),
    not: hasTyped,
  },
  'an invisible space by its number in HTML in the middle': {
    change: inRest((rest) => middle(rest, '&#8203;')),
    not: hasTyped,
  },
  'an invisible sign for the direction of writing in the middle': {
    change: inRest((rest) => middle(rest, '\u2068')),
    not: hasTyped,
  },
  'a place where HTML may break a line in the middle': {
    change: inRest((rest) => middle(rest, '<wbr>')),
    not: hasTyped,
  },
  'a line of a quoted mail broken in the middle': {
    change: inRest((rest) => middle(rest, '%0A>%20')),
    not: hasTyped,
  },
  'the marks of another keyboard for full stops': {
    change: inRest((rest) => rest.replace(/(?<=\w)\.(?=\w)/g, '。')),
    not: hasTyped,
  },
};

describe.each(Object.entries(codecs))('a link of %s', (_, { links, read, numRuns = 25 }) => {
  test('that nobody changed stays as it is', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(mendedAddress(opened(link))).toBe(opened(link));
      }),
      { numRuns },
    );
  });

  test.each(Object.entries(ways))('means the same with %s', (__, { change, not }) => {
    fc.assert(
      fc.property(links, (link) => {
        if (not?.(link) || !/[?#]/.test(link)) return;
        const changed = opened(change(link));
        const mended = mendedAddress(changed);
        expect(read(mended)).toEqual(read(opened(link)));
        expect(mendedAddress(mended)).toBe(mended);
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });
});

describe('text that a reader typed', () => {
  const written = fc.constantFrom(
    ...['%', '&', '+', '#', '=', '?', ';', '"', '\\', '://', '·', '\u3000', 'a', '7', '보안'],
  );
  const changes = fc.constantFrom(
    ...['＃', '＆', '＝', '&amp;', '\\u0026', '%26', '&#61;', ':~:text=', '?utm_source=', '&step=1', '<wbr>'],
    ...[
      'https://a.b',
      '=3D',
      '\u200b',
      '“',
      '”',
      '(',
      ')',
      '\n',
      '<',
      '>',
      '입니다',
      '에서',
      ' - Hit or Miss',
    ],
  );
  const text = fc
    .array(fc.oneof(written, changes, fc.string({ unit: 'grapheme', maxLength: 3 })), { minLength: 1 })
    .map((some) => some.join('').normalize())
    // What looks encoded was encoded twice far more often than anybody types it.
    .filter((one) => !/%[\da-f]{2}/i.test(one));
  const inQuery = (name: string) => (value: string) => withQuery('/ports/', { view: 'exam', [name]: value });

  // Full stops and brackets behind a link look the same as those that were typed; letters of Korean may be a particle.
  const end = fc.constantFrom(
    ...['z', '7', '?', '!', ',', ':', ';', '~', '|', '+', '#', '&', '=', '%', '/', '(a)'],
  );
  test.each(['q', 'find'])(
    'is never changed in “%s” where it ends in a letter or a sign of its own',
    (name) => {
      const whole = fc.tuple(text, end).map((both) => both.join(''));
      const links = whole.filter((one) => !/%[\da-f]{2}/i.test(one)).map(inQuery(name));
      fc.assert(
        fc.property(links, (link) => {
          expect(mendedAddress(opened(link))).toBe(opened(link));
        }),
        { numRuns: 300 },
      );
    },
  );

  test.each(['q', 'find'])(
    'loses in “%s” nothing but signs at its end, and a particle behind them',
    (name) => {
      fc.assert(
        fc.property(text, (one) => {
          const read = new URL(mendedAddress(opened(inQuery(name)(one)))).searchParams.get(name) ?? '';
          expect(one.startsWith(read)).toBe(true);
          expect(one.slice(read.length)).toMatch(
            /^(?:[\p{P}\p{S}\s]+\p{Script=Hangul}{0,4})?[\p{P}\p{S}\s]*$/u,
          );
        }),
        { numRuns: 300 },
      );
    },
  );

  test('is never changed in the requests of a lab', () => {
    fc.assert(
      fc.property(text, scenarios, (one, scenario) => {
        const link = writeLab({ ...scenario, workload: { kind: 'text', text: one } }, defaultLabView);
        expect(mendedAddress(opened(`${site}/labs/cache/#${link}`))).toBe(
          opened(`${site}/labs/cache/#${link}`),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('stays as typed where it is no range of addresses', () => {
    fc.assert(
      fc.property(
        text.filter((one) => !/:.*\/|(?:\..*){3}\//.test(one)),
        (from) => {
          const link = withQuery('/ports/', { sg: 'mysql', from });
          expect(mendedAddress(opened(link))).toBe(opened(link));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the range of addresses of a choice of rules', () => {
  const from = (written: string) =>
    new URL(mendedAddress(opened(`${site}/ports/?sg=mysql&from=${written}`))).searchParams.get('from');

  test.each([
    ['a particle behind it', '10.0.0.0%2F16에서', '10.0.0.0/16'],
    ['an emoji behind it', '10.0.0.0%2F16😀', '10.0.0.0/16'],
    ['an invisible space in it', '10.0.0.0%2F1\u200b6', '10.0.0.0/16'],
    ['wide figures', '１０.0.0.0%2F16', '10.0.0.0/16'],
    ['a colon behind it', '2001%3Adb8%3A%3A%2F32:', '2001:db8::/32'],
    ['capitals of its own', '2001%3ADB8%3A%3A%2F32', '2001:DB8::/32'],
  ])('is read with %s', (_, written, read) => {
    expect(from(written)).toBe(read);
  });
});

describe('what a campaign or a network adds', () => {
  const added = [
    ...[
      'utm_source=kakaotalk',
      'fbclid=IwAR0',
      'gclid=a',
      'msclkid=a',
      'gclsrc=a',
      'dclid=1',
      'rb_clickid=2',
    ],
    ...['gbraid=1', 'wbraid=1', 'srsltid=a', 'gad_source=1', '_ga=2', '_gl=1', 'ved=2ah', '_openstat=x'],
    ...['si=abc', 'igsh=mzrl', 'igshid=a', 'mc_cid=ab', 'mc_eid=ab', 'mkt_tok=x', 'spm=a', 'n_media=1'],
    ...['kakao_agent=1', 'ref_src=x', 'ref=a', 'share=1', 'trk=feed', 'epik=1', '__s=a', 'vero_id=a'],
    ...[
      'oly_enc_id=1',
      'li_fat_id=1',
      'cmpid=1',
      'sc_cid=1',
      'smid=a',
      'wickedid=a',
      '_hsenc=p2',
      's=20',
      't=a',
    ],
    ...['sa=d', 'source=editors', 'ust=1', 'usg=a', 'NaPm=ct%3Dabc', 'hsCtaTracking=x'],
  ];

  test.each(added)('is taken out of a fragment, and asks for it before: %s', (one) => {
    for (const whole of ['preset=scan&step=80', 'rds-sec-06', 'why']) {
      expect(sound.test(`${whole}&${one}`)).toBe(false);
      expect(mendedAddress(opened(`${site}/x/#${whole}&${one}`))).toBe(`${site}/x/#${whole}`);
      expect(mendedAddress(opened(`${site}/x/#${whole}?${one}`))).toBe(`${site}/x/#${whole}`);
    }
  });

  test('does not look like anything of the site’s own, which asks for no mending', () => {
    for (const name of namesOfParameters) {
      expect(isTracking(name)).toBe(false);
      if (name === name.toLowerCase()) expect(sound.test(`${name}=1`)).toBe(true);
    }
  });

  test('stays in a query, where it does no harm', () => {
    const address = `${site}/ports/?q=6379&utm_source=kakaotalk`;
    expect(mendedAddress(address)).toBe(address);
  });
});

test('an & that a program left half written asks for mending', () => {
  expect(sound.test('preset=scan&amp')).toBe(false);
});

describe('a link of a whole memory', () => {
  test.each(['입니다.', ')', '.', '%E2%80%99', '&gt;', '\u200b'])(
    'arrives with %s behind it',
    async (tail) => {
      await fc.assert(
        fc.asyncProperty(anyEvents, async (events) => {
          const link = `${site}/review/#memory=${await writeMemory(merge(events, []))}`;
          const mended = mendedAddress(opened(link + tail));
          expect(mended).toBe(link);
          expect(await readMemory(mended.slice(mended.indexOf('=') + 1))).toMatchObject({ unread: 0 });
        }),
        { numRuns: 10 },
      );
    },
  );
});

describe('the words of a query', () => {
  const q = (address: string) => new URL(mendedAddress(opened(address))).searchParams.get('q');

  test.each([
    ['cut off in the middle of a letter', '%ED%8F%AC%ED%8A', '포'],
    ['in the encoding of Korean Windows', '%C6%F7%C6%AE', '포트'],
    ['escaped by an old script', '%uD3EC%uD2B8', '포트'],
    ['encoded twice', '%25ED%258F%25AC%25ED%258A%25B8', '포트'],
    ['with a bracket of their own', '%ED%8F%AC%ED%8A%B8%28db%29', '포트(db)'],
    ['with a quotation mark that closes around the link', '6379’', '6379'],
    ['in the original', 'C%2B%2B', 'C++'],
    ['in quotation marks of their own', '%22%EB%B3%B4%EC%95%88%22', '"보안"'],
    ['with a quotation mark and a particle behind the link', '6379”에서', '6379'],
    ['with a corner bracket and a particle behind the link', '6379」을', '6379'],
    ['with a bracket, a particle and a full stop behind the link', '6379)은.', '6379'],
    ['with bold type and the verb of the sentence behind the link', '6379**입니다.', '6379'],
    ['with a particle behind a bracket of their own', '포트(db)은', '포트(db)은'],
    ['with a campaign behind a second ?', '6379?utm_source=kakaotalk', '6379'],
    ['behind a second ?', '6379&view=exam', '6379'],
    ['with a shell’s sign and a bracket behind them', '6379](', '6379'],
    ['with a question mark behind the link', 'cache?', 'cache'],
    ['with a question mark of their own', 'cache%3F', 'cache?'],
    ['with a & of their own', 'a%26b', 'a&b'],
    ['with wide marks of their own', 'a＆b＝c', 'a＆b＝c'],
  ])('are read %s', (_, written, read) => {
    expect(q(`${site}/ports/?q=${written}`)).toBe(read);
  });
});

describe('an address in which nobody can tell what was meant', () => {
  test('keeps what makes sense, and leaves the rest to be named where it is read', () => {
    const mended = mendedAddress(opened(`${site}/labs/cache/#preset=belady&cache=fifo.0&stepp=4&step=9abc.`));
    const { scenario, rejected } = readLab(hashOf(mended), presetScenario('exam'));
    expect(scenario.workload).toEqual({ kind: 'preset', name: 'belady' });
    expect(rejected).toEqual(['cache=fifo.0', 'step=9abc', 'stepp=4']);
  });

  test('comes to an end, and keeps its page, whatever it is', () => {
    const marks = fc.constantFrom(
      '?',
      '#',
      '&',
      '=',
      '%',
      '%25',
      '%3D',
      '%23',
      'q=',
      'step=',
      'amp;',
      'https://',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(marks, fc.string({ unit: 'binary' }))), (noise) => {
        const mended = mendedAddress(opened(`${site}/x/?${noise.join('')}`));
        expect(mendedAddress(mended)).toBe(mended);
        expect(new URL(mended).pathname).toBe('/x/');
      }),
      { numRuns: 2000 },
    );
  });
});

test('no parameter of a link begins with the name of a character, which HTML would put in its place', () => {
  // Those that browsers read without a semicolon: https://html.spec.whatwg.org/multipage/named-characters.html
  const bare =
    /^(?:amp|lt|gt|quot|copy|reg|not|para|sect|times|deg|micro|middot|cent|pound|yen|curren|shy|macr|acute|cedil|uml|ordf|ordm|laquo|raquo|iexcl|iquest|frac|sup[123]|plusmn|divide|eth|thorn|szlig|nbsp|brvbar)/i;
  expect(namesOfParameters.filter((name) => bare.test(name))).toEqual([]);
});

describe('a page that was meant by an address without one', () => {
  const isPage = (path: string) =>
    [
      ...['/', '/en/', '/rds/proxy/', '/en/rds/proxy/', '/rds/multi-az/'],
      ...['/labs/', '/labs/cache/', '/ports/'],
    ].includes(path);

  test.each([
    ['/rds/proxy/.', '/rds/proxy/'],
    ['/rds/proxy)', '/rds/proxy/'],
    ['/rds/proxy/입니다', '/rds/proxy/'],
    ['/rds/proxy’에서', '/rds/proxy/'],
    ['/RDS/Proxy/', '/rds/proxy/'],
    ['/en/RDS/proxy/,', '/en/rds/proxy/'],
    ['/rds/proxy/%23why', '/rds/proxy/#why'],
    ['/labs/cache/%23preset=belady&step=6', '/labs/cache/#preset=belady&step=6'],
    ['/labs/cache/%23preset%3Dbelady%26step%3D6', '/labs/cache/#preset=belady&step=6'],
    ['/labs/cache/%2523preset%253Dbelady%2526step%253D6.', '/labs/cache/#preset=belady&step=6'],
    ['/ports/%3Fq=6379', '/ports/?q=6379'],
    ['/ports/%3Fq%3D%25ED%258F%25AC%25ED%258A%25B8', '/ports/?q=%ED%8F%AC%ED%8A%B8'],
    ['/ports/>?q=6379', '/ports/?q=6379'],
    ['/%EF%BB%BFrds/proxy/', '/rds/proxy/'],
    ['/%E2%80%8Brds/proxy/', '/rds/proxy/'],
    ['/rds/pro%E2%80%8Bxy/', '/rds/proxy/'],
    ['/rds/pro%20xy/', '/rds/proxy/'],
    ['/rds/multi–az/', '/rds/multi-az/'],
    ['/rds/multi%20az/', '/rds/multi-az/'],
    ['/rds%2Fproxy%2F', '/rds/proxy/'],
    ['/rds/proxy/__', '/rds/proxy/'],
    ['/rds/proxy/.)', '/rds/proxy/'],
    ['/rds/proxy/...', '/rds/proxy/'],
    ['/rds/proxy/-', '/rds/proxy/'],
    ['/labs//cache/', '/labs/cache/'],
    ['/labs/cache//', '/labs/cache/'],
    ['/rds/proxy/https://example.com/rds/proxy/', '/rds/proxy/'],
    ['/)', '/'],
    ['/en/”', '/en/'],
    ['/%23why', '/#why'],
    ['/labs/cache/＃preset=belady&step=6', '/labs/cache/#preset=belady&step=6'],
    ['/labs/cache/\\#preset=belady&step=6', '/labs/cache/#preset=belady&step=6'],
    ['/labs/cache/&num;preset=belady&amp;step=6', '/labs/cache/#preset=belady&step=6'],
    ['/ports/？q＝6379', '/ports/?q=6379'],
    ['/ports/%3Fq=C%23', '/ports/?q=C%23'],
    ['/ports/%3Fq=C%2B%2B', '/ports/?q=C%2B%2B'],
    ['/ports/%3Fq=a%26b', '/ports/?q=a%26b'],
    ['/ports/%3Fq=100%25', '/ports/?q=100%25'],
    ['/ports/%3Fq%3DC%2523', '/ports/?q=C%23'],
    ['/labs/cache/%23trace=r%20a%0Ar%20b&step=1', '/labs/cache/#trace=r%20a%0Ar%20b&step=1'],
    ['/labs/cache/%23trace=r%20a%26b&step=1', '/labs/cache/#trace=r%20a%26b&step=1'],
    [
      '/labs/cache/%23trace%3Dr%2520a%250Ar%2520b%2526%26step%3D1',
      '/labs/cache/#trace=r%20a%0Ar%20b%26&step=1',
    ],
  ])('%s', (path, meant) => {
    expect(pageMeant(site + path, isPage)).toBe(site + meant);
  });

  test.each([
    ...['/rds/encryption/', '/nothing', '/rds/proxyserver/', '/캐시/', '/캐시', '/en/캐시/', '/labs/캐시/'],
    ...['/%EC%BA%90%EC%8B%9C/', '/日本/', '/캐시/#why', '/rds/'],
  ])('none is meant by %s', (path) => {
    expect(pageMeant(site + path, isPage)).toBeUndefined();
  });
});
