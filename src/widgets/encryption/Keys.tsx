import type { Signal } from '@preact/signals';
import type { Said } from '../../content/queries/scene-words.ts';
import type { EncryptionWords } from '../../content/schema/encryption-scene.ts';
import type { EncryptionStrings } from '../../i18n/scenes/encryption.ts';
import { actions } from '../../sim/encryption/actions.ts';
import type { EncryptionState } from '../../sim/encryption/types.ts';
import { Glyph } from '../drawing/Glyph.tsx';

interface Props {
  readonly state: EncryptionState;
  readonly words: Said<EncryptionWords>;
  readonly strings: EncryptionStrings;
  readonly chosen: Signal<string>;
  readonly refused: string | undefined;
  readonly asked: string | undefined;
}

/** The keys of the goal and what they are worth now. One with which something can be done is a button. */
export function Keys({ state, words, strings, chosen, refused, asked }: Props) {
  if (state.keys.length === 0) return null;
  const offered = actions(state);
  return (
    <section class="encryption-keys" aria-label={strings.keys}>
      <p>{strings.keys}</p>
      <ul class="encryption-key-list">
        {state.keys.map(({ name, status, allowed }) => {
          const content = (
            <>
              <Glyph name="key" tone={status === 'enabled' ? 'accent' : 'miss'} /> {words.keys[name]}
              {status !== 'enabled' && `: ${strings.keyStatuses[status]}`}
              {allowed && <span class="encryption-badge">{strings.allowed}</span>}
            </>
          );
          const effect = name === refused ? 'refused' : name === asked ? 'asked' : undefined;
          return (
            <li key={name}>
              {offered.some(({ on }) => on === name) ? (
                <button
                  type="button"
                  aria-pressed={chosen.value === name}
                  data-effect={effect}
                  onClick={() => {
                    chosen.value = name;
                  }}
                >
                  {content}
                </button>
              ) : (
                <span>{content}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
