import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { lessonStrings } from '../../../i18n/lab/lessons.ts';
import { presetStrings } from '../../../i18n/lab/presets.ts';
import { useLater } from '../../use-later.ts';
import { keepDoneLessons, readDoneLessons } from '../model/done-lessons.ts';
import { type PresetName, presetNames } from '../model/presets.ts';
import type { PlayableLab } from '../playable.ts';
import { EventMark } from '../stage/EventMark.tsx';

interface Props {
  readonly lab: PlayableLab;
  readonly onChoose: (name: PresetName) => void;
}

/** The lessons in their order, with those that are done marked. Arrow keys move along the rail. */
export function LessonRail({ lab, onChoose }: Props) {
  const { language } = lab;
  const text = lessonStrings[language];
  const rail = useRef<HTMLOListElement>(null);
  const done = useSignal<ReadonlySet<PresetName>>(new Set());
  const workload = lab.workload.value;
  const open = workload.kind === 'preset' ? workload.name : null;
  const [shown, choose] = useLater(open, (name) => name !== null && onChoose(name));
  const ended = open !== null && lab.atEnd.value && !lab.opening.value;
  // Storage is there only in a browser, and what it holds must not differ from the page as it was built.
  useEffect(() => {
    done.value = readDoneLessons();
  }, [done]);
  useEffect(() => {
    if (!ended || open === null) return;
    done.value = new Set([...readDoneLessons(), ...done.peek(), open]);
    keepDoneLessons(done.peek());
  }, [done, ended, open]);
  useEffect(() => {
    const chosen = rail.current?.querySelector<HTMLElement>('[aria-current]');
    const { current } = rail;
    if (chosen && current)
      current.scrollLeft = chosen.offsetLeft - (current.clientWidth - chosen.offsetWidth) / 2;
  }, [open]);
  return (
    <ol
      class="lessons"
      ref={rail}
      aria-label={text.heading}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!by) return;
        // Arrows move between lessons here and must not move time as well.
        event.preventDefault();
        event.stopPropagation();
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const from = buttons.findIndex((button) => button.matches(':focus'));
        buttons[(from + by + buttons.length) % buttons.length]?.focus();
      }}
    >
      {presetNames.map((name, index) => (
        <li key={name}>
          <button
            type="button"
            aria-current={shown === name ? 'true' : undefined}
            tabIndex={(shown ?? presetNames[0]) === name ? 0 : -1}
            onClick={() => choose(name)}
          >
            {done.value.has(name) ? <EventMark name="hit" /> : <span class="lesson-number">{index + 1}</span>}
            {presetStrings[language][name].title}
            {done.value.has(name) && <span class="visually-hidden"> {text.done}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The lesson after one; null after the last. */
export function nextLesson(name: PresetName): PresetName | null {
  return presetNames[presetNames.indexOf(name) + 1] ?? null;
}
