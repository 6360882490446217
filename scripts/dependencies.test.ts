import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Which part of the code may import which, as one would draw it on a whiteboard: whatever is further down may use what
 * is further up, if it says so here. `types` are imports that are gone once TypeScript has been compiled.
 */
const allowed: Record<string, { readonly code?: string[]; readonly types?: string[] }> = {
  language: {},
  address: { types: ['language'] },
  memoize: {},
  sim: { code: ['memoize'] },
  search: { code: ['memoize'], types: ['language'] },
  learning: {},
  i18n: { types: ['language', 'sim'] },
  'content/schema': { code: ['sim'] },
  'content/queries': {
    code: ['content/schema', 'i18n', 'search', 'address', 'memoize'],
    types: ['language'],
  },
  loading: { code: ['address', 'i18n', 'language'] },
  offline: { code: ['address', 'loading'] },
  widgets: {
    code: [
      'loading',
      'offline',
      'sim',
      'search',
      'learning',
      'i18n',
      'content/schema',
      'styles',
      'address',
      'language',
      'memoize',
    ],
    types: ['content/queries'],
  },
  site: {
    code: [
      'loading',
      'offline',
      'content/schema',
      'content/queries',
      'i18n',
      'search',
      'address',
      'language',
      'memoize',
    ],
  },
  components: {
    code: [
      'widgets',
      'offline',
      'sim',
      'content/schema',
      'content/queries',
      'i18n',
      'site',
      'styles',
      'address',
      'language',
      // The page on the lab's numbers prints what the command line prints.
      'scripts/sim',
      // An answer names the version that gave it.
      'package',
    ],
    types: ['loading'],
  },
  'content/docs': { code: ['components'] },
  pages: { code: ['components', 'content/queries', 'site', 'address', 'language'] },
  'content.config': { code: ['content/schema'] },
  'scripts/sim': { code: ['sim'] },
  scripts: { code: ['content/schema', 'content/queries', 'site', 'sim'], types: ['language'] },
};

/** Widgets that other widgets are made of; they know none of those. */
const sharedWidgets = ['drawing', 'fields', 'chart', 'player', 'goals', 'memory', 'card'];

/** Code that only tests run. */
const forTests = /\.test\.tsx?$|\.testing\.tsx?$|\/(fixture|vectors|arbitraries)\.ts$/;
/** Scripts that ask other programs for what the tests expect, or print it: they may start from what tests read. */
const recordings = /^scripts\/(?:record-|validation)/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const files: string[] = [];
for await (const file of glob('{src,scripts}/**/*.{ts,tsx,astro,mdx,mjs}'))
  files.push(file.split(sep).join('/'));
const imports = files.flatMap((file) => importsOf(file));
const production = imports.filter(({ from }) => !forTests.test(from));

/** All imports of files of ours, the dynamic ones, those of workers and those inside `<script>` included. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const markup = file.endsWith('.astro') || file.endsWith('.mdx');
  const code = markup
    ? [...text.matchAll(/^---\n(.*?)^---$|<script>(.*?)<\/script>|^(import .*)$/gms)].map(
        ([, front, script, line]) => (file.endsWith('.mdx') ? line : (front ?? script)) ?? '',
      )
    : [text];
  return code.flatMap((part) => {
    const typed = new Set(
      [...part.matchAll(/^(?:import|export) type [^;]*? from '(\.[^']+)'/gm)].map(([, path]) => path),
    );
    const workers = [...part.matchAll(/new URL\(\s*'(\.[^']+\.ts)',\s*import\.meta\.url/g)].map(
      ([, path = '']) => path,
    );
    return [...ts.preProcessFile(part, true, true).importedFiles.map(({ fileName }) => fileName), ...workers]
      .filter((path) => path.startsWith('.'))
      .map((path) => ({
        from: file,
        to: normalize(join(dirname(file), path.replace(/\?.*/, '')))
          .split(sep)
          .join('/'),
        typesOnly: typed.has(path),
      }));
  });
}

/** The part a file belongs to, by the longest name that fits. */
function partOf(file: string): string {
  const path = file.replace(/^src\//, '').replace(/\.[a-z]+$/, '');
  const names = [...Object.keys(allowed), 'styles'].filter(
    (name) => path === name || path.startsWith(`${name}/`),
  );
  return names.sort((one, other) => other.length - one.length)[0] ?? path;
}

const told = ({ from, to }: Import) => `${from} imports ${to}`;

describe('the whiteboard of dependencies', () => {
  test('is what the imports say', () => {
    const forbidden = production.filter(({ from, to, typesOnly }) => {
      const [part, other] = [partOf(from), partOf(to)];
      const rule = allowed[part];
      if (part === other || to.endsWith('.css')) return false;
      return !(rule?.code?.includes(other) || (typesOnly && rule?.types?.includes(other)));
    });
    expect(forbidden.map(told)).toEqual([]);
  });

  test('has no arrow that no import needs', () => {
    const needed = new Set(production.map(({ from, to }) => `${partOf(from)} -> ${partOf(to)}`));
    const drawn = Object.entries(allowed).flatMap(([part, { code = [], types = [] }]) =>
      [...code, ...types].map((other) => `${part} -> ${other}`),
    );
    expect(drawn.filter((arrow) => !needed.has(arrow))).toEqual([]);
  });

  test('keeps the widgets that others are made of apart from those', () => {
    const widget = (file: string) => /^src\/widgets\/([a-z-]+)\//.exec(file)?.[1];
    const wrong = production.filter(({ from, to }) => {
      const [own = '', other = own] = [widget(from), widget(to)];
      return sharedWidgets.includes(own) && other !== own && !sharedWidgets.includes(other);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('lets nothing that readers get depend on what only tests run', () => {
    const wrong = production.filter(({ from, to }) => forTests.test(to) && !recordings.test(from));
    expect(wrong.map(told)).toEqual([]);
  });

  test('reads imports of files that exist, in every kind of file', () => {
    expect(imports.filter(({ to }) => !existsSync(to)).map(told)).toEqual([]);
    for (const ending of ['.ts', '.tsx', '.astro', '.mdx'])
      expect(imports.filter(({ from }) => from.endsWith(ending)).length, ending).toBeGreaterThan(20);
  });

  test('has no circle, types aside', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typesOnly } of production) {
      if (!typesOnly) next.set(from, [...(next.get(from) ?? []), to]);
    }
    expect(circles(next)).toEqual([]);
  });
});

/** One circle for each file at which a walk along the arrows comes back to itself. */
function circles(next: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const other of next.get(file) ?? []) walk(other, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
