import { useRef } from 'preact/hooks';
import { stageStrings } from '../../../i18n/lab/stage.ts';
import type { Language } from '../../../language.ts';
import { leavesInOrder } from '../../../sim/policies/descriptor.ts';
import { policyOf } from '../../../sim/policies/index.ts';
import { describeConfiguration } from '../describe.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Frame, FrameQueue } from '../model/frame.ts';
import type { Coming } from './coming.ts';
import { EventMark } from './EventMark.tsx';
import { useFlip } from './motion.ts';
import { SlotView } from './SlotView.tsx';
import type { DrawButton } from './touch.ts';

/** Slots drawn on a wide screen; the rest are counted. A phone shows eight of them. */
const mostSlots = 24;
const mostSlotsNarrow = 8;
/** Slots of one row, for queues that have no more room than that. */
const slotsOfRow = 4;

interface Props {
  readonly frame: Frame;
  readonly configuration: Configuration;
  readonly language: Language;
  /** What is on its way to it, where a request plays trip by trip. */
  readonly coming?: Coming | null;
  /** Draws what makes an entry answer touch; left out where entries are only drawn. */
  readonly button?: DrawButton | undefined;
  readonly motion: number;
  /** There are so many caches side by side that each queue has one row. */
  readonly tight: boolean;
}

/** The cache: its entries in the policy's own order, the free room, and who is leaving. */
export function CacheBox({ frame, configuration, language, coming = null, button, motion, tight }: Props) {
  const text = stageStrings[language];
  const root = useRef<HTMLDivElement>(null);
  useFlip(root, frame, motion);
  const capacity = configuration.capacity;
  const free = capacity === null ? 0 : Math.max(0, capacity - frame.resident);
  const several = frame.queues.length > 1;
  const { order } = policyOf(configuration.policy);
  return (
    // The table in the same stage says the same as this drawing; screen readers read only its buttons.
    <div
      class="cache-box"
      data-part="cache"
      data-several={several ? '' : undefined}
      data-died={frame.died ? '' : undefined}
      ref={root}
      aria-hidden={!button}
    >
      <div class="cache-head" aria-hidden>
        <strong>{text.cache}</strong>
        <span class="cache-what">{describeConfiguration(configuration, language)}</span>
        <span class="cache-room">{text.used(frame.resident, capacity)}</span>
      </div>
      {!several && (
        <div class="cache-order" aria-hidden>
          {text.orders[order]}
        </div>
      )}
      {frame.queues.map((queue, index) => (
        <Queue
          key={queue.name}
          queue={queue}
          named={several}
          leaving={leavesInOrder(order)}
          coming={coming}
          button={button}
          // Free room belongs to no queue; it is drawn after the last one that holds entries.
          free={index === lastOfEntries(frame.queues) ? free : 0}
          resident={frame.resident}
          oneRow={tight || (several && queue.ghost)}
          language={language}
        />
      ))}
      <div class="departures" aria-hidden>
        {frame.departures.map(({ key, name, why }) => (
          <span class="departure" key={`${key}-${why}`} data-event={why} data-flip={`out-${key}`}>
            <EventMark name={why} />
            <bdi class="key">{name}</bdi> {text.events[why]}
          </span>
        ))}
        {frame.dirty > 0 && <span class="would-lose">{text.wouldLose(frame.dirty)}</span>}
      </div>
    </div>
  );
}

function lastOfEntries(queues: readonly FrameQueue[]): number {
  return queues.reduce((last, queue, index) => (queue.ghost ? last : index), 0);
}

interface QueueProps {
  readonly queue: FrameQueue;
  readonly named: boolean;
  /** The last entry is the next to leave, and says so. */
  readonly leaving: boolean;
  readonly coming: Coming | null;
  readonly button: DrawButton | undefined;
  /** Places for entries that may still come. */
  readonly free: number;
  /** Entries of the whole cache. */
  readonly resident: number;
  /** It is drawn in one row: of what is only remembered the two ends are enough where queues share a box. */
  readonly oneRow: boolean;
  readonly language: Language;
}

