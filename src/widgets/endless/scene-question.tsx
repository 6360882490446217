import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { pageAddress } from '../../address.ts';
import type { Random } from '../../sim/random.ts';
import { startClock } from '../player/clock.ts';
import { type DrawnFrom, drawStory } from '../player/draw-story.ts';
import { createDriven, type Driven, type DrivenOptions } from '../player/driven.ts';
import { Narration } from '../player/Narration.tsx';
import { useReducedMotion, useVisible } from '../player/surroundings.ts';
import type { Time } from '../player/time.ts';
import type { Drawn, PictureProps } from './drawn.ts';

/** Milliseconds that one frame may move for. */
const pictureMotion = 300;
/** Times the usual speed: a reader who answers question after question wants to see what happens, but not for long. */
const speed = 2;

interface Subject<Settings extends object, State, Action, Event> {
  readonly options: DrivenOptions<Settings, State, Action, Event>;
  readonly drawn: DrawnFrom<Settings, State, Action>;
  /** The lab's folder below `/labs/`. */
  readonly lab: string;
  /** The settings in words. */
  given(settings: Settings): string;
  stage(scene: Driven<Settings, State, Action, Event>, motion: number): ComponentChildren;
}

/** A question about the last step of a story that chance tells in a scene. */
export function sceneQuestion<Settings extends object, State, Action, Event>(
  { options, drawn, lab, given, stage }: Subject<Settings, State, Action, Event>,
  random: Random,
): Drawn {
  const { settings, words } = drawStory(options, drawn, random);
  const before = words.length - 1;
  const scene = createDriven({
    ...options,
    opening: () => ({ settings, words, step: before, predict: true }),
  });
  const { time } = scene;
  const asked = time.question.value;
  if (asked === null) throw new Error(`The story ${words.join('.')} ends with nothing to ask.`);
  // The lab's own opening is another one, so its link has to name everything.
  const inLab = createDriven(options);
  inLab.openLink(
    new URLSearchParams({
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)])),
      do: words.join('.'),
      step: String(before),
      predict: '1',
    }).toString(),
  );
  const told = time.scene.value;
  return {
    given: given(settings),
    story: words.slice(0, -1).map((_, index) => told.sentence(index + 1, null)),
    text: asked.text,
    options: asked.options,
    outcome: told.sentence(words.length, null),
    href: `${pageAddress(`labs/${lab}`, options.language)}#${inLab.link.value}`,
    Picture: (props) => (
      <ScenePicture {...props} time={time}>
        {(motion) => stage(scene, motion)}
      </ScenePicture>
    ),
  };
}

interface ScenePictureProps extends PictureProps {
  readonly time: Time;
  readonly children: (motion: number) => ComponentChildren;
}

/** The stage of a scene at the moment before a step, which it plays once there is an answer. */
function ScenePicture({ time, isAnswered, isOver, onShown, children }: ScenePictureProps) {
  const root = useRef<HTMLDivElement>(null);
  const visible = useVisible(root);
  const reduced = useReducedMotion();
  useEffect(() => {
    time.speed.value = speed;
    return startClock(time, visible);
  }, [time, visible]);
  useEffect(() => {
    if (isAnswered) time.playStep();
  }, [isAnswered, time]);
  useEffect(() => {
    if (isOver) time.goTo(time.length.peek());
  }, [isOver, time]);
  const { value: isAtEnd } = time.atEnd;
  useEffect(() => {
    if (isAtEnd) onShown();
  }, [isAtEnd, onShown]);
  return (
    <div class="player endless-scene" ref={root}>
      <div class="player-stage">
        <div class="scene-stage">{children(reduced.value ? 0 : pictureMotion)}</div>
      </div>
      {isAnswered && <Narration time={time} />}
    </div>
  );
}
