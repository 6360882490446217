import { useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import '../controls.css';
import type { PortsData } from '../../content/queries/ports-data.ts';
import { fill } from '../../i18n/fill.ts';
import { leavingEvent } from '../../loading/leaving.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { keepEarlyInput } from '../early-input.ts';
import { embeddedData } from '../embedded-data.ts';
import { setParameters } from '../page-address.ts';
import type { DrillData } from './data.ts';
import {
  cardsOf,
  type Drill,
  type Hide,
  hides,
  resumedDrill,
  type Scope,
  scopes,
  startDrill,
} from './drill.ts';
import './drill.css';
import { keepDrill, takeDrill } from './kept-drill.ts';
import { Question } from './Question.tsx';
import questionStyles from './question.css?inline';
import { Result } from './Result.tsx';
import { rememberAnswer } from './remember.ts';
import { type DrillScore, readScore } from './score.ts';

/**
 * Asks for ports until each was answered right once.
 *
 * @param dataId id under which the page offers the drill's strings
 */
export function PortDrill({ dataId }: { readonly dataId: string }) {
  const { strings, portsId, review } = useMemo(() => embeddedData<DrillData>(dataId), [dataId]);
  const services = useMemo(() => embeddedData<PortsData>(portsId).services, [portsId]);
  const hide = useSignal<Hide>('numbers');
  const scope = useSignal<Scope>('notes');
  const drill = useSignal<Drill | undefined>(undefined);
  /** Whether the review knows of an answer of this drill. */
  const remembered = useSignal(false);
  const root = useRef<HTMLElement>(null);
  /** The best score of what is offered, which only the reader's own browser knows. */
  const best = useSignal<DrillScore | undefined>(undefined);

  useLayoutEffect(() => adoptStyles(questionStyles), []);
  useLayoutEffect(() => {
    keepEarlyInput(root.current, () => {
      // The address says which drill to offer (`?drill=names-all`); the reader starts it.
      const [wantedHide, wantedScope] = (new URLSearchParams(location.search).get('drill') ?? '').split('-');
      hide.value = hides.find((one) => one === wantedHide) ?? 'numbers';
      scope.value = scopes.find((one) => one === wantedScope) ?? 'notes';
    });
    const kept = takeDrill();
    if (kept) {
      hide.value = kept.hide;
      scope.value = kept.scope;
      drill.value = resumedDrill(cardsOf(services, kept.hide, kept.scope), kept.drill);
    }
    // A reader who has to load the page again goes on where the drill was.
    const keep = () => {
      const now = drill.peek();
      if (now && now.queue.length > 0) keepDrill({ hide: hide.peek(), scope: scope.peek(), drill: now });
    };
    document.addEventListener(leavingEvent, keep);
    return () => document.removeEventListener(leavingEvent, keep);
  }, [hide, scope, drill, services]);

  useSignalEffect(() => {
    if (!drill.value) best.value = readScore(hide.value, scope.value);
  });

  const focusFirst = () =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  const start = () => {
    const missed = readScore(hide.value, scope.value)?.missed ?? [];
    remembered.value = false;
    drill.value = startDrill(cardsOf(services, hide.value, scope.value), Math.random, missed);
    setParameters({ drill: `${hide.value}-${scope.value}` });
    focusFirst();
  };
  const stop = () => {
    drill.value = undefined;
    setParameters({ drill: undefined });
    focusFirst();
  };

  const { value: current } = drill;
  return (
    <section
      class="port-drill controls not-content needs-scripts print:hidden"
      ref={root}
      aria-label={strings.label}
    >
      <div>
        {current === undefined && (
          <>
            <Choice legend={strings.hide} names={strings.hides} options={hides} chosen={hide} />
            <Choice legend={strings.scope} names={strings.scopes} options={scopes} chosen={scope} />
            <p class="drill-actions">
              <button type="button" data-focus="" onClick={start}>
                {strings.start}
              </button>
              {best.value && (
                <span>{fill(strings.best, { first: best.value.first, all: best.value.all })}</span>
              )}
            </p>
          </>
        )}
        {current !== undefined && current.queue.length > 0 && (
          <Question
            strings={strings}
            drill={current}
            hide={hide.value}
            onStep={(next, answer) => {
              if (hide.value === 'numbers') {
                const right = next.queue.length < current.queue.length;
                void rememberAnswer(current, right, answer).then((kept) => {
                  remembered.value ||= kept;
                });
              }
              drill.value = next;
              focusFirst();
            }}
            onStop={stop}
          />
        )}
        {current !== undefined && current.queue.length === 0 && (
          <Result
            strings={strings}
            drill={current}
            hide={hide.value}
            scope={scope.value}
            review={remembered.value ? review : undefined}
            onAgain={start}
            onStop={stop}
          />
        )}
      </div>
    </section>
  );
}

function Choice<Option extends string>({
  legend,
  names,
  options,
  chosen,
}: {
  readonly legend: string;
  readonly names: Readonly<Record<Option, string>>;
  readonly options: readonly Option[];
  readonly chosen: { value: Option };
}) {
  return (
    <fieldset class="control-segments">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={options.join('-')}
            checked={chosen.value === option}
            onChange={() => {
              chosen.value = option;
            }}
          />
          <span>{names[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
