import { useSignal } from '@preact/signals';
import { pageAddress } from '../../address.ts';
import type { ExamStrings } from '../../i18n/exam.ts';
import { fill } from '../../i18n/fill.ts';
import {
  deadlineOf,
  type ExamAnswer,
  type ExamItem,
  isRight,
  missedBefore,
  type Sitting,
} from '../../learning/exam.ts';
import { CopyByHand, copyText } from '../copy-text.tsx';
import type { ExamData } from './data.ts';
import { writeLink } from './link.ts';
import type { AskedCard, ExamModel } from './model.ts';

interface Props {
  readonly data: ExamData;
  readonly model: ExamModel;
  readonly sitting: Sitting;
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
          <Explained key={item.id} data={data} model={model} item={item} answer={sitting.answers[item.id]} />
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
  readonly data: ExamData;
  readonly model: ExamModel;
  readonly item: ExamItem;
  readonly answer: ExamAnswer | undefined;
}

/** A question with what is right and why. */
function Explained({ data: { strings, language }, model, item, answer }: ExplainedProps) {
  const card = model.cardOf(item.id);
  if (!card) return null;
  const isHit = isRight(card, answer);
  const [, name = ''] = item.id.split(':');
  return (
    <li>
      <p class={isHit ? 'card-hit' : 'card-miss'}>
        <b>{isHit ? strings.hit : strings.miss}</b> {!answer && strings.notAnswered}{' '}
        {answer && !model.isAnswered(item.id) && strings.partlyAnswered}
      </p>
      <p class="card-front">{card.front}</p>
      <Reasons strings={strings} card={card} order={item.order} answer={answer ?? []} />
      <p class="exam-links">
        <a href={card.href}>{strings.source}</a>{' '}
        <a href={pageAddress(`${card.topic}/questions#${name.toLowerCase()}`, language)}>
          {strings.question}
        </a>
      </p>
    </li>
  );
}

interface ReasonsProps {
  readonly strings: ExamStrings;
  readonly card: AskedCard;
  readonly order: ExamItem['order'];
  readonly answer: ExamAnswer;
}

/** Every option with its reason; the steps in the right order, or the right number, with the reason of the whole. */
function Reasons({ strings, card, order, answer }: ReasonsProps) {
  const { kind, texts, unit, why, right } = card;
  if (kind === 'number') {
    const [value] = answer;
    return (
      <>
        <p>
          <b>{strings.rightOne}</b> {right[0]} {unit}
        </p>
        {value !== undefined && (
          <p>
            <b>{strings.yours}</b> {value} {unit}
          </p>
        )}
        <p class="card-why">{why}</p>
      </>
    );
  }
  const isOrder = kind === 'order';
  return (
    <>
      <ol class="card-options">
        {(isOrder ? right : order).map((option) => {
          const place = answer.indexOf(option);
          const isRightOne = !isOrder && right.includes(option);
          const tag = isOrder ? fill(strings.yourStep, { number: place + 1 }) : strings.yours;
          return (
            <li key={option} {...(isOrder ? {} : { 'data-right': isRightOne, 'data-chosen': place !== -1 })}>
              <p>
                {texts[option]?.text} {isRightOne && <span class="tag">{strings.rightOne}</span>}{' '}
                {place !== -1 && <span class="tag">{tag}</span>}
              </p>
              {!isOrder && <p class="card-why">{texts[option]?.why}</p>}
            </li>
          );
        })}
      </ol>
      {why && <p class="card-why">{why}</p>}
    </>
  );
}
