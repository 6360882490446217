import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { PinningRow } from '../../content/queries/pinning-data.ts';
import type { SceneData } from '../../content/queries/scenes.ts';
import type { ProxyWords } from '../../content/schema/proxy-scene.ts';
import { proxyStrings } from '../../i18n/scenes/proxy.ts';
import type { Language } from '../../language.ts';
import { loadPart } from '../../loading/load-part.ts';
import { presetNames } from '../../sim/proxy/presets.ts';
import { Basis } from '../Basis.tsx';
import { embeddedData } from '../embedded-data.ts';
import { Beside } from '../fields/Beside.tsx';
import { GoalChoice } from '../goals/GoalChoice.tsx';
import { startGoal } from '../goals/start-goal.ts';
import { Actions } from '../player/Actions.tsx';
import type { IslandProps } from '../player/island-props.ts';
import { Player } from '../player/Player.tsx';
import type { Charts } from './Charts.tsx';
import { Changes, Settings } from './Controls.tsx';
import { ShapeKey, Stage } from './Stage.tsx';
import { Standings } from './Standings.tsx';
import { createProxyScene, type ProxyScene as Scene } from './scene.ts';
import { isUnchanged } from './situations.ts';
import { sayingOf, taskOf } from './telling.ts';

/** What the page hands to the island: words, addresses, and what pins a session. */
export interface ProxyData extends SceneData<ProxyWords> {
  readonly rules: readonly PinningRow[];
}

/** The same clients at a database without a proxy and with one. */
export default function ProxyScene({ language, variant, dataId }: IslandProps) {
  const data = embeddedData<ProxyData>(dataId);
  const { words, addresses, rules } = data;
  const scene = useMemo(() => createProxyScene(data, language), [data, language]);
  const strings = proxyStrings[language];
  const choices = scene.settings.value;
  const { task, watch, learnt } = words.presets[choices.preset];
  const news = scene.moment.value.events.at(-1);
  const shared = { scene, strings, language };
  const beside = (
    <>
      <Standings {...shared} />
      <Basis
        label={strings.basis}
        ids={news ? sayingOf(news, words).basis : task.basis}
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
      learnt={isUnchanged(choices) ? learnt.text : undefined}
      lab="proxy"
      autoplay
      stage={() => (
        <div class="proxy-scene">
          <GoalChoice
            label={strings.preset}
            value={choices.preset}
            options={presetNames.map((each) => ({ value: each, label: words.presets[each].name }))}
            onChange={(preset) => startGoal(scene, { preset })}
          />
          <p>{taskOf(choices, words, strings, language)}</p>
          <div class="scene-stage">
            <div class="proxy-drawing">
              <Stage {...shared} />
              <ShapeKey {...shared} />
            </div>
            <Beside in="stage">{beside}</Beside>
          </div>
        </div>
      )}
    >
      <Beside in="page">{beside}</Beside>
      <Actions playable={scene}>
        <Changes {...shared} />
        <Settings {...shared} rules={rules} />
      </Actions>
      {variant !== 'figure' && <LateCharts {...shared} />}
    </Player>
  );
}

/** The charts, whose script comes after the scene: it draws and answers without them. */
function LateCharts(props: {
  readonly scene: Scene;
  readonly strings: (typeof proxyStrings)[Language];
  readonly language: Language;
}) {
  const part = useSignal<{ readonly Charts: typeof Charts } | 'coming' | 'missing'>('coming');
  useEffect(() => {
    loadPart(() => import('./Charts.tsx')).then(
      (loaded) => {
        part.value = loaded;
      },
      () => {
        part.value = 'missing';
      },
    );
  }, [part]);
  return (
    <div class="proxy-charts-room">
      {part.value === 'coming' || part.value === 'missing' ? (
        <p class="proxy-charts" role="status">
          {props.strings.charts[part.value]}
        </p>
      ) : (
        <part.value.Charts {...props} />
      )}
    </div>
  );
}
