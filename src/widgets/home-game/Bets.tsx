import { homeGameStrings } from '../../i18n/home-game.ts';
import type { Language } from '../../language.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import type { Play } from './play.ts';

interface Props {
  readonly play: Play;
  readonly language: Language;
}

/** The two answers. They stay focusable while the request is on its way, and do nothing then. */
export function Bets({ play, language }: Props) {
  const text = homeGameStrings[language];
  const asking = play.phase.value === 'asking';
  const choices = [
    { bet: 'hit', word: text.hit, means: text.hitMeans, arrow: '←', key: 'ArrowLeft', letter: 'H' },
    { bet: 'miss', word: text.miss, means: text.missMeans, arrow: '→', key: 'ArrowRight', letter: 'M' },
  ] as const;
  return (
    <div class="game-bets">
      {choices.map(({ bet, word, means, arrow, key, letter }) => (
        <button
          key={bet}
          type="button"
          class={`game-bet tone-${bet}`}
          aria-disabled={!asking}
          aria-keyshortcuts={`${key} ${letter}`}
          data-chosen={play.bet.value === bet || undefined}
          onClick={() => play.place(bet)}
        >
          <b>
            <Glyph name={bet} tone={bet} /> {word}
          </b>
          <small>{means}</small>
          <span class="game-key" aria-hidden="true">
            {arrow}
          </span>
        </button>
      ))}
    </div>
  );
}
