import { controlStrings } from '../../i18n/lab/controls.ts';
import { type PlayerStrings, playerStrings } from '../../i18n/player/player.ts';
import type { Language } from '../../language.ts';

/** The words of the player in the lab: its steps are requests. */
export function textOf(language: Language): PlayerStrings {
  return { ...playerStrings[language], ...controlStrings[language].player };
}
