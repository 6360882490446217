import type { Language } from '../../language.ts';
import { createDriven, type Driven, type Model } from './driven.ts';
import type { Telling } from './telling.ts';

// The smallest scene that has everything: a door that may have a lock. It is what the tests of the player drive.

interface DoorSettings {
  readonly lock: 'none' | 'bolt';
  readonly sturdy: boolean;
}

interface Door {
  readonly settings: DoorSettings;
  readonly open: boolean;
  readonly broken: boolean;
}

export type DoorAction = 'open' | 'close' | 'kick';
export type DoorEvent = 'push' | 'opened' | 'closed' | 'refused' | 'broken';

export const doorModel: Model<DoorSettings, Door, DoorAction, DoorEvent> = {
  initial: (settings) => ({ settings, open: false, broken: false }),
  actions: ({ settings, open, broken }) => {
    if (broken) return [];
    return [open ? 'close' : 'open', ...(settings.sturdy ? [] : ['kick' as const])];
  },
  apply(door, action) {
    if (action === 'kick')
      return { state: { ...door, open: true, broken: true }, events: ['push', 'broken'] };
    if (action === 'close') return { state: { ...door, open: false }, events: ['closed'] };
    if (door.settings.lock === 'bolt') return { state: door, events: ['push', 'refused'] };
    return { state: { ...door, open: true }, events: ['push', 'opened'] };
  },
};

const sentences: Record<DoorEvent, string> = {
  push: 'Somebody pushes.',
  opened: 'The door opens.',
  closed: 'The door closes.',
  refused: 'The bolt holds.',
  broken: 'The door breaks.',
};

export const doorTelling: Telling<DoorSettings, Door, DoorAction, DoorEvent> = {
  wordOf: (action) => action,
  nameOf: (action) => `to ${action}`,
  opening: ({ lock }) => `A door with ${lock}.`,
  sentenceOf: (event) => sentences[event],
  markOf: ({ events }) =>
    events.includes('refused')
      ? { glyph: 'reject', tone: 'miss', label: 'refused' }
      : { glyph: 'done', tone: 'hit', label: 'done' },
  lanes: [
    { name: 'refused', label: 'refused', tone: 'miss' },
    { name: 'broken', label: 'broken', tone: 'evict' },
  ],
  lanesOf: ({ events }) => events,
  ask: ({ action, after }) =>
    action === 'open'
      ? {
          text: 'Will it open?',
          options: [
            { text: 'yes', right: after.open, reason: 'It depends on the bolt.' },
            {
              text: 'no',
              right: false,
              next: {
                text: 'Why not?',
                options: [
                  { text: 'the bolt', right: !after.open },
                  { text: 'nobody is there', right: false },
                ],
              },
            },
          ],
        }
      : null,
};

interface DoorOptions {
  readonly words?: readonly string[];
  readonly step?: number;
  readonly phase?: number;
  readonly predict?: boolean;
  readonly settings?: DoorSettings;
  readonly language?: Language;
}

/** A door, already opened and closed once unless said otherwise. */
export function createDoor(options: DoorOptions = {}): Driven<DoorSettings, Door, DoorAction, DoorEvent> {
  const {
    language = 'en',
    words = ['open', 'close', 'open'],
    settings = { lock: 'none', sturdy: false },
    ...at
  } = options;
  return createDriven({
    model: doorModel,
    telling: doorTelling,
    choices: { lock: ['none', 'bolt'], sturdy: [false, true] },
    opening: () => ({ settings, words, ...at }),
    language,
  });
}
