import { formatCount, formatPercent, formatShare } from '../../i18n/numbers.ts';
import { planFactStrings } from '../../i18n/plan/facts.ts';
import type { Language } from '../../language.ts';
import type { Told } from './Answer.tsx';
import type { PlanAnswer } from './answer.ts';
import { FactList } from './FactList.tsx';
import { formatBytes, unitsInSecond } from './numbers.ts';

/** What the trace is, with what it does not tell. */
export function TraceFacts({ answer, language }: Told) {
  const text = planFactStrings[language];
  const count = (value: number) => formatCount(value, language);
  const share = (part: number, whole: number) => formatPercent(part / whole, language);
  const { reads, keys, askedOnce, windows, scans } = answer.plan;
  const sets = windows.filter(({ requests }) => requests > 0).map(({ workingSet }) => workingSet);
  const facts: readonly (readonly [string, string])[] = [
    [text.reads, text.readsOf(count(reads), count(keys))],
    [text.askedOnce, text.askedOnceOf(count(askedOnce), share(askedOnce, keys))],
    [
      text.compulsory,
      text.compulsoryOf(count(keys), share(keys, reads), formatPercent(1 - keys / reads, language)),
    ],
    [text.size, sizeSentence(answer, language)],
    [text.workingSet, text.workingSetOf(count(Math.min(...sets)), count(Math.max(...sets)))],
    [
      text.scans,
      scans.count === 0
        ? text.noScan(count(answer.choices.scanLength))
        : text.scansOf(
            count(scans.count),
            count(scans.requests),
            share(scans.requests, reads),
            count(scans.longest),
            count(scans.neverAgain),
          ),
    ],
    [text.together, togetherSentence(answer, language)],
  ];
  return (
    <FactList language={language} facts={facts}>
      <HotKeys answer={answer} language={language} />
    </FactList>
  );
}

function HotKeys({ answer: { plan, hotKeyNames }, language }: Told) {
  const text = planFactStrings[language];
  if (plan.hotKeys.length === 0) return <p>{text.noHotKey}</p>;
  return (
    <table class="plan-table">
      <caption>{text.hotKeys}</caption>
      <thead>
        <tr>
          <th scope="col">{text.key}</th>
          <th scope="col">{text.keyReads}</th>
          <th scope="col">{text.share}</th>
        </tr>
      </thead>
      <tbody>
        {plan.hotKeys.map(({ key, requests, share }, index) => (
          <tr key={key}>
            <th scope="row">
              <bdi class="plan-key">{hotKeyNames[index]}</bdi>
            </th>
            <td>{formatCount(requests, language)}</td>
            <td>{formatShare(share, language, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sizeSentence({ plan: { sizes, keys, memory } }: PlanAnswer, language: Language): string {
  const text = planFactStrings[language];
  if (sizes.mean === null) return `${text.unknown}: ${text.noSize}`;
  const size = formatBytes(sizes.mean, language);
  const known = formatCount(sizes.keys, language);
  // The plan takes the mean of the trace for that of all only where nearly all sizes are known.
  return memory === null
    ? text.sizeInPart(size, known, formatCount(keys, language))
    : text.sizeOf(size, known);
}

function togetherSentence({ plan, report, hasTimes }: PlanAnswer, language: Language): string {
  const text = planFactStrings[language];
  const { together, windows } = plan;
  if (together === null) return `${text.unknown}: ${text.noTtl}`;
  const entries = formatCount(together.entries, language);
  const [fullest] = together.fullest;
  if (fullest === undefined) return text.noneTogether(entries);
  const perSecond = unitsInSecond(hasTimes ? report.timeUnit : undefined);
  const after = fullest.moment - (windows[0]?.from ?? 0);
  const moment =
    perSecond === null
      ? text.atMoment.given(formatCount(after, language))
      : text.atMoment.seconds(formatCount(Math.round(after / perSecond), language));
  return text.togetherOf(
    formatCount(fullest.entries, language),
    formatPercent(fullest.entries / together.entries, language),
    moment,
  );
}
