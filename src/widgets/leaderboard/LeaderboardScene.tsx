import { useMemo } from 'preact/hooks';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { LeaderboardWords } from '../../content/schema/leaderboard-scene.ts';
import { leaderboardStrings } from '../../i18n/scenes/leaderboard.ts';
import { lessons } from '../../sim/leaderboard/types.ts';
import { Basis } from '../Basis.tsx';
import { embeddedData } from '../embedded-data.ts';
import { Beside } from '../fields/Beside.tsx';
import { GoalChoice } from '../goals/GoalChoice.tsx';
import { startGoal } from '../goals/start-goal.ts';
import { ActionButton, Actions } from '../player/Actions.tsx';
import type { IslandProps } from '../player/island-props.ts';
import { Player } from '../player/Player.tsx';
import { Board } from './Board.tsx';
import { CommandInput } from './CommandInput.tsx';
import { Session } from './Session.tsx';
import { sayingOf } from './saying.ts';
import { createLeaderboardScene } from './scene.ts';
import { actionName } from './telling.ts';

/** A board that is always in order, and the console that writes and reads it. */
export default function LeaderboardScene({ language, variant, dataId }: IslandProps) {
  const { words, addresses } = embeddedData<SceneData<LeaderboardWords>>(dataId);
  const scene = useMemo(() => createLeaderboardScene(words, language), [words, language]);
  const strings = leaderboardStrings[language];
  const { lesson } = scene.settings.value;
  const { watch, learnt, task } = words.lessons[lesson];
  const { events, after } = scene.moment.value;
  const news = events.at(-1);
  const beside = (
    <>
      <Session scene={scene} strings={strings} />
      <Basis
        label={strings.basis}
        ids={news ? sayingOf(words, news).basis : task.basis}
        addresses={addresses}
      />
    </>
  );
  return (
    <Player
      playable={scene}
      variant={variant}
      title={strings.title}
      watch={watch.text}
      learnt={learnt.text}
      lab="leaderboard"
      autoplay
      stage={(motion) => (
        <div class="leaderboard-stage">
          <GoalChoice
            label={strings.lesson}
            value={lesson}
            options={lessons.map((each) => ({ value: each, label: words.lessons[each].name }))}
            onChange={(wanted) => startGoal(scene, { lesson: wanted })}
          />
          <div class="scene-stage">
            <Board scene={scene} strings={strings} motion={motion} />
            <Beside in="stage">{beside}</Beside>
          </div>
        </div>
      )}
    >
      <Actions playable={scene}>
        <CommandInput scene={scene} strings={strings} words={words} />
        <fieldset class="scene-group leaderboard-offers">
          <legend>{strings.actions}</legend>
          {scene.offered.value.map((action) => (
            <ActionButton key={action.words.join(' ')} onClick={() => scene.act(action)}>
              {actionName(strings, action, after)}
            </ActionButton>
          ))}
        </fieldset>
      </Actions>
      <Beside in="page">{beside}</Beside>
    </Player>
  );
}
