import type { Position } from './time.ts';

// A moment as the fragment of an address: `#store=memory&do=login-a.kill-b&step=3`. It is a fragment and not a query,
// so that the server never learns what a reader tries out. Settings that the page came with are left out.

/** Every value that each setting may have: words, numbers or booleans short enough for a link. */
export type Choices<Settings extends object> = {
  readonly [Name in keyof Settings]: readonly (Settings[Name] & (string | number | boolean))[];
};

/** Everything that a link carries. */
export interface Linked<Settings extends object> extends Position {
  readonly settings: Settings;
  /** What the reader did, as words; see `Telling.wordOf`. */
  readonly words: readonly string[];
  readonly predict: boolean;
}

export interface ReadLink<Settings extends object> extends Linked<Settings> {
  /** The parts that made no sense and were left out, as they were written. */
  readonly rejected: readonly string[];
}

/** Most actions that are read from a link: more than any reader does by hand. */
export const mostActions = 200;
/** The most that is repeated of a part that made no sense. */
const longestRejected = 40;
/** Parameters of a fragment that are not the scene's: an embedded page is given its theme there. */
const foreign = new Set(['theme']);

/**
 * Writes a moment as a fragment without its `#`.
 *
 * @param openingOf how the page opens with the settings that the link gives; the moment is always written, the rest
 *   only where it differs from that
 */
export function writeLink<Settings extends object>(
  linked: Linked<Settings>,
  openingOf: (given: Partial<Settings>) => Linked<Settings>,
): string {
  const parameters = new URLSearchParams();
  let given: Partial<Settings> = {};
  for (const name of namesOf(linked.settings)) {
    const value = linked.settings[name];
    if (value === openingOf(given).settings[name]) continue;
    given = { ...given, [name]: value };
    parameters.set(name, String(value));
  }
  const opening = openingOf(given);
  const words = linked.words.join('.');
  if (words !== opening.words.join('.')) parameters.set('do', words);
  parameters.set('step', String(linked.step));
  if (linked.phase !== null) parameters.set('phase', String(linked.phase));
  if (linked.predict !== opening.predict) parameters.set('predict', linked.predict ? '1' : '0');
  // A `+` would not survive a program that encodes the link again.
  return parameters.toString().replaceAll('+', '%20');
}

/**
 * Reads the fragment of an address, with or without its `#`. It never throws.
 *
 * @param openingOf how the page opens with the settings that the link gives: what the link does not say
 */
export function readLink<Settings extends object>(
  fragment: string,
  choices: Choices<Settings>,
  openingOf: (given: Partial<Settings>) => Linked<Settings>,
): ReadLink<Settings> {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const rejected: string[] = [];
  const given: { -readonly [Name in keyof Settings]?: Settings[Name] } = {};
  const said: { -readonly [Name in keyof Linked<Settings>]?: Linked<Settings>[Name] } = {};
  if (parameters.has('step')) said.phase = null;
  const read = new Set<string>();
  for (const [name, written] of parameters) {
    const reject = () => rejected.push(`${name}=${written}`.slice(0, longestRejected));
    // The first one counts.
    if (read.has(name)) reject();
    else if (name === 'do') {
      const all = written.split('.').filter(Boolean);
      said.words = all.slice(0, mostActions);
      rejected.push(...all.slice(mostActions).map((word) => word.slice(0, longestRejected)));
    } else if (name === 'step' || name === 'phase') {
      if (!/^\d{1,6}$/.test(written)) reject();
      else said[name] = Number(written);
    } else if (name === 'predict') {
      if (written === '0' || written === '1') said.predict = written === '1';
      else reject();
    } else if (!foreign.has(name)) {
      const setting = namesOf(choices).find((each) => each === name);
      const value = setting && choices[setting].find((each) => String(each) === written);
      if (setting === undefined || value === undefined) reject();
      else given[setting] = value;
    }
    read.add(name);
  }
  const opening = openingOf(given);
  return { ...opening, ...said, settings: { ...opening.settings, ...given }, rejected };
}

/** The names of settings. TypeScript forgets them where it lists keys. */
export function namesOf<Settings extends object>(settings: Settings): (keyof Settings & string)[] {
  return Object.keys(settings) as (keyof Settings & string)[];
}
