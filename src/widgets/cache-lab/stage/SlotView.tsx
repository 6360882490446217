import type { ComponentChildren } from 'preact';
import { stageStrings } from '../../../i18n/lab/stage.ts';
import type { Language } from '../../../language.ts';
import type { Slot } from '../model/frame.ts';
import { EventMark } from './EventMark.tsx';

interface Props {
  readonly slot: Slot;
  /** It is the one that leaves when the next comes. */
  readonly leavesNext: boolean;
  /** The request found it, and its value is on its way. */
  readonly found: boolean;
  /** It has to leave for what is on its way. */
  readonly leavesNow: boolean;
  /** What makes it answer touch. */
  readonly button: ComponentChildren;
  /** Not drawn on a phone. */
  readonly middle: boolean;
  readonly language: Language;
}

/** One entry of the cache, or the memory of one (a ghost). */
export function SlotView({ slot, leavesNext, found, leavesNow, button, middle, language }: Props) {
  const text = stageStrings[language];
  const { entry } = slot;
  const expired = slot.timeLeft !== null && slot.timeLeft <= 0;
  return (
    <li
      class="slot"
      data-flip={entry ? slot.key : undefined}
      data-touch={slot.touch ?? undefined}
      data-stale={slot.stale ? '' : undefined}
      data-expired={expired ? '' : undefined}
      data-ghost={entry ? undefined : ''}
      data-leaves-next={leavesNext ? '' : undefined}
      data-found={found ? '' : undefined}
      data-leaves-now={leavesNow ? '' : undefined}
      data-middle={middle ? '' : undefined}
    >
      {button}
      <span class="slot-key" aria-hidden>
        {slot.touch && <EventMark name={slot.touch} />}
        <bdi class="key" title={slot.name}>
          {slot.name}
        </bdi>
      </span>
      <span class="slot-facts" aria-hidden>
        {entry && <span class="version">v{entry.version}</span>}
        {entry && slot.stale && (
          <span class="slot-fact" data-event="stale">
            {text.databaseHas(entry.databaseVersion)}
          </span>
        )}
        {entry && entry.flushDue !== null && (
          <span class="slot-fact" data-event="flush">
            {text.dirty}
          </span>
        )}
        {slot.timeLeft !== null && (
          <span class="slot-fact" data-event="expire">
            {expired ? text.expiredInPlace : text.expiresIn(slot.timeLeft)}
          </span>
        )}
        {slot.frequency !== undefined && <span class="slot-fact">{text.frequency(slot.frequency)}</span>}
        {slot.referenced !== undefined && (
          <span class="slot-fact" title={text.referenced}>
            {slot.referenced ? '●' : '○'}
          </span>
        )}
        {slot.hand && <span class="slot-fact hand">▸{text.hand}</span>}
        {slot.idleSeconds !== undefined && (
          <span class="slot-fact">{text.idleSeconds(slot.idleSeconds)}</span>
        )}
        {slot.age !== undefined && <span class="slot-fact">{text.age(slot.age)}</span>}
        {slot.nextUse !== undefined && (
          <span class="slot-fact">
            {Number.isFinite(slot.nextUse) ? text.nextUse(slot.nextUse + 1) : text.neverAgain}
          </span>
        )}
      </span>
      {(leavesNext || leavesNow) && (
        <span class="slot-leaves-next" aria-hidden>
          {text.leavesFirst}
        </span>
      )}
    </li>
  );
}
