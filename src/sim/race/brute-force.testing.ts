import type { ProgramStep, Race } from './types.ts';

/** One actor of the brute force: a program, a place in it, and what the actor holds. */
interface Runner {
  readonly program: readonly ProgramStep[];
  at: number;
  read: number;
  written: number;
  token: object | null;
  waitsFor: Runner[];
}

interface World {
  database: number;
  replica: number;
  cache: number | null;
  lease: object | null;
  readonly runners: Runner[];
}

/**
 * Plays every order from the start to its end, one by one, with a second implementation of the steps that shares
 * nothing with the first.
 *
 * @returns for every order who moved, by their places, and what it ended with, as `cache/database`
 */
export function playEveryOrder(race: Race): { readonly end: string; readonly order: number[] }[] {
  const found: { readonly end: string; readonly order: number[] }[] = [];
  const explore = (order: number[]) => {
    const world = replay(race, order);
    const movers = world.runners.flatMap((runner, place) => (mayMove(runner) ? [place] : []));
    for (const place of movers) explore([...order, place]);
    if (movers.length === 0) found.push({ end: `${world.cache}/${world.database}`, order });
  };
  explore([]);
  return found;
}

const isDone = ({ program, at }: Runner) => at >= program.length;
const mayMove = (runner: Runner) => !isDone(runner) && runner.waitsFor.every(isDone);

function replay(race: Race, order: readonly number[]): World {
  const runners = race.actors.map(
    ({ program }): Runner => ({ program, at: 0, read: -1, written: -1, token: null, waitsFor: [] }),
  );
  const world: World = { database: 0, replica: 0, cache: race.filled ? 0 : null, lease: null, runners };
  for (const place of order) {
    const runner = runners[place] as Runner;
    const step = runner.program[runner.at++] as ProgramStep;
    play(step, runner, world);
    runner.waitsFor =
      runner.program[runner.at] === 'wait'
        ? runners.filter((other) => other !== runner && other.at > 0 && !other.program.includes('wait'))
        : [];
  }
  return world;
}

function play(step: ProgramStep, runner: Runner, world: World): void {
  const put = (version: number) => {
    world.cache = version;
    world.lease = null;
  };
  if (step.startsWith('look up')) {
    if (world.cache !== null) runner.at = runner.program.length;
    else if (step.endsWith('lease') && world.lease === null) world.lease = runner.token = {};
  }
  if (step === 'read db') runner.read = world.database;
  if (step === 'read replica') runner.read = world.replica;
  if (step === 'write db') runner.written = ++world.database;
  if (step === 'replicate') world.replica = world.database;
  if (step === 'delete') world.lease = null;
  if (step === 'delete' || step === 'evict') world.cache = null;
  if (step === 'fill') put(runner.read);
  if (step === 'set') put(runner.written);
  if (step === 'fill if newer' && runner.read > (world.cache ?? -1)) put(runner.read);
  if (step === 'set if newer' && runner.written > (world.cache ?? -1)) put(runner.written);
  if (step === 'fill with lease' && runner.token !== null && runner.token === world.lease) put(runner.read);
}
