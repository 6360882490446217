import { signal } from '@preact/signals';

/** Services another widget of the page wants rules for; the generator takes them up and empties the list. */
export const offered = signal<readonly string[]>([]);

/** Asks the page's rule generator to make rules for services, by their ids. */
export function offerServices(ids: readonly string[]): void {
  offered.value = ids;
  // It starts when it is seen, and then takes them up.
  if (offered.value.length > 0) document.querySelector('.rule-generator')?.scrollIntoView();
}
