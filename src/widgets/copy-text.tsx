import { useEffect, useRef } from 'preact/hooks';

/** Puts text on the clipboard. Says `false` where the browser has no clipboard for the page or refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text in a box, selected and in focus, so that one keystroke copies it. */
export function CopyByHand({ label, text }: { readonly label: string; readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), [text]);
  return (
    <label class="copy-by-hand">
      <span>{label}</span>
      <textarea ref={box} readOnly rows={6} value={text} />
    </label>
  );
}
