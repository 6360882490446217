import { externalKind, readKind, writeKind } from '../types.ts';
import type { SkipReason } from './report.ts';

/** A command that stores a value, which can be the fill after a miss. */
export const storeKind = 3;

/** readKind, writeKind, externalKind, storeKind, or why a line with this word is none of them. */
export type WordMeaning = number | SkipReason;

const meanings = new Map<string, WordMeaning>();
const enter = (meaning: WordMeaning, words: string) => {
  for (const word of words.split(' ')) meanings.set(word, meaning);
};
enter(
  readKind,
  'r read get gets mget multiget multi_get head load hit miss gat gats get_lease gets_lease getlease touch exists lookup fetch',
);
enter(
  writeKind,
  'w write put post patch replace update delete del remove unlink invalidate store insert upsert cas incr decr ' +
    'increment decrement append prepend purge propfind proppatch mkcol copy move lock unlock',
);
enter(externalKind, 'x external');
enter(storeKind, 'set add set_lease setlease setex psetex setnx mset');
enter('no-key', 'options connect trace pri');

/** What the words of an operation column mean, those of caches, disks and HTTP; undefined: not known. */
export function meaningOf(word: string): WordMeaning | undefined {
  return meanings.get(word) ?? meanings.get(word.trim().toLowerCase());
}
