import { controlStrings } from '../../i18n/lab/controls.ts';
import { type PlayerStrings, playerStrings } from '../../i18n/player.ts';
import type { Language } from '../../language.ts';

/** The words of the player in the lab: its steps are requests. */
export function textOf(language: Language): PlayerStrings {
  const general = playerStrings[language];
  const { player, stepKeys } = controlStrings[language];
  return { ...general, ...player, keyTable: { ...general.keyTable, step: stepKeys } };
}
