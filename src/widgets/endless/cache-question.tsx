import { useEffect } from 'preact/hooks';
import { pageAddress } from '../../address.ts';
import { fill } from '../../i18n/fill.ts';
import { predictStrings } from '../../i18n/lab/predict.ts';
import { stageStrings } from '../../i18n/lab/stage.ts';
import type { Language } from '../../language.ts';
import { drawnOutcomes, drawnRequests } from '../../sim/drawn-requests/drawn-requests.ts';
import { operationLetters, type Trace } from '../../sim/types.ts';
import { describeConfiguration } from '../cache-lab/describe.ts';
import { LabFrame } from '../cache-lab/LabFrame.tsx';
import { defaultConfiguration } from '../cache-lab/model/configuration.ts';
import { createLab } from '../cache-lab/model/lab.ts';
import { defaultLatencies } from '../cache-lab/model/latencies.ts';
import { traceAsText } from '../cache-lab/model/trace-text.ts';
import { writeLink } from '../cache-lab/model/write-link.ts';
import { narrateAt } from '../cache-lab/narrate-at.ts';
import { type PlayableLab, playableLab } from '../cache-lab/playable.ts';
import { questionOf } from '../cache-lab/question.ts';
import { Stages } from '../cache-lab/stage/Stages.tsx';
import { Narration } from '../player/Narration.tsx';
import type { EndlessData } from './data.ts';
import type { Drawn, PictureProps } from './drawn.ts';

/** Asks what the next read will find: the value of now, an old one, or nothing. */
export function draw(seed: number, { language, strings }: EndlessData): Drawn {
  const { trace, policy, capacity, timeToLive, outcome } = drawnRequests(seed);
  const before = trace.length - 1;
  const configuration = {
    ...defaultConfiguration,
    policy,
    capacity,
    ttl: timeToLive,
    strategy: 'invalidate' as const,
  };
  const scenario = {
    configurations: [configuration],
    latencies: defaultLatencies,
    step: before,
    phase: null,
    predict: true,
  };
  const lab = playableLab(
    createLab(
      { ...scenario, workload: { kind: 'file', name: '' } },
      language,
      () => ({ trace, problems: [], problemCount: 0 }),
      questionOf,
    ),
  );
  const key = trace.names[trace.keys[before] ?? 0] ?? '';
  const reason = {
    hit: predictStrings[language].wasThere(key),
    stale: strings.wasOld,
    miss: predictStrings[language].wasNotThere(key),
  }[outcome];
  const workload = { kind: 'text', text: traceAsText(trace) ?? '' } as const;
  return {
    given: describeConfiguration(configuration, language),
    story: Array.from({ length: before }, (_, index) => operationAt(trace, index, language)),
    text: fill(strings.whatComes, { key }),
    options: drawnOutcomes.map((each) => ({ text: strings.outcomes[each], right: each === outcome, reason })),
    outcome: narrateAt(lab, trace.length, null),
    href: `${pageAddress('labs/cache', language)}#${writeLink({ ...scenario, workload }) ?? ''}`,
    Picture: (props) => <CachePicture {...props} lab={lab} />,
    isPictureLate: true,
  };
}

/** The request, without its outcome: that is for the reader to find. */
function operationAt({ kinds, keys, names }: Trace, index: number, language: Language): string {
  const { operations } = stageStrings[language];
  return `${operations[operationLetters[kinds[index] ?? 0] ?? 'r']} ${names[keys[index] ?? 0]}`;
}

/** The stage of the lab before the request, which plays trip by trip once there is an answer. */
function CachePicture({ lab, isAnswered, isOver, onShown }: PictureProps & { readonly lab: PlayableLab }) {
  useEffect(() => {
    if (isAnswered) lab.time.forward();
  }, [isAnswered, lab]);
  useEffect(() => {
    if (isOver) lab.time.goTo(lab.trace.peek().length);
  }, [isOver, lab]);
  const { value: isAtEnd } = lab.time.atEnd;
  useEffect(() => {
    if (isAtEnd) onShown();
  }, [isAtEnd, onShown]);
  return (
    <LabFrame lab={lab} variant="figure">
      {(motion) => (
        <>
          <Stages lab={lab} motion={motion} />
          {isAnswered && <Narration time={lab.time} />}
        </>
      )}
    </LabFrame>
  );
}
