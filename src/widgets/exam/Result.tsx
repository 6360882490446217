import { useSignal } from '@preact/signals';
import { pageAddress } from '../../address.ts';
import { fill } from '../../i18n/fill.ts';
import { deadlineOf, type ExamItem, type Sitting } from '../../learning/exam.ts';
import { CopyByHand, copyText } from '../copy-text.tsx';
import type { ExamData } from './data.ts';
import { missedBefore, writeLink } from './link.ts';
import type { ExamModel } from './model.ts';

interface Props {
  data: ExamData;
  model: ExamModel;
  sitting: Sitting;
}

/** What was right and why, note by note and question by question. It prints. */
export function Result({ data, model, sitting }: Props) {
  const { strings } = data;
  const { value: score } = model.score;
  if (!score) return null;
  const { endedAt = 0, startedAt, items } = sitting;
  const percent = Math.round((score.hits / score.count) * 100);
  const took = Math.max(1, Math.round((endedAt - startedAt) / 60_000));
  return (
    <>
      <h2 class="exam-promise" tabIndex={-1} data-focus>
        {fill(strings.score, { count: score.count, hits: score.hits, percent })}
      </h2>
      <p>{endedAt >= deadlineOf(sitting) ? strings.timeUp : fill(strings.took, { count: took })}</p>
      <table class="exam-score">
        <caption>{strings.byTopic}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.topic}</th>
            <th scope="col">{strings.hits}</th>
          </tr>
        </thead>
        <tbody>
          {model.topics.map(({ id, title, href }) => {
            const own = score.topics.get(id);
            return (
              own && (
                <tr key={id}>
                  <th scope="row">
                    <a href={href}>{title}</a>
                  </th>
                  <td>
                    {own.hits} / {own.count}
                  </td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
      <WhatNext data={data} model={model} sitting={sitting} />
      <ol class="exam-list">
        {items.map((item) => (
          <Explained key={item.id} data={data} model={model} item={item} chosen={sitting.answers[item.id]} />
        ))}
      </ol>
    </>
  );
}

/** What to do with the result: remember it, share its questions, print it, or try again. */
function WhatNext({ data: { strings, mistakes }, model, sitting }: Props) {
  const copied = useSignal<boolean | undefined>(undefined);
  const link = writeLink(sitting, location.href);
  return (
    <div class="exam-next">
      {sitting.remembered ? (
        <p role="status">
          {strings.remembered} <a href={mistakes}>{strings.mistakesLink}</a>
        </p>
      ) : (
        <>
          <p class="exam-buttons">
            <button type="button" onClick={model.remember}>
              {strings.remember}
            </button>
          </p>
          <p class="exam-aside">{strings.rememberNote}</p>
        </>
      )}
      <p class="exam-buttons">
        {sitting.topic !== missedBefore && (
          <button
            type="button"
            onClick={async () => {
              copied.value = await copyText(link);
            }}
          >
            {strings.share}
          </button>
        )}
        <button type="button" onClick={() => print()}>
          {strings.print}
        </button>
        <button type="button" onClick={model.another}>
          {strings.again}
        </button>
      </p>
      <p role="status">{copied.value && strings.copied}</p>
      {copied.value === false && <CopyByHand label={strings.byHand} text={link} />}
    </div>
  );
}

interface ExplainedProps {
  data: ExamData;
  model: ExamModel;
  item: ExamItem;
  chosen: number | undefined;
}

/** A question with the reason of every option. */
function Explained({ data: { strings, language }, model, item: { id, order }, chosen }: ExplainedProps) {
  const card = model.cardOf(id);
  if (!card) return null;
  const isHit = chosen !== undefined && card.options[chosen]?.right === true;
  const [, name = ''] = id.split(':');
  return (
    <li>
      <p class={isHit ? 'card-hit' : 'card-miss'}>
        <b>{isHit ? strings.hit : strings.miss}</b> {chosen === undefined && strings.notAnswered}
      </p>
      <p class="card-front">{card.front}</p>
      <ol class="card-options">
        {order.map((option) => {
          const { text, right, why } = card.options[option] ?? {};
          return (
            <li key={option} data-right={right === true} data-chosen={chosen === option}>
              <p>
                {text} {right && <span class="tag">{strings.rightOne}</span>}{' '}
                {chosen === option && <span class="tag">{strings.yours}</span>}
              </p>
              <p class="card-why">{why}</p>
            </li>
          );
        })}
      </ol>
      <p class="exam-links">
        <a href={card.href}>{strings.source}</a>{' '}
        <a href={pageAddress(`${card.deck}/questions#${name.toLowerCase()}`, language)}>{strings.question}</a>
      </p>
    </li>
  );
}
