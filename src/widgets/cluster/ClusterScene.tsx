import { useMemo } from 'preact/hooks';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { ClusterWords } from '../../content/schema/cluster-scene.ts';
import { clusterStrings } from '../../i18n/scenes/cluster.ts';
import { astrayIn, heldIn } from '../../sim/partitioning/held.ts';
import { presets } from '../../sim/partitioning/types.ts';
import { Basis } from '../Basis.tsx';
import { embeddedData } from '../embedded-data.ts';
import { Beside } from '../fields/Beside.tsx';
import { GoalChoice } from '../goals/GoalChoice.tsx';
import { startGoal } from '../goals/start-goal.ts';
import { Actions } from '../player/Actions.tsx';
import type { IslandProps } from '../player/island-props.ts';
import { Player } from '../player/Player.tsx';
import { Changes, KeyField, Settings } from './Controls.tsx';
import { OtherLayout } from './OtherLayout.tsx';
import { Stage } from './Stage.tsx';
import { sayingOf } from './saying.ts';
import { createClusterScene } from './scene.ts';

/** Keys over shards or Memcached nodes: where each goes, and what is lost when a node fails or the list changes. */
export default function ClusterScene({ language, variant, dataId }: IslandProps) {
  const { words, addresses } = embeddedData<SceneData<ClusterWords>>(dataId);
  const scene = useMemo(() => createClusterScene(words, language), [words, language]);
  const strings = clusterStrings[language];
  const { preset } = scene.settings.value;
  const { watch, learnt, task } = words.presets[preset];
  const { events, state } = scene.moment.value;
  const news = events.at(-1);
  const lost = state.cluster ? state.cluster.lost.size : (state.memcached?.lost.length ?? 0);
  const beside = (
    <>
      <dl class="scene-figures">
        <div>
          <dt>{strings.held}</dt>
          <dd>{heldIn(state).length}</dd>
        </div>
        <div>
          <dt>{strings.lost}</dt>
          <dd>{lost}</dd>
        </div>
        <div>
          <dt>{strings.astray}</dt>
          <dd>{state.memcached ? astrayIn(state.memcached).length : 0}</dd>
        </div>
      </dl>
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
      lab="cluster"
      autoplay
      stage={() => (
        <div>
          <GoalChoice
            label={strings.preset}
            value={preset}
            options={presets.map((each) => ({ value: each, label: words.presets[each].name }))}
            onChange={(wanted) => startGoal(scene, { preset: wanted })}
          />
          <div class="scene-stage">
            <Stage scene={scene} strings={strings} language={language} />
            <Beside in="stage">{beside}</Beside>
          </div>
        </div>
      )}
    >
      <Actions playable={scene}>
        <Changes scene={scene} strings={strings} />
        <KeyField scene={scene} strings={strings} />
        <Settings scene={scene} strings={strings} />
        {variant !== 'figure' && <OtherLayout scene={scene} strings={strings} language={language} />}
      </Actions>
      <Beside in="page">{beside}</Beside>
    </Player>
  );
}
