import { useMemo } from 'preact/hooks';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { RaceWords } from '../../content/schema/race-scene.ts';
import { raceStrings } from '../../i18n/scenes/race.ts';
import { racePresets } from '../../sim/race/driven-race.ts';
import type { DrivenRaceSettings } from '../../sim/race/driven-types.ts';
import { actions, nextStep } from '../../sim/race/race.ts';
import { Basis } from '../Basis.tsx';
import { embeddedData } from '../embedded-data.ts';
import { Choice } from '../fields/Choice.tsx';
import { GoalChoice } from '../goals/GoalChoice.tsx';
import { startGoal } from '../goals/start-goal.ts';
import { ActionButton, Actions } from '../player/Actions.tsx';
import type { IslandProps } from '../player/island-props.ts';
import { Player } from '../player/Player.tsx';
import { Comparison, Orders } from './Orders.tsx';
import { ProgramEditor } from './ProgramEditor.tsx';
import { SameOrder } from './SameOrder.tsx';
import { Stage } from './Stage.tsx';
import { moveName, sayingOf } from './saying.ts';
import { createRaceScene } from './scene.ts';

interface Props extends IslandProps {
  /** The race that it opens with; left out, that of the lab. */
  readonly preset?: DrivenRaceSettings['preset'] | undefined;
}

/** Actors around one key that move in an order of the reader's choice, and how every other order ends. */
export default function RaceScene({ language, variant, dataId, preset: opening }: Props) {
  const { words, addresses } = embeddedData<SceneData<RaceWords>>(dataId);
  const scene = useMemo(() => createRaceScene(words, language, opening), [words, language, opening]);
  const strings = raceStrings[language];
  const { preset, ttl, beside } = scene.settings.value;
  const { watch, learnt, task } = words.presets[preset];
  const { events, after } = scene.moment.value;
  const { play, moves } = after;
  const news = events.at(-1);
  const movers = actions(play);
  return (
    <Player
      playable={scene}
      variant={variant}
      title={strings.title}
      watch={watch.text}
      learnt={learnt.text}
      lab="race"
      autoplay
      stage={() => (
        <div>
          <GoalChoice
            label={strings.preset}
            value={preset}
            options={racePresets.map((each) => ({ value: each, label: words.presets[each].name }))}
            onChange={(wanted) => startGoal(scene, { preset: wanted, ttl, beside })}
          />
          <Stage scene={scene} strings={strings} />
        </div>
      )}
    >
      <Actions playable={scene}>
        <fieldset class="scene-group race-movers">
          <legend>{strings.next}</legend>
          {play.race.actors.map(({ name }, actor) => (
            <ActionButton
              key={name}
              disabled={!movers.includes(actor)}
              onClick={() => scene.act({ kind: 'move', actor })}
            >
              {moveName(strings, play, actor)}
              {nextStep(play, actor) !== null && !movers.includes(actor) && ` (${strings.waits})`}
            </ActionButton>
          ))}
          <ActionButton disabled={moves.length === 0} onClick={() => scene.act({ kind: 'again' })}>
            {strings.again}
          </ActionButton>
        </fieldset>
        <div class="scene-settings">
          <Choice
            label={strings.ttl}
            value={ttl}
            options={scene.choices.ttl.map((each) => ({ value: each, label: strings.ttls[each] }))}
            onChange={(wanted) => scene.change({ ttl: wanted })}
          />
        </div>
        {variant === 'lab' && (
          <>
            <SameOrder scene={scene} strings={strings} words={words} />
            <Orders scene={scene} strings={strings} language={language} />
            <Comparison scene={scene} strings={strings} words={words} language={language} />
            <ProgramEditor scene={scene} strings={strings} />
          </>
        )}
      </Actions>
      <div class="race-basis">
        <Basis
          label={strings.basis}
          ids={news ? sayingOf(words, news).basis : task.basis}
          addresses={addresses}
        />
      </div>
    </Player>
  );
}
