import type { MemoryEvent, Setting } from './events.ts';

export interface StudySettings {
  /** Most cards a day. */
  readonly daily: number;
  /** Most new cards among them. */
  readonly fresh: number;
  /** Share of cards that the reader should know when they are due. */
  readonly retention: number;
  /** Four grades, or right and wrong. */
  readonly grading: 'two' | 'four';
  /** Decks that the reader switched on or off; the others are as the page offers them. */
  readonly decks: Readonly<Record<string, boolean>>;
}

/** The values that the page offers; others are not taken from a file. */
export const settingValues = {
  daily: [10, 20, 40, 80],
  fresh: [0, 5, 10, 20],
  retention: [0.8, 0.85, 0.9, 0.95],
  grading: ['two', 'four'],
} as const;

const defaults: StudySettings = { daily: 20, fresh: 5, retention: 0.9, grading: 'two', decks: {} };

/** The name of the setting that switches a deck. */
export const deckSetting = (deck: string) => `deck:${deck}`;

/** The settings that the events leave, in the order they happened: the newest of each name counts. */
export function settingsOf(events: readonly MemoryEvent[]): StudySettings {
  let settings = defaults;
  for (const event of events) if (event.kind === 'setting') settings = withSetting(settings, event);
  return settings;
}

function withSetting(settings: StudySettings, { name, value }: Setting): StudySettings {
  if (name.startsWith('deck:') && (value === 'on' || value === 'off')) {
    return { ...settings, decks: { ...settings.decks, [name.slice('deck:'.length)]: value === 'on' } };
  }
  const chosen = Object.entries(settingValues)
    .find(([known]) => known === name)?.[1]
    .find((one) => String(one) === value);
  // What another version of the site offered is left alone.
  return chosen === undefined ? settings : { ...settings, [name]: chosen };
}