function Queue({ queue, named, leaving, coming, button, free, resident, oneRow, language }: QueueProps) {
  const text = stageStrings[language];
  const { slots, size } = queue;
  const most = oneRow ? slotsOfRow : mostSlots;
  const mostNarrow = oneRow ? slotsOfRow : mostSlotsNarrow;
  /** Of a longer queue these are the ones that leave first, on screens of every width. */
  const last = mostNarrow / 2;
  // A row has a place for the count of those it leaves out. In a grid a count takes the place of a slot, or the grid
  // would be a row higher whenever something is counted.
  const placesOf = (most: number) => (!oneRow && free > 0 && resident + free > most ? most - 1 : most);
  const firstOf = (most: number) => (oneRow ? most - last : placesOf(most) - 1 - last);
  const places = placesOf(most);
  const placesNarrow = placesOf(mostNarrow);
  const whole = size <= places;
  const wholeNarrow = size <= placesNarrow;
  const shown = whole ? slots : [...slots.slice(0, firstOf(most)), ...slots.slice(-last)];
  const gapWide = whole ? null : shown.length - last;
  const gapNarrow = wholeNarrow ? null : firstOf(mostNarrow);
  const empty = Math.max(0, Math.min(free, places - (oneRow ? shown.length : resident)));
  const emptyNarrow = Math.max(0, Math.min(empty, placesNarrow - shown.length));
  return (
    <div class="queue" data-ghost={queue.ghost ? '' : undefined} data-row={oneRow ? '' : undefined}>
      {named && (
        <span class="queue-name" aria-hidden>
          {nameOfQueue(queue.name, language)}{' '}
          <small>{queue.ghost && queue.name !== 'pool' ? `${text.ghost} ${size}` : size}</small>
        </span>
      )}
      <ul class="slots">
        {shown.flatMap((slot, index) => [
          // What is left out is counted at the place where it is missing.
          index === gapWide && <Gap key="gap-wide" at="wide" text={text.more(size - shown.length)} />,
          index === gapNarrow && (
            <Gap key="gap-narrow" at="narrow" text={text.more(size - firstOf(mostNarrow) - last)} />
          ),
          <SlotView
            // A pool of candidates may name a key more than once.
            key={queue.ghost ? `${slot.key}-${index}` : `${slot.key}`}
            slot={slot}
            leavesNext={leaving && index === shown.length - 1}
            found={!queue.ghost && slot.key === coming?.found}
            button={button?.(slot, shown)}
            leavesNow={!queue.ghost && slot.key === coming?.leaves}
            // On a phone the two ends stay, since they are where things happen, and the middle is counted.
            middle={gapNarrow !== null && index >= gapNarrow && index < shown.length - last}
            language={language}
          />,
        ])}
        {Array.from({ length: empty }, (_, index) => (
          // Named by its place, so that the place stays where it is when another one is taken.
          <li
            key={`empty-${shown.length + index}`}
            aria-hidden
            class="slot empty"
            data-extra={index >= emptyNarrow ? '' : undefined}
          />
        ))}
        {free > empty && <Gap at="wide" text={text.moreRoom(free - empty)} />}
        {free > emptyNarrow && <Gap at="narrow" text={text.moreRoom(free - emptyNarrow)} />}
      </ul>
    </div>
  );
}

/** Marks entries that are not drawn: on a wide screen or on a phone, which leave out different places. */
function Gap({ at, text }: { readonly at: 'wide' | 'narrow'; readonly text: string }) {
  return (
    <li class={`gap ${at}-only`} aria-hidden>
      {text}
    </li>
  );
}

/** Names from the papers stay as they are; names that we gave are in the reader's language. */
function nameOfQueue(name: string, language: Language): string {
  const { queueNames } = stageStrings[language];
  return name === 'entries' || name === 'pool' ? queueNames[name] : name;
}
