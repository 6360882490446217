import type { Said } from '../../content/queries/scene-words.ts';
import type { CacheAsideWords } from '../../content/schema/cache-aside-scene.ts';
import type { CacheAsideStrings } from '../../i18n/scenes/cache-aside.ts';
import { changedLines, goalsOf } from '../../sim/cache-aside/cache-aside.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import type { CacheAsideScene } from './scene.ts';

interface Props {
  readonly scene: CacheAsideScene;
  readonly strings: CacheAsideStrings;
  readonly words: Said<CacheAsideWords>;
}

/** The figures of the latest second, the lines changed for them, and the goals. */
export function Tally({ scene, strings, words }: Props) {
  const { state } = scene.moment.value;
  const { second } = state;
  const goals = goalsOf(state);
  const ratio = second === null || second.asked === 0 ? null : (100 * second.hits) / second.asked;
  return (
    <>
      <dl class="scene-figures">
        <div>
          <dt>{strings.databaseLoad}</dt>
          <dd>{second === null ? strings.notYet : strings.percent(second.queries)}</dd>
        </div>
        <div>
          <dt>{strings.hitRatio}</dt>
          <dd>{ratio === null ? strings.notYet : strings.percent(ratio)}</dd>
        </div>
        <div>
          <dt>{strings.oldPrices}</dt>
          <dd>{strings.count(state.oldPrices)}</dd>
        </div>
        <div>
          <dt>{strings.changed}</dt>
          <dd>{strings.changedLines(changedLines(state))}</dd>
        </div>
      </dl>
      <p class="scene-note">{words.proxy.text}</p>
      <ul class="scene-goals" aria-label={strings.goals}>
        {(['relieved', 'fresh'] as const).map((goal) => (
          <li key={goal}>
            <Glyph name={goals[goal] ? 'hit' : 'miss'} tone={goals[goal] ? 'hit' : 'quiet'} />{' '}
            {words.goals[goal].text} <small>({goals[goal] ? strings.reached : strings.open})</small>
          </li>
        ))}
      </ul>
    </>
  );
}
