import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { fill } from '../../i18n/fill.ts';
import '../controls.css';
import type { PortsData } from '../../content/queries/ports-data.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { afterPaint } from '../after-paint.ts';
import { keepEarlyInput, keepOnEscape } from '../early-input.ts';
import { embeddedData } from '../embedded-data.ts';
import { longestQuery, setParameters } from '../page-address.ts';
import answerStyles from './answer.css?inline';
import { answer } from './answer.ts';
import { warmUp } from './warm-up.ts';
import './lookup.css';
import { RegistryResults } from './RegistryResults.tsx';
import { ServiceCard } from './ServiceCard.tsx';

/** Services shown before the reader asks for more. */
const shownFirst = 5;
const examples = {
  ko: ['5432', '오로라', '8000-8200', 'tcp/443'],
  en: ['5432', 'aurora', '8000-8200', 'tcp/443'],
};

/**
 * Finds a port by number, range, service or protocol, both ways.
 *
 * @param dataId id under which the page offers the ports
 */
export function PortLookup({ dataId }: { readonly dataId: string }) {
  const data = useMemo(() => embeddedData<PortsData>(dataId), [dataId]);
  const { strings } = data;
  const typed = useSignal('');
  const all = useSignal(false);
  const found = useComputed(() => answer(data, typed.value));
  // The sentence and the best answer show at once. What else has to be laid out comes a paint later, so that a slow
  // phone is free for the next key; what is there already stays.
  const settled = useSignal(found.value);
  const field = useId();
  const root = useRef<HTMLElement>(null);

  useLayoutEffect(() => adoptStyles(answerStyles), []);
  useEffect(() => warmUp(data), [data]);
  useLayoutEffect(
    () =>
      afterPaint(() => {
        settled.value = found.value;
      }),
    [found.value],
  );
  useLayoutEffect(() => {
    const read = () => {
      typed.value = new URLSearchParams(location.search).get('q') ?? '';
    };
    keepEarlyInput(root.current, read);
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [typed]);
  const ask = (text: string) => {
    typed.value = text;
    all.value = false;
    setParameters({ q: text === '' ? undefined : text });
  };

  const { query, sentence, hits, instead } = found.value;
  const isWhole = settled.value === found.value;
  const there = settled.value.hits.slice(0, shownFirst);
  const shown = hits
    .slice(0, all.value ? hits.length : shownFirst)
    .filter((hit, index) => index === 0 || isWhole || there.some(({ service }) => service === hit.service));
  const numbers = new Set(hits.flatMap(({ service }) => service.ports.map(({ number }) => number)));
  const shared = data.collisions.filter(
    ({ number, services }) =>
      numbers.has(number) &&
      services.filter((id) => hits.some(({ service }) => service.id === id)).length > 1,
  );
  return (
    <search class="port-lookup controls not-content needs-scripts print:hidden" ref={root}>
      <label class="control-field" for={field}>
        <span class="port-label">{strings.label}</span>
        <span>{strings.hint}</span>
      </label>
      <input
        id={field}
        type="search"
        value={typed.value}
        autocomplete="off"
        spellcheck={false}
        maxLength={longestQuery}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={keepOnEscape}
      />
      <p class="port-examples">
        {strings.examples}{' '}
        {examples[data.language].map((example) => (
          <button key={example} type="button" class="plain" onClick={() => ask(example)}>
            {example}
          </button>
        ))}
      </p>
      <p class="port-answer" role="status">
        {sentence}
      </p>
      {instead !== undefined && (
        <button type="button" onClick={() => ask(instead)}>
          {fill(strings.tryInstead, { query: instead })}
        </button>
      )}
      {shared.map(({ number, why }) => (
        <p key={number} class="port-shared">
          <strong>{number}</strong> {why}
        </p>
      ))}
      {hits.length > 0 && (
        <ol class="port-cards">
          {shown.map((hit) => (
            <ServiceCard key={hit.service.id} data={data} hit={hit} query={query} />
          ))}
        </ol>
      )}
      {hits.length > shownFirst && !all.value && (
        <button
          type="button"
          onClick={() => {
            all.value = true;
          }}
        >
          {fill(strings.moreServices, { count: hits.length - shownFirst })}
        </button>
      )}
      <RegistryResults data={data} query={settled.value.query} />
    </search>
  );
}
