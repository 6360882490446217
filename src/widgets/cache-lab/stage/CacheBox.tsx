import { useRef } from 'preact/hooks';
import { stageStrings } from '../../../i18n/lab/stage.ts';
import type { Language } from '../../../language.ts';
import { policies } from '../../../sim/policies/index.ts';
import { describeConfiguration } from '../describe.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Frame, FrameQueue } from '../model/frame.ts';
import { EventMark } from './EventMark.tsx';
import { useFlip } from './motion.ts';
import { SlotView } from './SlotView.tsx';

/** Slots drawn on a wide screen; the rest are counted. A phone shows eight of them. */
const mostSlots = 24;
const mostSlotsNarrow = 8;

interface Props {
  frame: Frame;
  configuration: Configuration;
  language: Language;
  motion: number;
}

/** The cache: its entries in the policy's own order, the free room, and who is leaving. */
export function CacheBox({ frame, configuration, language, motion }: Props) {
  const text = stageStrings[language];
  const root = useRef<HTMLDivElement>(null);
  useFlip(root, frame, motion);
  const capacity = configuration.capacity;
  const empty = capacity === null ? 0 : Math.max(0, Math.min(capacity, mostSlots) - frame.resident);
  const several = frame.queues.length > 1;
  return (
    // The picture of the entries is told by the table that stands in the same stage.
    <div class="cache-box" data-part="cache" ref={root} aria-hidden="true">
      <div class="cache-head">
        <strong>{text.cache}</strong>
        <span class="cache-what">{describeConfiguration(configuration, language)}</span>
        <span class="cache-room">{text.used(frame.resident, capacity)}</span>
      </div>
      {!several && (
        <div class="cache-order">
          <span>{text.newest}</span>
          <span class="order-name">{text.orders[policies[configuration.policy].order]}</span>
          <span>{text.leavesFirst}</span>
        </div>
      )}
      {frame.queues.map((queue, index) => (
        <Queue
          key={queue.name}
          queue={queue}
          named={several}
          // Free room belongs to no queue; it is drawn after the last one that holds entries.
          empty={index === lastOfEntries(frame.queues) ? empty : 0}
          language={language}
        />
      ))}
      <div class="departures">
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

function Queue(props: { queue: FrameQueue; named: boolean; empty: number; language: Language }) {
  const { queue, named, empty, language } = props;
  const text = stageStrings[language];
  const { slots, size } = queue;
  const shown = size <= mostSlots ? slots : [...slots.slice(0, mostSlots - 2), ...slots.slice(-2)];
  const hiddenWide = size - shown.length;
  const hiddenNarrow = Math.max(0, size - mostSlotsNarrow);
  return (
    <div class="queue" data-ghost={queue.ghost ? '' : undefined}>
      {named && (
        <span class="queue-name">
          {nameOfQueue(queue.name, language)}{' '}
          <small>{queue.ghost && queue.name !== 'pool' ? `${text.ghost} ${size}` : size}</small>
        </span>
      )}
      <ul class="slots">
        {shown.map((slot, index) => (
          <SlotView
            // A pool of candidates may name a key more than once.
            key={queue.ghost ? `${slot.key}-${index}` : slot.key}
            slot={slot}
            // On a phone the two ends stay, since they are where things happen, and the middle is counted.
            middle={
              shown.length > mostSlotsNarrow &&
              index >= mostSlotsNarrow / 2 &&
              index < shown.length - mostSlotsNarrow / 2
            }
            language={language}
          />
        ))}
        {Array.from({ length: empty }, (_, index) => (
          <li
            key={`empty-${index}`}
            class="slot empty"
            data-extra={shown.length + index >= mostSlotsNarrow ? '' : undefined}
          />
        ))}
      </ul>
      {hiddenWide > 0 && <span class="more wide-only">{text.more(hiddenWide)}</span>}
      {hiddenNarrow > 0 && <span class="more narrow-only">{text.more(hiddenNarrow)}</span>}
    </div>
  );
}

/** Names from the papers stay as they are; what we named ourselves is said in the reader's language. */
function nameOfQueue(name: string, language: Language): string {
  const { queueNames } = stageStrings[language];
  return name === 'entries' || name === 'pool' ? queueNames[name] : name;
}
