import { useMemo } from 'preact/hooks';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { LoginWords } from '../../content/schema/login-scene.ts';
import { loginStrings } from '../../i18n/scenes/login.ts';
import { checksOf, deadEndOf, holds, reached } from '../../sim/login/goals.ts';
import { type Goal, goals } from '../../sim/login/types.ts';
import { Basis } from '../Basis.tsx';
import { embeddedData } from '../embedded-data.ts';
import { Beside } from '../fields/Beside.tsx';
import { Checks, Standing } from '../goals/Checks.tsx';
import { GoalChoice } from '../goals/GoalChoice.tsx';
import { startGoal } from '../goals/start-goal.ts';
import { Way } from '../goals/Way.tsx';
import { Actions } from '../player/Actions.tsx';
import type { IslandProps } from '../player/island-props.ts';
import { Player } from '../player/Player.tsx';
import { Admissions } from './Admissions.tsx';
import { Changes, Choices } from './Controls.tsx';
import { Stage } from './Stage.tsx';
import { createLoginScene } from './scene.ts';
import { sayingOf } from './telling.ts';

/** What the page hands to the island: words, addresses and the shortest way to each goal as sentences. */
export interface LoginData extends SceneData<LoginWords> {
  readonly ways: Readonly<Record<Goal, readonly string[]>>;
}

/** Four clients, TLS, the login and a cache: who gets in, and what AWS refuses. */
export default function LoginScene({ language, variant, dataId }: IslandProps) {
  const { words, addresses, ways } = embeddedData<LoginData>(dataId);
  const scene = useMemo(() => createLoginScene(words, language), [words, language]);
  const strings = loginStrings[language];
  const name = scene.settings.value.goal;
  const goal = words.goals[name];
  const { events, state, step, phase } = scene.moment.value;
  const news = events.at(-1);
  const done = reached(state) && phase === null;
  const deadEnd = deadEndOf(state);
  const learnt = done || name === 'free';
  const beside = (
    <>
      <Admissions scene={scene} words={words} strings={strings} />
      {checksOf[name].length > 0 && (
        <Checks
          label={strings.checks}
          checks={checksOf[name].map((check) => ({
            text: words.checks[check].text,
            met: holds(state, check),
          }))}
          words={strings}
        />
      )}
      <Basis
        label={strings.basis}
        ids={step === 0 || !news ? goal.task.basis : sayingOf(words, news).basis}
        addresses={addresses}
      />
    </>
  );
  return (
    <Player
      playable={scene}
      variant={variant}
      title={strings.title}
      watch={goal.watch.text}
      learnt={learnt ? goal.learnt.text : undefined}
      lab="login"
      autoplay
      stage={(motion) => (
        <div class="login-scene">
          <GoalChoice
            label={strings.goal}
            value={name}
            options={goals.map((each) => ({ value: each, label: words.goals[each].name }))}
            onChange={(wanted) => startGoal(scene, { goal: wanted })}
          />
          <p class="login-task">{goal.task.text}</p>
          <Stage scene={scene} strings={strings} motion={motion} />
          <Beside in="stage">{beside}</Beside>
          <Changes scene={scene} words={words} strings={strings} />
          <Standing
            reached={done && strings.reached}
            deadEnd={deadEnd ? words.deadEnds[deadEnd].text : undefined}
          />
        </div>
      )}
    >
      <Actions playable={scene}>
        <Choices scene={scene} strings={strings} />
        <Way label={strings.showWay} steps={ways[name]} />
      </Actions>
      <Beside in="page">{beside}</Beside>
    </Player>
  );
}
