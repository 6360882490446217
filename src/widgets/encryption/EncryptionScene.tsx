import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { EncryptionWords } from '../../content/schema/encryption-scene.ts';
import { encryptionStrings } from '../../i18n/scenes/encryption.ts';
import { checksOf, deadEndOf, holds, reached } from '../../sim/encryption/goals.ts';
import { type Goal, goals } from '../../sim/encryption/types.ts';
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
import { Requests } from './Requests.tsx';
import { Stage } from './Stage.tsx';
import { createEncryptionScene } from './scene.ts';
import { sayingOf } from './telling.ts';

/** What the page hands to the island: words, addresses and the shortest way to each goal as sentences. */
export interface EncryptionData extends SceneData<EncryptionWords> {
  readonly ways: Readonly<Record<Goal, readonly string[]>>;
}

/** Databases, snapshots and keys, and what AWS answers to each request. */
export default function EncryptionScene({ language, variant, dataId }: IslandProps) {
  const { words, addresses, ways } = embeddedData<EncryptionData>(dataId);
  const scene = useMemo(() => createEncryptionScene(words, language), [words, language]);
  const strings = encryptionStrings[language];
  const { moment } = scene;
  const chosen = useSignal('d');
  const newest = useComputed(() => {
    const { after, before, action, phase } = moment.value;
    const made = after.resources.length > before.resources.length && phase === null;
    return (made ? after.resources.at(-1)?.id : action?.on) ?? 'd';
  });
  // Chooses the resource that is new or got the last request: the reader goes on with it.
  useSignalEffect(() => {
    chosen.value = newest.value;
  });
  const name = scene.settings.value.goal;
  const goal = words.goals[name];
  const { events, before, state, step, phase } = moment.value;
  const news = events.at(-1);
  const done = reached(state) && phase === null;
  const deadEnd = deadEndOf(state);
  const beside = (
    <>
      <Checks
        label={strings.checks}
        checks={checksOf[name].map((check) => ({ text: words.checks[check].text, met: holds(state, check) }))}
        words={strings}
      />
      <Basis
        label={strings.basis}
        ids={step === 0 || !news ? goal.task.basis : sayingOf(words, news, before).basis}
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
      learnt={done ? goal.learnt.text : undefined}
      lab="encryption"
      autoplay
      stage={(motion) => (
        <div class="encryption-scene">
          <GoalChoice
            label={strings.goal}
            value={name}
            options={goals.map((each) => ({ value: each, label: words.goals[each].name }))}
            onChange={(wanted) => startGoal(scene, { goal: wanted })}
          />
          <p class="encryption-task">{goal.task.text}</p>
          <Stage scene={scene} words={words} strings={strings} chosen={chosen} motion={motion} />
          <Requests scene={scene} words={words} strings={strings} chosen={chosen} />
          <Standing
            reached={done && strings.reached}
            deadEnd={deadEnd ? words.deadEnds[deadEnd].text : undefined}
          />
          <Beside in="stage">{beside}</Beside>
        </div>
      )}
    >
      <Actions playable={scene}>
        <Way label={strings.showWay} steps={ways[name]} />
      </Actions>
      <Beside in="page">{beside}</Beside>
    </Player>
  );
}
