import { formatCount, formatPercent } from '../../i18n/numbers.ts';
import { planSettingStrings } from '../../i18n/plan/settings.ts';
import { planTableStrings } from '../../i18n/plan/tables.ts';
import { nodeSources } from '../../sim/plan/node-sources.ts';
import type { Fit } from '../../sim/plan/nodes.ts';
import type { MemoryNeed } from '../../sim/plan/plan.ts';
import { priceOf } from '../../sim/plan/record.ts';
import { NumberField } from '../fields/NumberField.tsx';
import type { Told } from './Answer.tsx';
import { ranges } from './choices.ts';
import type { PlanModel } from './model.ts';
import { formatBytes, formatRate } from './numbers.ts';

/** Node types that hold the data, with the reader's prices, and serverless. */
export function Nodes({ answer, language, model }: Told & { readonly model: PlanModel }) {
  const text = planTableStrings[language];
  const { memory, planned, keys } = answer.plan;
  const { engine, overheadBytes } = answer.choices;
  return (
    <section class="plan-part" aria-labelledby="plan-nodes-title">
      <h2 id="plan-nodes-title">{text.nodes}</h2>
      {memory === null ? (
        <p>{text.noSizes}</p>
      ) : (
        <>
          <p>
            {text.itemTaken[memory.from](
              formatCount(Math.min(planned.capacity, keys), language),
              formatBytes(memory.itemBytes, language),
            )}{' '}
            {overheadBytes === 0 && text.withoutOverhead}
          </p>
          <NodeTable fits={memory.fits} usedOf={({ used }) => formatPercent(used, language)} model={model} />
          <p>
            {engine === 'memcached'
              ? text.ofMemcached
              : text.primaries(planSettingStrings[language].engines[engine])}
          </p>
          <p class="needs-scripts">{text.prices}</p>
          <Serverless memory={memory} language={language} />
          <NodeSources language={language} />
        </>
      )}
    </section>
  );
}

/** Where the figures are from. */
export function NodeSources({ language }: Pick<Told, 'language'>) {
  const text = planTableStrings[language];
  return (
    <p class="plan-hint plan-sources">
      {text.sources(nodeSources[0]?.checked ?? '')}{' '}
      {nodeSources.map(({ title, url }) => (
        <a key={url} href={url} lang="en" rel="noopener">
          {title}
        </a>
      ))}
    </p>
  );
}

interface TableProps<Held extends Fit> {
  readonly fits: readonly Held[];
  /** How full the nodes are, as it is written. */
  readonly usedOf: (fit: Held) => string;
  /** A last column. */
  readonly more?: { readonly title: string; readonly of: (fit: Held) => string } | undefined;
  readonly model: PlanModel;
}

/** Nodes, with the reader's prices. */
export function NodeTable<Held extends Fit>({ fits, usedOf, more, model }: TableProps<Held>) {
  const { language } = model;
  const text = planTableStrings[language];
  const prices = model.prices.value;
  const totals = fits.flatMap(({ type, shards }) => priceOf(type.name, shards, prices) ?? []);
  const cheapest = Math.min(...totals);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard
    <section class="plan-scroll" aria-label={text.nodesCaption} tabIndex={0}>
      <table class="plan-table plan-nodes">
        <caption>{text.nodesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.node}</th>
            <th scope="col">{text.usable}</th>
            <th scope="col">{text.used}</th>
            <th scope="col" class="needs-scripts">
              {text.price}
            </th>
            {totals.length > 0 && <th scope="col">{text.total}</th>}
            {totals.length > 1 && <th scope="col">{text.relative}</th>}
            {more && <th scope="col">{more.title}</th>}
          </tr>
        </thead>
        <tbody>
          {fits.map((fit) => {
            const total = priceOf(fit.type.name, fit.shards, prices);
            return (
              <tr key={fit.type.name}>
                <th scope="row">{nodesText(fit)}</th>
                <td>{formatBytes(fit.usable, language)}</td>
                <td>{usedOf(fit)}</td>
                <td class="needs-scripts">
                  <NumberField
                    label={text.priceOf(fit.type.name)}
                    value={prices.get(fit.type.name) ?? null}
                    range={ranges.price}
                    language={language}
                    onChange={(price) => model.setPrice(fit.type.name, price)}
                    emptyMeans="–"
                    decimal
                    hideLabel
                  />
                </td>
                {totals.length > 0 && <td>{total === null ? '–' : formatRate(total, language)}</td>}
                {totals.length > 1 && (
                  <td>
                    {total === null || cheapest === 0
                      ? '–'
                      : text.times(formatRate(total / cheapest, language))}
                  </td>
                )}
                {more && <td>{more.of(fit)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** `2 × cache.r7g.large` */
export function nodesText({ type, shards }: Pick<Fit, 'type' | 'shards'>): string {
  return shards === 1 ? type.name : `${shards} × ${type.name}`;
}

function Serverless({ memory, language }: Pick<Told, 'language'> & { readonly memory: MemoryNeed }) {
  const text = planTableStrings[language];
  const { bytes, metered, units, unitsPerSecond } = memory.serverless;
  return (
    <>
      <h3>{text.serverless}</h3>
      <p>
        {text.serverlessIs(
          formatBytes(bytes, language),
          formatBytes(metered, language),
          formatCount(units, language),
        )}{' '}
        {unitsPerSecond !== null && text.unitsPerSecond(formatRate(unitsPerSecond, language))}
      </p>
    </>
  );
}
