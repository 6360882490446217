import { useMemo } from 'preact/hooks';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { CacheAsideWords } from '../../content/schema/cache-aside-scene.ts';
import { cacheAsideStrings } from '../../i18n/scenes/cache-aside.ts';
import { Basis } from '../Basis.tsx';
import { embeddedData } from '../embedded-data.ts';
import { Beside } from '../fields/Beside.tsx';
import type { IslandProps } from '../player/island-props.ts';
import { Player } from '../player/Player.tsx';
import { Controls } from './Controls.tsx';
import { Stage } from './Stage.tsx';
import { createCacheAsideScene } from './scene.ts';
import { Tally } from './Tally.tsx';
import { basisAt } from './telling.ts';

/** A cache that is switched on and changes nothing until the code asks, fills and clears it. */
export default function CacheAsideScene({ language, variant, dataId }: IslandProps) {
  const data = embeddedData<SceneData<CacheAsideWords>>(dataId);
  const scene = useMemo(() => createCacheAsideScene(data, language), [data, language]);
  const strings = cacheAsideStrings[language];
  const beside = () => (
    <>
      <Tally scene={scene} strings={strings} words={data.words} />
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
      lab="cache-aside"
      autoplay
      stage={(motion) => (
        <div class="scene-stage">
          <Stage scene={scene} strings={strings} motion={motion} />
          <Beside in="stage">{beside()}</Beside>
        </div>
      )}
    >
      <Beside in="page">{beside()}</Beside>
      <Controls scene={scene} strings={strings} words={data.words} />
    </Player>
  );
}
