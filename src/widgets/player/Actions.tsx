import type { ComponentChildren } from 'preact';
import { sceneStrings } from '../../i18n/player/scene.ts';
import { Icon } from './Icon.tsx';
import type { Playable } from './playable.ts';

interface Props {
  readonly playable: Playable;
  /** The buttons and fields of the scene: `ActionButton`s, `Choice`s, `Switch`es. */
  readonly children: ComponentChildren;
}

/** What the reader may do, with the ways back. */
export function Actions({ playable, children }: Props) {
  const { time, undo, language } = playable;
  const text = sceneStrings[language];
  const inPast = !time.atEnd.value && time.question.value === null;
  return (
    <section class="player-actions" aria-label={text.actions}>
      <div class="player-actions-offered">{children}</div>
      {undo && (
        <div class="player-undo">
          <button
            type="button"
            aria-disabled={!undo.possible.value}
            onClick={() => undo.possible.value && undo.undo()}
          >
            <Icon name="undo" /> {text.undo}
          </button>
          <button
            type="button"
            aria-disabled={!undo.changed.value}
            onClick={() => undo.changed.value && undo.reset()}
          >
            {text.reset}
          </button>
          {/* It keeps its room, so that nothing below it moves while time passes. */}
          <span class="player-forks" style={{ visibility: inPast ? 'visible' : 'hidden' }}>
            {text.forks}
          </span>
        </div>
      )}
    </section>
  );
}

interface ButtonProps {
  readonly onClick: () => void;
  /** For what is on or off: whether it is on. */
  readonly pressed?: boolean | undefined;
  /** It cannot be done now. The button stays where it is and keeps the focus. */
  readonly disabled?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** One thing to try. */
export function ActionButton({ onClick, pressed, disabled, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="player-action"
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={() => disabled || onClick()}
    >
      {children}
    </button>
  );
}
