import type { DefenceStrings } from '../../i18n/scenes/defence.ts';
import { safeguards, visitors } from '../../sim/defence/types.ts';
import { Switch } from '../fields/Switch.tsx';
import { ActionButton, Actions } from '../player/Actions.tsx';
import type { DefenceScene } from './scene.ts';

interface Props {
  readonly scene: DefenceScene;
  readonly strings: DefenceStrings;
}

/** What the reader may do: send a visitor, switch safeguards. */
export function Controls({ scene, strings }: Props) {
  const { on } = scene.moment.value.after;
  return (
    <Actions playable={scene}>
      <fieldset class="scene-group" data-columns="3">
        <legend>{strings.attempts}</legend>
        {visitors.map((visitor) => (
          <ActionButton key={visitor} onClick={() => scene.act({ kind: 'attempt', visitor })}>
            {strings.visitors[visitor]}
          </ActionButton>
        ))}
      </fieldset>
      <fieldset class="scene-switches">
        <legend>{strings.switches}</legend>
        {safeguards.map((safeguard) => (
          <Switch
            key={safeguard}
            label={strings.safeguards[safeguard]}
            checked={on[safeguard]}
            onChange={(wanted) => scene.act({ kind: wanted ? 'switch-on' : 'switch-off', safeguard })}
          />
        ))}
      </fieldset>
    </Actions>
  );
}
