/**
 * Remembers buttons that a reader presses before the script behind them has come.
 *
 * @returns a function that stops and presses them now, in order, as far as they still say what they said
 */
export function rememberClicks(root: Element): () => void {
  const pressed: { readonly button: HTMLButtonElement; readonly label: string }[] = [];
  const remember = (event: Event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (button && root.contains(button)) pressed.push({ button, label: labelOf(button) });
  };
  root.addEventListener('click', remember);
  return () => {
    root.removeEventListener('click', remember);
    for (const { button, label } of pressed) {
      if (button.isConnected && labelOf(button) === label) button.click();
    }
  };
}

function labelOf(button: HTMLButtonElement): string {
  return `${button.getAttribute('aria-label')} ${button.textContent}`;
}
