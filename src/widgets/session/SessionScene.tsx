import { useMemo } from 'preact/hooks';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { SessionWords } from '../../content/schema/session-scene.ts';
import { sessionStrings } from '../../i18n/scenes/session.ts';
import { Basis } from '../Basis.tsx';
import { embeddedData } from '../embedded-data.ts';
import { Beside } from '../fields/Beside.tsx';
import type { IslandProps } from '../player/island-props.ts';
import { Player } from '../player/Player.tsx';
import { Controls } from './Controls.tsx';
import { Stage } from './Stage.tsx';
import { Standings } from './Standings.tsx';
import { createSessionScene } from './scene.ts';
import { basisAt } from './telling.ts';

/** Three users, a load balancer, servers and a cache: who is logged in, and why. */
export default function SessionScene({ language, variant, dataId }: IslandProps) {
  const data = embeddedData<SceneData<SessionWords>>(dataId);
  const scene = useMemo(() => createSessionScene(data, language), [data, language]);
  const strings = sessionStrings[language];
  const beside = () => (
    <>
      <Standings scene={scene} strings={strings} words={data.words} />
      <Basis
        label={strings.basis}
        ids={basisAt(scene.moment.value.events.at(-1), data.words)}
        addresses={data.addresses}
      />
    </>
  );
  return (
    <Player
      playable={scene}
      variant={variant}
      title={strings.title}
      watch={data.words.watch.text}
      learnt={data.words.learnt.text}
      lab="session"
      autoplay
      stage={(motion) => (
        <div class="scene-stage">
          <Stage scene={scene} strings={strings} motion={motion} />
          <Beside in="stage">{beside()}</Beside>
        </div>
      )}
    >
      <Beside in="page">{beside()}</Beside>
      <Controls scene={scene} strings={strings} />
    </Player>
  );
}
