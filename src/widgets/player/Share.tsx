import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { pageAddress } from '../../address.ts';
import { sceneStrings } from '../../i18n/player/scene.ts';
import { copyText } from '../copy-text.tsx';
import type { Linkable } from './playable.ts';

interface Props {
  readonly playable: Linkable;
  /** The scene's folder below `/labs/`. */
  readonly lab: string;
  /** What the lab is called, for the frame. */
  readonly title: string;
}

/** A link to this moment, and the code that puts it into another page. */
export function Share({ playable, lab, title }: Props) {
  const text = sceneStrings[playable.language];
  const message = useSignal('');
  const link = playable.link.value;
  const whole = (slug: string) => {
    const origin = typeof location === 'undefined' ? '' : location.origin;
    return `${origin}${pageAddress(slug, playable.language)}#${link}`;
  };
  const frame = `<iframe src="${escaped(whole(`labs/${lab}/embed`))}" title="${escaped(title)} · Hit or Miss" style="border:0" width="100%" height="720" loading="lazy"></iframe>`;
  const copy = async (content: string) => {
    message.value = (await copyText(content)) ? text.copied : text.notCopied;
  };
  return (
    <details class="player-share">
      <summary>{text.share}</summary>
      <ShareLine label={text.linkLabel} value={whole(`labs/${lab}`)} button={text.copyLink} onCopy={copy} />
      <ShareLine label={text.embedLabel} value={frame} button={text.copyEmbed} onCopy={copy} />
      <p role="status">{message}</p>
    </details>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly button: string;
  readonly onCopy: (content: string) => void;
}

function ShareLine({ label, value, button, onCopy }: LineProps) {
  const id = useId();
  return (
    <p class="player-share-line">
      <label for={id}>{label}</label>
      <input
        class="player-field"
        id={id}
        type="text"
        readonly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" onClick={() => onCopy(value)}>
        {button}
      </button>
    </p>
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
