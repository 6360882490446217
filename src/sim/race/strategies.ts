import { readRace } from './read-race.ts';
import type { Race } from './types.ts';

const reader = `reader:
  look up
  read db
  fill`;

/** Ways to keep a cache in step with its database, each in the race that shows what it is worth. */
const programs = {
  'delete-after-writing': `writer:
  write db
  delete
${reader}`,
  'delete-before-writing': `writer:
  delete
  write db
${reader}`,
  'update-after-writing': `writer:
  write db
  set
${reader}`,
  'two-writers': `first writer:
  write db
  set
second writer:
  write db
  set`,
  'double-delete': `writer:
  delete
  write db
  wait
  delete
${reader}`,
  'double-delete-too-early': `writer:
  delete
  write db
  delete
${reader}`,
  'versioned-set': `first writer:
  write db
  set if newer
second writer:
  write db
  set if newer
reader:
  look up
  read db
  fill if newer`,
  lease: `writer:
  write db
  delete
reader:
  look up with lease
  read db
  fill with lease`,
  'failed-delete': `cache filled
writer:
  write db
  fail delete
${reader}`,
  'lagging-replica': `writer:
  write db
  delete
replica:
  replicate
reader:
  look up
  read replica
  fill`,
} as const;

export type StrategyRace = keyof typeof programs;
export const strategyRaces = Object.keys(programs) as StrategyRace[];

/** The race of a strategy, as text that a reader may change. */
export function programOf(strategy: StrategyRace): string {
  return `${programs[strategy]}\n`;
}

export function raceOf(strategy: StrategyRace): Race {
  return readRace(programs[strategy]).race;
}
