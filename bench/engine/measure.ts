import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer } from './contender-process.ts';

const program = fileURLToPath(new URL('./contender-process.ts', import.meta.url));

export interface Measured {
  readonly name: string;
  /** Milliseconds of every round, from the quickest. */
  readonly rounds: readonly number[];
  readonly hits: number;
  readonly megabytes: number;
}

/**
 * Runs contenders in turn, round after round, so that whatever else the machine does meets all of them alike. The
 * first rounds, in which code is compiled, do not count.
 */
export async function measure(
  names: readonly string[],
  rounds: number,
  warmUps: number,
): Promise<Measured[]> {
  const processes = names.map((name) => ({ name, child: fork(program, [name]), answers: [] as Answer[] }));
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const { child, answers } of processes) answers.push(await ask(child));
  }
  for (const { child } of processes) child.disconnect();
  return processes.map(({ name, answers }) => {
    const last = answers.at(-1) as Answer;
    return {
      name: name.slice(name.indexOf('/') + 1),
      rounds: answers
        .slice(warmUps)
        .map(({ milliseconds }) => milliseconds)
        .sort((one, other) => one - other),
      hits: last.hits,
      megabytes: last.megabytes,
    };
  });
}

async function ask(child: ChildProcess): Promise<Answer> {
  child.send('run');
  const [answer] = await once(child, 'message');
  return answer;
}

export function median(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
