import { type PresetName, presetNames } from './presets.ts';

const storageKey = 'hit-or-miss:cache-lab:lessons';

/** The lessons that were played to their end in this browser; what cannot be read counts as none. */
export function readDoneLessons(): ReadonlySet<PresetName> {
  try {
    const kept = new Set((localStorage.getItem(storageKey) ?? '').split(' '));
    return new Set(presetNames.filter((name) => kept.has(name)));
  } catch {
    return new Set();
  }
}

/** Keeps that they were; where storing is forbidden they count for as long as the page is open. */
export function keepDoneLessons(done: ReadonlySet<PresetName>): void {
  try {
    localStorage.setItem(storageKey, [...done].join(' '));
  } catch {
    // A forgotten mark does no harm.
  }
}
