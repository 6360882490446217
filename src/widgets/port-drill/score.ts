import { type Hide, hides, type Scope, scopes } from './drill.ts';

export interface DrillScore {
  /** Right at the first try, in the best drill. */
  readonly first: number;
  /** Questions of that drill. */
  readonly all: number;
  /** Ids missed in the last drill; they come first in the next one. */
  readonly missed: readonly string[];
}

const keyOf = (hide: Hide, scope: Scope) => `hit-or-miss:port-drill:${hide}-${scope}`;

// `7/10 oracle mysql`: a line that is read with one expression, so that the drill needs no schema library for it.
const written = /^(\d{1,3})\/(\d{1,3})((?: [a-z0-9-]{1,40}){0,99})$/;

/**
 * The score of one kind of drill, kept in this browser only. What cannot be read counts as none: a score is not worth
 * a broken page.
 */
export function readScore(hide: Hide, scope: Scope): DrillScore | undefined {
  try {
    return parseScore(localStorage.getItem(keyOf(hide, scope)) ?? '');
  } catch {
    return undefined;
  }
}

/** Keeps a score. Says `false` where the browser does not let the page store anything. */
export function keepScore(hide: Hide, scope: Scope, score: DrillScore): boolean {
  try {
    localStorage.setItem(keyOf(hide, scope), writeScore(score));
    // Where storage is blocked, the page puts a stand-in in its place that forgets when the page is left.
    return localStorage instanceof Storage;
  } catch {
    return false;
  }
}

/** Forgets all scores. */
export function forgetScores(): void {
  try {
    for (const hide of hides) for (const scope of scopes) localStorage.removeItem(keyOf(hide, scope));
  } catch {
    // Nothing was stored where storing is forbidden.
  }
}

/** A score as it is stored: `7/10 oracle mysql`. */
export function writeScore({ first, all, missed }: DrillScore): string {
  return [`${first}/${all}`, ...missed].join(' ');
}

/** Reads what {@link writeScore} wrote; `undefined` for anything else. */
export function parseScore(text: string): DrillScore | undefined {
  const match = written.exec(text);
  const [first, all] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || all === 0 || first > all) return undefined;
  return { first, all, missed: (match[3] ?? '').split(' ').filter(Boolean) };
}
