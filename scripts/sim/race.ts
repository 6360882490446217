import { everyOrder, interleavingsOf } from '../../src/sim/race/orders.ts';
import { apply, initial, nextStep } from '../../src/sim/race/race.ts';
import { readRace, writeRace } from '../../src/sim/race/read-race.ts';
import { programOf, strategyRaces } from '../../src/sim/race/strategies.ts';
import type { Race } from '../../src/sim/race/types.ts';
import { UsageError } from './sentences.ts';

/**
 * Counts how the orders of a race end, and plays the shortest order that leads to each end.
 *
 * @param content the race as text, or the name of a strategy alone
 * @throws UsageError when there is nothing to play, when the TTL or the cache it begins with is not understood, so that
 *   another race would be counted than the one that is meant, or when there is more than can be counted
 */
export function countOrders(content: string) {
  const strategy = strategyRaces.find((name) => name === content.trim());
  const { race, problems } = readRace(strategy === undefined ? content : programOf(strategy));
  const unused = problems.map(({ line, text, code }) => `line ${line} "${text}" (${code})`);
  if (race.actors.length === 0)
    throw new UsageError(
      `There is no actor with steps in the file: write "reader:" and below it steps such as "look up", or one of ${strategyRaces.join(', ')}.${unused.length > 0 ? ` Not used: ${unused.join(', ')}.` : ''}`,
    );
  const meant = problems.find(({ code }) => code === 'bad-ttl' || code === 'bad-cache');
  if (meant !== undefined)
    throw new UsageError(
      `Line ${meant.line} "${meant.text}" is not understood: write "ttl 60" or "ttl none", "cache filled" or "cache empty".`,
    );
  const found = everyOrder(race);
  if (found === null)
    throw new UsageError(
      `There are ${interleavingsOf(race)} interleavings, more than can be counted exactly here: take out steps or an actor.`,
    );
  const ends = found.ends.map((end) => ({ ...end, shortest: told(race, end.shortest) }));
  return { race: writeRace(race), problems, ...found, ends };
}

/** An order as the steps that are taken and what comes of each. */
function told(race: Race, order: readonly number[]) {
  let state = initial(race);
  return order.map((place) => {
    const step = nextStep(state, place);
    const { state: after, events } = apply(state, place);
    state = after;
    const { kind, actor, ...rest } = events[0] ?? { kind: null, actor: place };
    return { actor: race.actors[actor]?.name, step, event: kind, ...rest };
  });
}
