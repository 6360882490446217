import { sendStrings } from '../../../i18n/lab/send.ts';
import type { Lab } from '../model/lab.ts';
import { restartAll } from '../settings/compared-caches.ts';

/** Lets the node of every cache die after the current request, and takes that back. */
export function NodeButton({ lab }: { readonly lab: Lab }) {
  const text = sendStrings[lab.language];
  const { time, configurations } = lab;
  const dies = configurations.value.some(({ restartAt }) => restartAt !== null);
  const press = () => {
    time.pause();
    // A request shown only in part, or still playing trip by trip, ends first.
    if (!dies) time.goTo(time.step.value);
    restartAll(lab, dies ? null : time.step.value);
  };
  return (
    // Before the first request there is nothing to lose.
    <button type="button" disabled={!dies && lab.settled.value.step === 0} onClick={press}>
      {dies ? text.revive : text.kill}
    </button>
  );
}
