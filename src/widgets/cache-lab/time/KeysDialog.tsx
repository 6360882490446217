import { useEffect, useRef } from 'preact/hooks';
import { controlStrings } from '../../../i18n/lab/controls.ts';
import { keyStrings } from '../../../i18n/lab/keys.ts';
import type { Language } from '../../../language.ts';
import { Icon } from './Icon.tsx';

interface Props {
  open: boolean;
  onClose: () => void;
  language: Language;
}

/** The table of keys. A native modal dialog: Escape, focus and the background come from the browser. */
export function KeysDialog({ open, onClose, language }: Props) {
  const { keys: title } = controlStrings[language];
  const text = keyStrings[language];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open) element?.close();
  }, [open]);
  const rows: [string[], string][] = [
    [[text.space], text.keyTable.play],
    [['←', '→'], text.keyTable.step],
    [['Shift + ←', 'Shift + →'], text.keyTable.phase],
    [[',', '.'], text.keyTable.mark],
    [['Home', 'End'], text.keyTable.ends],
    [['-', '+'], text.keyTable.speed],
    [['?'], text.keyTable.help],
  ];
  return (
    <dialog class="lab-dialog" ref={dialog} onClose={onClose} aria-label={title}>
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" aria-label={text.close} title={text.close} onClick={onClose}>
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
