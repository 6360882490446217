import type { Said } from '../../content/queries/scene-words.ts';
import type { CacheAsideWords } from '../../content/schema/cache-aside-scene.ts';
import type { CacheAsideStrings } from '../../i18n/scenes/cache-aside.ts';
import { codeLines } from '../../sim/cache-aside/types.ts';
import { Switch } from '../fields/Switch.tsx';
import { ActionButton, Actions } from '../player/Actions.tsx';
import type { CacheAsideScene } from './scene.ts';

interface Props {
  readonly scene: CacheAsideScene;
  readonly strings: CacheAsideStrings;
  readonly words: Said<CacheAsideWords>;
}

/** What the reader may do: switch the cache on, drop lines in, let visitors come, change a price. */
export function Controls({ scene, strings, words }: Props) {
  const { on, lines } = scene.moment.value.after;
  return (
    <Actions playable={scene}>
      <div class="scene-group">
        <ActionButton onClick={() => scene.act({ kind: 'serve' })}>{strings.serve}</ActionButton>
        <ActionButton onClick={() => scene.act({ kind: 'change-price' })}>{strings.changePrice}</ActionButton>
      </div>
      <Switch
        label={strings.power}
        checked={on}
        onChange={(wanted) => scene.act({ kind: wanted ? 'switch-on' : 'switch-off' })}
      />
      <fieldset class="scene-switches">
        <legend>{strings.codeLines}</legend>
        {codeLines.map((line) => (
          <Switch
            key={line}
            label={strings.lineSwitch(line, words.lines[line].text)}
            checked={lines[line]}
            onChange={(wanted) => scene.act({ kind: wanted ? 'add-line' : 'remove-line', line })}
          />
        ))}
      </fieldset>
    </Actions>
  );
}
