import { useEffect, useRef } from 'preact/hooks';
import { lifeStrings } from '../../../i18n/lab/life.ts';
import type { Lab } from '../model/lab.ts';
import { lifeOf } from '../model/life.ts';
import type { EntryPlace, Touched } from './touch-entries.tsx';

/** The life of the entry that the reader pressed, beside it. */
export function SlotLife({ lab, touched }: { readonly lab: Lab; readonly touched: Touched }) {
  const root = useRef<HTMLDivElement>(null);
  const entry = touched.shown.value;
  // The keys of other requests are others.
  const { names } = lab.trace.value;
  useEffect(() => {
    touched.shown.value = null;
  }, [touched, names]);
  useEffect(() => {
    const popover = root.current;
    if (!popover) return;
    // Another entry anchors it anew.
    popover.hidePopover();
    if (entry === null) return;
    const pressed = popover
      .closest('.stages')
      ?.querySelector<HTMLElement>('.slot-button[aria-expanded="true"]');
    popover.showPopover(pressed ? { source: pressed } : undefined);
  }, [entry]);
  const text = lifeStrings[lab.language];
  const close = () => root.current?.hidePopover();
  return (
    <div
      class="slot-life"
      ref={root}
      popover="auto"
      role="dialog"
      aria-label={entry ? text.title(lab.trace.value.names[entry.key] ?? '') : undefined}
      onToggle={({ newState }) => {
        // It closes by itself: by Escape, or when something else is pressed.
        if (newState === 'closed' && !root.current?.matches(':popover-open')) touched.shown.value = null;
      }}
    >
      <button type="button" class="slot-life-close" aria-label={text.close} onClick={close}>
        ×
      </button>
      {entry && <LifeText lab={lab} entry={entry} onClose={close} />}
    </div>
  );
}

interface LifeProps {
  readonly lab: Lab;
  readonly entry: EntryPlace;
  readonly onClose: () => void;
}

/** What an entry has been through and what is to come, with the ways to those moments. */
function LifeText({ lab, entry, onClose }: LifeProps) {
  const text = lifeStrings[lab.language];
  const run = lab.runs.value[entry.cache];
  const trace = lab.trace.value;
  if (!run) return null;
  const name = trace.names[entry.key] ?? '';
  // While prediction is on, what is to come would be an answer.
  const known = lab.seen.value;
  const told = known === trace.length;
  const lifeAt = (step: number) => lifeOf(run.timeline, trace, entry.key, step, known);
  // An entry that a partly shown request has just stored is in the cache only after it.
  const life = lifeAt(lab.completed.value) ?? lifeAt(lab.step.value);
  if (!life) return <p role="status">{text.gone(name)}</p>;
  const { arrived, hits, lastHit, nextUse, leaving } = life;
  const goTo = (step: number) => {
    onClose();
    lab.time.pause();
    lab.time.seek(step);
  };
  return (
    <>
      <p role="status">
        <bdi class="key">{name}</bdi>: {arrived === null ? text.always : text.arrived(arrived)}{' '}
        {lastHit === null ? text.noHit : text.hits(hits, lastHit)}{' '}
        {told ? (
          <>
            {nextUse === null ? text.neverAgain : text.nextUse(nextUse)}{' '}
            {leaving === null ? text.stays : leaving !== 'unknown' && text.leaves[leaving.why](leaving.step)}{' '}
            {leaving !== null &&
              leaving !== 'unknown' &&
              nextUse !== null &&
              // What a request reads before the node dies is still there.
              (leaving.why === 'restart' ? leaving.step < nextUse : leaving.step <= nextUse) &&
              text.missThen}
          </>
        ) : (
          text.hidden
        )}
      </p>
      <p class="slot-life-ways">
        {arrived !== null && (
          <button type="button" onClick={() => goTo(arrived)}>
            {text.toArrival(arrived)}
          </button>
        )}
        {told && leaving !== null && leaving !== 'unknown' && (
          <button type="button" onClick={() => goTo(leaving.step)}>
            {text.toLeaving(leaving.step)}
          </button>
        )}
      </p>
    </>
  );
}
