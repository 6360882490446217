import { useEffect, useMemo, useRef } from 'preact/hooks';
import { homeCacheStrings } from '../../i18n/lab/home.ts';
import { stageStrings } from '../../i18n/lab/stage.ts';
import type { Language } from '../../language.ts';
import { defaultConfiguration } from '../cache-lab/model/configuration.ts';
import { generate } from '../cache-lab/model/generate.ts';
import { createLab } from '../cache-lab/model/lab.ts';
import { defaultLatencies } from '../cache-lab/model/latencies.ts';
import type { ParsedWorkload } from '../cache-lab/model/parsed-workload.ts';
import { defaultGenerated, type GeneratedWorkload, type Scenario } from '../cache-lab/model/scenario.ts';
import { writeLink } from '../cache-lab/model/write-link.ts';
import { narrateAt } from '../cache-lab/narrate-at.ts';
import { CacheBox } from '../cache-lab/stage/CacheBox.tsx';
import { CacheTable } from '../cache-lab/stage/CacheTable.tsx';
import { EventMark } from '../cache-lab/stage/EventMark.tsx';
import { outcomeMark } from '../cache-lab/stage/flows.ts';
import { startClock } from '../player/clock.ts';
import { Icon } from '../player/Icon.tsx';
import { useReducedMotion, useVisible } from '../player/surroundings.ts';

/** Milliseconds an entry may move for. */
const motionLength = 240;

/** Eight slots under skewed reads; it opens a little way in, where hits and misses alternate. */
const workload: GeneratedWorkload = { ...defaultGenerated, requests: 240, keys: 16, writes: 0, seed: 7 };
const requests: ParsedWorkload = { trace: generate(workload), problems: [], problemCount: 0 };
const scenario: Scenario = {
  workload,
  configurations: [{ ...defaultConfiguration, capacity: 8 }],
  latencies: defaultLatencies,
  step: 14,
  phase: null,
  predict: false,
};

interface Props {
  language: Language;
  labAddress: string;
}

/** The home page's cache: it runs by itself, can be paused and stepped, and leads to the lab. */
export default function HomeCache({ language, labAddress }: Props) {
  const lab = useMemo(() => createLab(scenario, language, () => requests), [language]);
  const root = useRef<HTMLElement>(null);
  const visible = useVisible(root);
  const reduced = useReducedMotion();
  const text = homeCacheStrings[language];
  useEffect(() => startClock(lab.time, visible), [lab, visible]);
  useEffect(() => {
    // Nothing starts by itself for readers who asked for less motion.
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) lab.play();
  }, [lab]);

  const [frame] = lab.frames.value;
  const [configuration = defaultConfiguration] = lab.configurations.value;
  if (!frame) return null;
  const { hits, reads } = frame.totals;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const mark = outcomeMark(frame);
  const playing = lab.playing.value;
  return (
    <section class="cache-lab home-cache" ref={root} aria-label={text.label}>
      <div class="home-request" aria-hidden="true">
        <span class="request">
          {frame.operation && text.request('')} <bdi class="key">{frame.operation?.name}</bdi>
        </span>
        {mark && (
          <span class="outcome" data-event={mark}>
            <EventMark name={mark} /> {stageStrings[language].events[mark]}
          </span>
        )}
        <span class="home-ratio">
          {text.hitRatio} <strong>{reads === 0 ? '–' : percent.format(hits / reads)}</strong>
        </span>
      </div>
      <CacheBox
        frame={frame}
        configuration={configuration}
        language={language}
        motion={reduced.value ? 0 : motionLength}
      />
      <CacheTable frame={frame} length={lab.length.value} language={language} />
      <p class="home-sentence">{narrateAt(lab, lab.step.value, null)}</p>
      <p class="home-controls">
        <button type="button" onClick={() => (playing ? lab.pause() : lab.play())}>
          <Icon name={playing ? 'pause' : 'play'} /> {playing ? text.pause : text.play}
        </button>
        <button
          type="button"
          onClick={() => {
            lab.pause();
            lab.forward();
          }}
        >
          <Icon name="forward" /> {text.step}
        </button>
        <a href={`${labAddress}#${writeLink(lab.scenario.value) ?? ''}`}>{text.openLab}</a>
      </p>
    </section>
  );
}
