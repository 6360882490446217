import { useEffect, useRef } from 'preact/hooks';
import { keyStrings } from '../../i18n/player/keys.ts';
import { Icon } from './Icon.tsx';
import type { Playable } from './playable.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly playable: Playable;
}

/** The table of keys. A native modal dialog: Escape, focus and the background come from the browser. */
export function KeysDialog({ open, onClose, playable }: Props) {
  const { text: own, language, undo } = playable;
  const text = keyStrings[language];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open) element?.close();
  }, [open]);
  const rows: [string[], string][] = [
    [[text.space], text.keyTable.play],
    [['←', '→'], own.stepKeys],
    [['Shift + ←', 'Shift + →'], text.keyTable.phase],
    [[',', '.'], text.keyTable.mark],
    [['Home', 'End'], text.keyTable.ends],
    [['-', '+'], text.keyTable.speed],
    [['?'], text.keyTable.help],
  ];
  if (undo) rows.splice(-1, 0, [['Ctrl + Z'], text.keyTable.undo]);
  return (
    <dialog class="player-dialog" ref={dialog} onClose={onClose} aria-label={own.keys}>
      <div class="player-dialog-head">
        <h2>{own.keys}</h2>
        <button type="button" title={text.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <p>{text.keysIntro}</p>
      <table>
        <tbody>
          {rows.map(([keys, what]) => (
            <tr key={what}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </dialog>
  );
}
