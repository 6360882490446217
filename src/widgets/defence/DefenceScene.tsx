import { useMemo } from 'preact/hooks';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { DefenceWords } from '../../content/schema/defence-scene.ts';
import { defenceStrings } from '../../i18n/scenes/defence.ts';
import { Basis } from '../Basis.tsx';
import { embeddedData } from '../embedded-data.ts';
import { Beside } from '../fields/Beside.tsx';
import type { IslandProps } from '../player/island-props.ts';
import { Player } from '../player/Player.tsx';
import { Controls } from './Controls.tsx';
import { Outlook } from './Outlook.tsx';
import { Stage } from './Stage.tsx';
import { createDefenceScene } from './scene.ts';
import { sentenceAt } from './telling.ts';

/** Six safeguards, five intruders, and the application that all of them have to let in. */
export default function DefenceScene({ language, variant, dataId }: IslandProps) {
  const data = embeddedData<SceneData<DefenceWords>>(dataId);
  const scene = useMemo(() => createDefenceScene(data, language), [data, language]);
  const strings = defenceStrings[language];
  const beside = () => (
    <>
      <Outlook scene={scene} strings={strings} words={data.words} />
      <Basis
        label={strings.basis}
        ids={sentenceAt(scene.moment.value.events.at(-1), data.words).basis}
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
      lab="defence"
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
