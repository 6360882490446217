import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { said } from '../../content/queries/scene-words.ts';
import { clusterWords } from '../../content/schema/cluster-scene.ts';
import { sessionWords } from '../../content/schema/session-scene.ts';
import { endlessStrings } from '../../i18n/endless.ts';
import { type Language, languages } from '../../language.ts';
import { createClusterScene } from '../cluster/scene.ts';
import { createSessionScene } from '../session/scene.ts';
import * as cache from './cache-question.tsx';
import * as cluster from './cluster-question.tsx';
import type { EndlessData } from './data.ts';
import type { Drawn, Kind } from './drawn.ts';
import { nextQuestion, readLink, writeLink } from './link.ts';
import * as ports from './port-question.ts';
import * as session from './session-question.tsx';

const read = (name: string) => parse(readFileSync(`src/content/scenes/${name}.yaml`, 'utf8'));
const service = (name: string, ...numbers: number[]) => ({
  name,
  numbers: numbers.map((number) => ({ number })),
  what: `${name}.`,
  href: `/ports/#${name}`,
});

const dataIn = (language: Language): EndlessData => ({
  language,
  strings: endlessStrings[language],
  session: { words: said(sessionWords.parse(read('session')), language) },
  cluster: { words: said(clusterWords.parse(read('cluster')), language) },
  ports: [
    service('FTP', 21),
    service('SSH', 22),
    service('SFTP', 22),
    service('MySQL', 3306),
    service('Redis', 6379, 6380),
  ],
});
const data = { ko: dataIn('ko'), en: dataIn('en') };

const draws: Readonly<Record<Kind, (seed: number, data: EndlessData) => Drawn>> = {
  cache: cache.draw,
  session: session.draw,
  cluster: cluster.draw,
  ports: ports.draw,
};
const kinds = Object.keys(draws) as Kind[];
const seed = fc.nat(2 ** 32 - 1);

describe.each(kinds)('questions about %s', (kind) => {
  test('have one right answer, different answers, and the same ones for the same seed in both languages', () => {
    fc.assert(
      fc.property(seed, (each) => {
        const [first, again] = languages.map((language) => draws[kind](each, data[language]));
        for (const drawn of [first, again]) {
          const options = drawn?.options ?? [];
          expect(options.filter(({ right }) => right)).toHaveLength(1);
          expect(options.length).toBeGreaterThan(1);
          expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
          expect(drawn?.outcome).not.toBe('');
          expect(`${drawn?.text} ${drawn?.outcome} ${drawn?.story.join(' ')}`).not.toMatch(
            /\{\w*\}|undefined/,
          );
        }
        expect(first?.options.map(({ right }) => right)).toEqual(again?.options.map(({ right }) => right));
        expect(first?.href.split('#')[1]).toBe(again?.href.split('#')[1]);
      }),
      { numRuns: 40 },
    );
  });

  test('are not answered by choosing always the same place', () => {
    const drawn = Array.from({ length: 160 }, (_, each) => draws[kind](each, data.ko));
    for (const size of new Set(drawn.map(({ options }) => options.length))) {
      const same = drawn.filter(({ options }) => options.length === size);
      if (same.length < 40) continue;
      for (let place = 0; place < size; place++) {
        const right = same.filter(({ options }) => options[place]?.right).length;
        expect(right / same.length, `${kind}: place ${place} of ${size}`).toBeLessThan(0.65);
      }
    }
  });
});

test.each([
  ['session', () => createSessionScene(data.ko.session, 'ko')],
  ['cluster', () => createClusterScene(data.ko.cluster.words, 'ko')],
] as const)('the lab opens a question about %s at its moment, with the same question', (kind, create) => {
  fc.assert(
    fc.property(seed, (each) => {
      const drawn = draws[kind](each, data.ko);
      const lab = create();
      lab.openLink(drawn.href.split('#')[1] ?? '');
      expect(lab.notice.value).toBe('');
      expect(lab.time.question.value).toMatchObject({ text: drawn.text, options: drawn.options });
    }),
    { numRuns: 20 },
  );
});

describe('the address of a question', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.subarray(kinds, { minLength: 1 }), seed, (chosen, each) => {
        const question = nextQuestion(each, chosen);
        expect(chosen).toContain(question.kind);
        const written = Object.entries(writeLink(chosen, question)).filter(
          ([, value]) => value !== undefined,
        );
        const search = new URLSearchParams(written as [string, string][]).toString();
        expect(readLink(search)).toEqual({ kinds: chosen, question, isFaulty: false });
      }),
    );
  });

  test.each(['?ask=cache-4294967296', '?ask=tea-1', '?ask=cache--1', '?kinds=tea', '?kinds=cache.tea'])(
    'says that it does not understand %s, and keeps the rest',
    (search) => {
      const wanted = readLink(search);
      expect(wanted.isFaulty).toBe(true);
      expect(wanted.question).toBeUndefined();
      expect(wanted.kinds.length).toBeGreaterThan(0);
    },
  );
});
