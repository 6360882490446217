import { useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { stampedeStrings } from '../../i18n/scenes/stampede.ts';
import type { Language } from '../../language.ts';
import { protections } from '../../sim/stampede/types.ts';
import '../controls.css';
import { Choice } from '../fields/Choice.tsx';
import '../fields/fields.css';
import { setParameters } from '../page-address.ts';
import { Comparison } from './Comparison.tsx';
import {
  type Chosen,
  comparisonOf,
  databaseTimes,
  keyCounts,
  over,
  readChosen,
  readerCounts,
  usual,
  writeChosen,
} from './model.ts';
import './stampede.css';
import { Waterfall } from './Waterfall.tsx';

/** The parameter of the page's address that names what was chosen. */
const parameter = 'stampede';

/** Many readers on entries that expire, with one protection or another: what the database bears, and who waits. */
export function Stampede({ language }: { language: Language }) {
  const strings = stampedeStrings[language];
  const chosen = useSignal<Chosen>(usual);
  const guess = useSignal<'few' | 'some' | 'all' | undefined>(undefined);
  const isAnswered = useSignal(false);
  const isFaulty = useSignal(false);
  const rows = useComputed(() => comparisonOf(chosen.value));

  useLayoutEffect(() => {
    const text = new URLSearchParams(location.search).get(parameter);
    if (text === null) return;
    const linked = readChosen(text);
    isFaulty.value = linked === undefined;
    if (!linked) return;
    chosen.value = linked;
    // Whoever follows a link wants to see what was sent.
    isAnswered.value = true;
  }, [chosen, isAnswered, isFaulty]);

  const set = (changed: Partial<Chosen>) => {
    chosen.value = { ...chosen.value, ...changed };
    isFaulty.value = false;
    setParameters({ [parameter]: writeChosen(chosen.value) });
  };
  const { protection, readers, databaseTime, keys, seed } = chosen.value;
  const none = rows.value[0]?.played;
  const shown = rows.value.find((row) => row.protection === protection)?.played;
  if (!none || !shown) return null;

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
          <Waterfall
            strings={strings}
            played={shown}
            label={strings.picture(strings.protections[protection], shown.databaseReads)}
          />
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
            <button type="button" onClick={() => set({ seed: seed + 1 })}>
              {strings.another}
            </button>
          </div>
          <Comparison strings={strings} rows={rows.value} chosen={protection} />
          <p class="stampede-note">{strings.assumptions}</p>
        </>
      )}
    </section>
  );
}
