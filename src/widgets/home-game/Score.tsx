import { homeGameStrings } from '../../i18n/home-game.ts';
import type { Language } from '../../language.ts';
import type { Play } from './play.ts';

interface Props {
  readonly play: Play;
  readonly rounds: number;
  readonly language: Language;
}

/** The mark of the site, filled by as much of the game as the reader has bet right. */
export function Score({ play, rounds, language }: Props) {
  const text = homeGameStrings[language];
  const correct = play.correct.value;
  return (
    <p class="game-score">
      <svg class="game-ring" viewBox="-10 -10 20 20" aria-hidden="true">
        <circle class="game-ring-all" r="8" />
        {/* A ring as thick as its radius is a disc, so its dash is a slice of that. */}
        <circle
          class="game-ring-correct"
          r="4.25"
          pathLength={rounds}
          stroke-dasharray={`${correct} ${rounds}`}
          transform="rotate(-90)"
        />
      </svg>
      <span>
        {play.index.value + 1} / {rounds}
        <br />
        {text.correct(correct)}
      </span>
    </p>
  );
}
