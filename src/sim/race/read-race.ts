import { type Actor, type ProgramStep, type Race, steps } from './types.ts';

export const mostActors = 4;
export const mostSteps = 12;
export const longestName = 30;
/** A year, in seconds. */
export const longestTtl = 31_536_000;

/**
 * Why a line was passed over. `nothing-to-store`: the actor has not read, or for `set` written, anything yet.
 * `no-lease`: the actor has not looked up with a lease. `no-steps`: there is no step below the actor's name.
 */
export type ProblemCode =
  | 'no-step'
  | 'before-any-actor'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'too-many-actors'
  | 'too-many-steps'
  | 'nothing-to-store'
  | 'no-lease'
  | 'no-steps'
  | 'bad-cache'
  | 'bad-ttl';

export interface ProgramProblem {
  readonly code: ProblemCode;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

export interface ReadRace {
  readonly race: Race;
  readonly problems: readonly ProgramProblem[];
}

interface Draft {
  readonly name: string;
  readonly line: number;
  readonly program: ProgramStep[];
}

/**
 * Reads a race from text. A line that ends with a colon names an actor, and the lines below it are its steps; `cache
 * filled`, `cache empty` (as without), `ttl SECONDS` and `ttl none` (as without) may come anywhere, and `#` begins a
 * comment. Lines that cannot be used are left out and reported; the rest counts.
 */
export function readRace(text: string): ReadRace {
  const drafts: Draft[] = [];
  const problems: ProgramProblem[] = [];
  let [filled, ttl]: [boolean, number | null] = [false, null];
  /** Null before the first actor; `refused` below a name that could not be used. */
  let current: Draft | 'refused' | null = null;

  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const words = whole.replace(/#.*/, '').trim().replace(/\s+/g, ' ');
    const lower = words.toLowerCase();
    const tell = (code: ProblemCode) => problems.push({ code, line, text: words });
    if (words === '') continue;
    if (words.endsWith(':')) {
      const name = words.slice(0, -1).trim();
      const code = nameProblem(name, drafts);
      if (code !== null) tell(code);
      current = code === null ? { name, line, program: [] } : 'refused';
      if (current !== 'refused') drafts.push(current);
    } else if (/^cache\b/.test(lower)) {
      if (/^cache (?:filled|empty)$/.test(lower)) filled = lower === 'cache filled';
      else tell('bad-cache');
    } else if (/^ttl\b/.test(lower)) {
      const seconds = Number(/^ttl (\d{1,9})$/.exec(lower)?.[1] ?? Number.NaN);
      if (lower === 'ttl none') ttl = null;
      else if (seconds >= 1 && seconds <= longestTtl) ttl = seconds;
      else tell('bad-ttl');
    } else if (current === null) tell('before-any-actor');
    else if (current !== 'refused') {
      const step = steps.find((each) => each === lower);
      const code = step === undefined ? 'no-step' : stepProblem(step, current.program);
      if (code !== null) tell(code);
      else if (step !== undefined) current.program.push(step);
    }
  }

  for (const { name, line, program } of drafts)
    if (program.length === 0) problems.push({ code: 'no-steps', line, text: `${name}:` });
  const actors = drafts.filter(({ program }) => program.length > 0);
  return {
    race: { actors: actors.map(({ name, program }): Actor => ({ name, program })), filled, ttl },
    problems: problems.sort((one, other) => one.line - other.line),
  };
}

/** Writes a race as text that reads back as the same race. */
export function writeRace({ actors, filled, ttl }: Race): string {
  const settings = [...(filled ? ['cache filled'] : []), ...(ttl === null ? [] : [`ttl ${ttl}`])];
  const programs = actors.flatMap(({ name, program }) => [`${name}:`, ...program.map((step) => `  ${step}`)]);
  return `${[...settings, ...programs].join('\n')}\n`;
}

function nameProblem(name: string, drafts: readonly Draft[]): ProblemCode | null {
  if (name === '') return 'name-missing';
  if (name.length > longestName) return 'name-too-long';
  if (drafts.some((draft) => draft.name === name)) return 'name-taken';
  return drafts.length === mostActors ? 'too-many-actors' : null;
}

/** @param program the steps above this one */
function stepProblem(step: ProgramStep, program: readonly ProgramStep[]): ProblemCode | null {
  if (program.length === mostSteps) return 'too-many-steps';
  const has = (...any: ProgramStep[]) => any.some((each) => program.includes(each));
  if (step.startsWith('fill') && !has('read db', 'read replica')) return 'nothing-to-store';
  if (step.startsWith('set') && !has('write db')) return 'nothing-to-store';
  return step === 'fill with lease' && !has('look up with lease') ? 'no-lease' : null;
}
