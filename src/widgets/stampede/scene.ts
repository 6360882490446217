import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { playerStrings } from '../../i18n/player/player.ts';
import { type StampedeStrings, stampedeStrings } from '../../i18n/scenes/stampede.ts';
import type { Language } from '../../language.ts';
import { type AnswerKind, answers, type Stampede } from '../../sim/stampede/types.ts';
import type { Playable } from '../player/playable.ts';
import { createPrediction } from '../player/prediction.ts';
import type { Lane, Scene } from '../player/scene.ts';
import { createTime, type Position } from '../player/time.ts';
import {
  type Chosen,
  comparisonOf,
  isRead,
  lastMoment,
  type Milliseconds,
  momentSpacing,
  readChosen,
  usual,
  writeChosen,
} from './model.ts';

/** Moments in one step: the phases of it. */
const momentsInStep = 2;
/** Milliseconds of one step. */
const stepTime = momentsInStep * momentSpacing;
/** Milliseconds of a step in the table for paper: a mark of the picture's axis. */
export const paperStepTime = 200;
/** Steps take a moment each, and there are many of them. */
const usualSpeed = 4;

const toneOf = {
  hit: 'hit',
  database: 'miss',
  early: 'store',
  waited: 'flush',
  stale: 'stale',
} as const satisfies Record<AnswerKind, Lane['tone']>;

/** What has happened by a moment. */
export interface StampedeStanding {
  readonly come: number;
  readonly waiting: number;
  readonly reads: number;
  /** Reads that the database has not answered yet. */
  readonly underWay: number;
  readonly counts: Readonly<Record<AnswerKind, number>>;
}

/** @param now milliseconds; readers who come or get their answer at that moment count */
export function standingAt({ readers }: Stampede, now: number): StampedeStanding {
  const counts = Object.fromEntries(answers.map((answer) => [answer, 0])) as Record<AnswerKind, number>;
  let [waiting, underWay] = [0, 0];
  for (const { arrives, answered, answer } of readers) {
    if (arrives > now) break;
    counts[answer]++;
    if (answered <= now) continue;
    waiting++;
    if (isRead(answer)) underWay++;
  }
  const come = answers.reduce((sum, answer) => sum + counts[answer], 0);
  return { come, waiting, reads: counts.database + counts.early, underWay, counts };
}

/**
 * The stampede in time: a step is a slice of it, in two phases.
 *
 * @param step milliseconds of a step
 */
export function stampedeScene(played: Stampede, strings: StampedeStrings, step: number = stepTime): Scene {
  const length = lastMoment / step;
  const marks = new Uint8Array(length);
  for (const { arrives, answer } of played.readers) {
    const at = Math.min(length - 1, Math.floor(arrives / step));
    marks[at] = (marks[at] ?? 0) | bitOf(answer);
  }
  return {
    length,
    pace: 'steps',
    lanes: answers
      .filter((answer) => answer !== 'hit')
      .map((answer) => ({
        name: answer,
        label: strings.answers[answer],
        tone: toneOf[answer],
        marks,
        bit: bitOf(answer),
      })),
    phasesOf: () => momentsInStep,
    sentence: (at, phase) => {
      const now = timeOf({ step: at, phase }, step);
      return strings.moment(now / 1000, played.readers.length, standingAt(played, now));
    },
    markOf(at) {
      const before = standingAt(played, (at - 1) * step).reads;
      const reads = standingAt(played, at * step).reads - before;
      return reads === 0 ? null : { glyph: 'miss', tone: 'miss', label: strings.readsOfStep(reads) };
    },
  };
}

function bitOf(answer: AnswerKind): number {
  return 1 << answers.indexOf(answer);
}

/** Milliseconds from the start of the picture to a moment of it. */
export function timeOf({ step, phase }: Position, length: number = stepTime): number {
  return phase === null ? step * length : (step - 1) * length + (phase * length) / momentsInStep;
}

function positionOf(moment: Milliseconds): Position {
  const step = Math.ceil(moment / stepTime);
  return { step, phase: moment % stepTime === 0 ? null : 1 };
}

/** The picture of the stampede as the parts of the player show it. */
export interface StampedeScene extends Playable {
  readonly chosen: Signal<Chosen>;
  readonly rows: ReadonlySignal<ReturnType<typeof comparisonOf>>;
  /** With the protection that was chosen. */
  readonly played: ReadonlySignal<Stampede>;
  /** Milliseconds of the moment shown. */
  readonly now: ReadonlySignal<Milliseconds>;
  /** All of this as the text of a link. */
  readonly link: ReadonlySignal<string>;
  /** @returns false where the text of a link makes no sense; nothing changes then */
  openLink(text: string): boolean;
}

/** Opens with the whole picture. */
export function createStampede(language: Language): StampedeScene {
  const strings = stampedeStrings[language];
  const chosen = signal(usual);
  const rows = computed(() => comparisonOf(chosen.value));
  const played = computed(() => {
    const shown = rows.value.find(({ protection }) => protection === chosen.value.protection);
    // Every protection has its row.
    return (shown as (typeof rows.value)[number]).played;
  });
  const time = createTime(
    computed(() => stampedeScene(played.value, strings)),
    positionOf(lastMoment),
  );
  time.speed.value = usualSpeed;
  const now = computed(() => timeOf({ step: time.step.value, phase: time.phase.value }));
  return {
    language,
    text: { ...playerStrings[language], ...strings.player },
    time,
    prediction: createPrediction(time),
    undo: null,
    chosen,
    rows,
    played,
    now,
    link: computed(() => writeChosen(chosen.value, now.value)),
    openLink(text) {
      const linked = readChosen(text);
      if (!linked) return false;
      chosen.value = linked.chosen;
      time.open(positionOf(linked.moment));
      return true;
    },
  };
}
