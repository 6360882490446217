import type { Signal } from '@preact/signals';
import type { Said } from '../../content/queries/scene-words.ts';
import type { EncryptionWords } from '../../content/schema/encryption-scene.ts';
import type { EncryptionStrings } from '../../i18n/scenes/encryption.ts';
import { wordOf } from '../../sim/encryption/actions.ts';
import { resourceOf } from '../../sim/encryption/look.ts';
import { keyNames } from '../../sim/encryption/types.ts';
import { ActionButton } from '../player/Actions.tsx';
import type { EncryptionScene } from './scene.ts';
import { requestName } from './telling.ts';

interface Props {
  readonly scene: EncryptionScene;
  readonly words: Said<EncryptionWords>;
  readonly strings: EncryptionStrings;
  /** ID of the resource or key that the reader chose. */
  readonly chosen: Signal<string>;
}

/** What can be tried with the chosen resource or key. It is right under the tree, where the reader's finger is. */
export function Requests({ scene, words, strings, chosen }: Props) {
  const { after } = scene.moment.value;
  const offered = scene.offered.value.filter(({ on }) => on === chosen.value);
  const key = keyNames.find((name) => name === chosen.value);
  const name = key ? words.keys[key] : resourceOf(after, chosen.value)?.label;
  return (
    <fieldset class="scene-group encryption-requests">
      <legend>{strings.actionsOf(name ?? '')}</legend>
      {offered.map((action) => (
        <ActionButton key={wordOf(action)} onClick={() => scene.act(action)}>
          {requestName(words, action, after)}
        </ActionButton>
      ))}
      {offered.length === 0 && <p>{strings.nothing}</p>}
    </fieldset>
  );
}
