import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { fill } from '../../i18n/fill.ts';
import { loadPart } from '../../loading/load-part.ts';
import '../card/card.css';
import '../controls.css';
import { CopyByHand, copyText } from '../copy-text.tsx';
import { embeddedData } from '../embedded-data.ts';
import { setParameters } from '../page-address.ts';
import { Asked } from './Asked.tsx';
import type { EndlessData } from './data.ts';
import { type Drawn, kinds } from './drawn.ts';
import './endless.css';
import { type EndlessQuestion, readLink, writeLink } from './link.ts';
import { createEndless } from './model.ts';
import { draw as drawPort } from './port-question.ts';

/** Draws a question; the script of its picture comes with the first of its kind. */
async function draw({ kind, seed }: EndlessQuestion, data: EndlessData): Promise<Drawn> {
  switch (kind) {
    case 'cache':
      return (await loadPart(() => import('./cache-question.tsx'))).draw(seed, data);
    case 'session':
      return (await loadPart(() => import('./session-question.tsx'))).draw(seed, data);
    case 'cluster':
      return (await loadPart(() => import('./cluster-question.tsx'))).draw(seed, data);
    case 'ports':
      return drawPort(seed, data);
  }
}

/**
 * Questions that the engines make on the spot, so that there is always another one.
 *
 * @param dataId id under which the page offers its data
 */
export function Endless({ dataId }: { readonly dataId: string }) {
  const data = useMemo(() => embeddedData<EndlessData>(dataId), [dataId]);
  const { strings } = data;
  const model = useMemo(
    () => createEndless((question) => draw(question, data), Math.floor(Math.random() * 2 ** 32)),
    [data],
  );
  const notice = useSignal('');
  const root = useRef<HTMLElement>(null);
  const { value: state } = model.state;
  const { value: question } = model.question;
  const { value: chosen } = model.chosen;
  const isAnswered = model.answer.value !== undefined;
  const { value: isShown } = model.isShown;

  useLayoutEffect(() => {
    const wanted = readLink(location.search);
    notice.value = wanted.isFaulty ? strings.linkFault : '';
    model.open(wanted);
  }, [model, notice, strings]);
  useEffect(() => {
    if (state.is === 'asked') setParameters(writeLink(chosen, question));
  }, [state, chosen, question]);
  // The new content takes the focus over from the pressed button, and is read out.
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (state.is !== 'asked') return;
    // The first question of a page leaves the focus where it is.
    if (isFirst.current) isFirst.current = false;
    else root.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: isAnswered });
  }, [state, isAnswered, isShown]);

  const { asked, hits } = model.score.value;
  return (
    <section
      class="endless controls not-content needs-scripts print:hidden"
      ref={root}
      aria-label={strings.label}
      aria-busy={state.is === 'loading'}
    >
      <fieldset class="endless-kinds">
        <legend>{strings.about}</legend>
        {kinds.map((kind) => {
          const isLast = chosen.length === 1 && chosen[0] === kind;
          return (
            <label key={kind} class="control-check">
              <input
                type="checkbox"
                checked={chosen.includes(kind)}
                onChange={(event) => {
                  notice.value = isLast ? strings.lastKind : '';
                  if (isLast) event.currentTarget.checked = true;
                  model.toggle(kind);
                }}
              />{' '}
              {strings.kinds[kind]}
            </label>
          );
        })}
      </fieldset>
      <p role="status">{notice.value}</p>
      {state.is === 'loading' && <p class="endless-room">{strings.loading}</p>}
      {state.is === 'failed' && (
        <p role="alert">
          {strings.failed}{' '}
          <button type="button" onClick={model.retry}>
            {strings.retry}
          </button>
        </p>
      )}
      {state.is === 'asked' && (
        // A new question has new buttons and a new picture.
        <Asked
          key={`${question.kind} ${question.seed}`}
          strings={strings}
          model={model}
          drawn={state.drawn}
          kind={question.kind}
        />
      )}
      {asked > 0 && (
        <p class="endless-score">
          <progress value={hits} max={asked} aria-hidden="true" />
          {fill(strings.score, { asked, hits })}
        </p>
      )}
      <Share data={data} />
      <p class="endless-keys">{strings.keys}</p>
    </section>
  );
}

function Share({ data: { strings } }: { readonly data: EndlessData }) {
  const copied = useSignal<boolean | undefined>(undefined);
  return (
    <div>
      <button
        type="button"
        class="plain"
        onClick={async () => {
          copied.value = await copyText(location.href);
        }}
      >
        {strings.share}
      </button>
      <p role="status">{copied.value && strings.copied}</p>
      {copied.value === false && <CopyByHand label={strings.byHand} text={location.href} />}
    </div>
  );
}
