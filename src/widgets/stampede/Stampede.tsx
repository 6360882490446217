import { effect, useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { stampedeStrings } from '../../i18n/scenes/stampede.ts';
import type { Language } from '../../language.ts';
import { leavingEvent } from '../../loading/leaving.ts';
import { protections } from '../../sim/stampede/types.ts';
import '../controls.css';
import { Choice } from '../fields/Choice.tsx';
import '../fields/fields.css';
import { setParameters } from '../page-address.ts';
import { Comparison } from './Comparison.tsx';
import { InTime } from './InTime.tsx';
import { type Chosen, databaseTimes, keyCounts, nextSeed, over, readerCounts } from './model.ts';
import { createStampede, type StampedeScene } from './scene.ts';
import './stampede.css';

/** The parameter of the page's address that names what is shown. */
const parameter = 'stampede';
/** Browsers refuse many changes of the address in a short time, so it follows a moment after the last one. */
const addressDelay = 300;

/**
 * Keeps the address up to date from now on, except while time plays.
 *
 * @returns a function that stops
 */
function writeAddress({ link, time }: StampedeScene): () => void {
  let written = link.peek();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function write(): void {
    clearTimeout(timer);
    if (link.peek() === written) return;
    written = link.peek();
    setParameters({ [parameter]: written });
  }
  const stop = effect(() => {
    const changed = link.value !== written;
    clearTimeout(timer);
    if (!time.playing.value && changed) timer = setTimeout(write, addressDelay);
  });
  document.addEventListener(leavingEvent, write);
  return () => {
    clearTimeout(timer);
    stop();
    document.removeEventListener(leavingEvent, write);
  };
}

/** Many readers on entries that expire, with one protection or another: what the database bears, and who waits. */
export function Stampede({ language }: { readonly language: Language }) {
  const strings = stampedeStrings[language];
  const scene = useMemo(() => createStampede(language), [language]);
  const guess = useSignal<'few' | 'some' | 'all' | undefined>(undefined);
  const isAnswered = useSignal(false);
  const isFaulty = useSignal(false);

  useLayoutEffect(() => {
    const text = new URLSearchParams(location.search).get(parameter);
    // A reader who follows a link wants to see its contents.
    if (text !== null) isAnswered.value = scene.openLink(text);
    isFaulty.value = text !== null && !isAnswered.value;
    return writeAddress(scene);
  }, [scene, isAnswered, isFaulty]);

  const set = (changed: Partial<Chosen>) => {
    scene.chosen.value = { ...scene.chosen.peek(), ...changed };
    isFaulty.value = false;
  };
  const { protection, readers, databaseTime, keys, seed } = scene.chosen.value;
  const rows = scene.rows.value;
  const none = rows[0]?.played;
  if (!none) return null;

  // As many as come while the first value is on its way.
  const expected = Math.round((readers * databaseTime) / over);
  const guesses = { few: strings.few, some: strings.some(expected), all: strings.all };
  return (
    <section class="stampede controls not-content needs-scripts" aria-label={strings.title}>
      {isFaulty.value && (
        <p class="problems" role="alert">
          {strings.linkFault}
        </p>
      )}
      {!isAnswered.value && (
        <div class="stampede-question">
          <p>{strings.question(readers)}</p>
          <p class="stampede-guesses">
            {(['few', 'some', 'all'] as const).map((one) => (
              <button
                key={one}
                type="button"
                onClick={() => {
                  guess.value = one;
                  isAnswered.value = true;
                  // A reader who wants less motion has the whole picture, and goes through it by hand.
                  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) scene.time.play();
                }}
              >
                {guesses[one]}
              </button>
            ))}
          </p>
        </div>
      )}
      <p role="status" class="stampede-answer">
        {guess.value && (
          <>
            <b>{guess.value === 'some' ? strings.right : strings.wrong}</b>{' '}
            {strings.because(none.databaseReads, databaseTime)}
          </>
        )}
      </p>
      {isAnswered.value && (
        <>
          <Choice
            label={strings.protection}
            value={protection}
            options={protections.map((one) => ({ value: one, label: strings.protections[one] }))}
            onChange={(one) => set({ protection: one })}
          />
          <p class="stampede-lesson" aria-live="polite">
            {strings.lessons[protection]}
          </p>
          <InTime scene={scene} strings={strings} />
          <div class="stampede-settings">
            <Choice
              label={strings.readers}
              value={readers}
              options={readerCounts.map((value) => ({ value: value as number, label: String(value) }))}
              onChange={(value) => set({ readers: value })}
            />
            <Choice
              label={strings.databaseTime}
              value={databaseTime}
              options={databaseTimes.map((value) => ({ value: value as number, label: String(value) }))}
              onChange={(value) => set({ databaseTime: value })}
            />
            <Choice
              label={strings.keys}
              value={keys}
              options={keyCounts.map((value) => ({ value: value as number, label: String(value) }))}
              onChange={(value) => set({ keys: value })}
            />
            <button type="button" onClick={() => set({ seed: nextSeed(seed) })}>
              {strings.another}
            </button>
          </div>
          <Comparison strings={strings} rows={rows} chosen={protection} />
          <p class="stampede-note">{strings.assumptions}</p>
        </>
      )}
    </section>
  );
}
