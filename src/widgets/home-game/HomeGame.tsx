import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { homeGameStrings } from '../../i18n/home-game.ts';
import type { Language } from '../../language.ts';
import type { Game } from '../../sim/game/game.ts';
import { embeddedData } from '../embedded-data.ts';
import { Bets } from './Bets.tsx';
import { betOf } from './keys.ts';
import { type Play, startPlay } from './play.ts';
import { Score } from './Score.tsx';
import { nameOf, Stage } from './Stage.tsx';

/** Id of the page's JSON block with the games, which the engine has played at build time. */
export const homeGamesId = 'home-games';

interface Props {
  readonly language: Language;
  /** The note that explains what was seen. */
  readonly note: { readonly href: string; readonly minutes: number };
  readonly labAddress: string;
}

/** A request stops before a cache, and the reader bets whether it will be a hit or a miss. */
export default function HomeGame({ language, note, labAddress }: Props) {
  const text = homeGameStrings[language];
  const root = useRef<HTMLElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const played = useRef(0);
  const games = useMemo(() => embeddedData<readonly [Game, ...Game[]]>(homeGamesId), []);
  const play = useMemo(() => startPlay(games[0]), [games]);
  const rounds = games[0].rounds.length;
  const finished = play.phase.value === 'finished';

  useEffect(() => play.stop, [play]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const bet = root.current && betOf(event, root.current);
      if (!bet || finished) return;
      event.preventDefault();
      play.place(bet);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [play, finished]);
  // The button that was pressed last is gone then, or comes back, and the focus would be nowhere.
  const before = useRef(finished);
  useLayoutEffect(() => {
    if (before.current === finished) return;
    before.current = finished;
    const next = finished ? result.current : root.current?.querySelector('button');
    next?.focus({ preventScroll: true });
  }, [finished]);

  const again = () => {
    played.current++;
    play.restart(games[played.current % games.length] ?? games[0]);
  };
  const correct = play.correct.value;
  return (
    <section class="home-game" ref={root} aria-label={text.label}>
      <Score play={play} rounds={rounds} language={language} />
      <Stage play={play} language={language} />
      <div class="game-talk">
        <div class="game-words" role="status" aria-atomic="false">
          {finished ? (
            <p class="game-result" ref={result} tabIndex={-1}>
              <strong>{text.result(correct, rounds, percentOf(correct / rounds, language))}</strong>{' '}
              {text.why}
            </p>
          ) : (
            <>
              <p class="game-outcome">{outcomeOf(play, language)}</p>
              <p class="game-question">{questionOf(play, language)}</p>
            </>
          )}
        </div>
        {finished ? (
          <div class="game-onwards">
            <a class="game-note" href={note.href}>
              {text.onwards(note.minutes)}
            </a>
            <button type="button" onClick={again}>
              {text.again}
            </button>
            <a href={labAddress}>{text.lab}</a>
          </div>
        ) : (
          <Bets play={play} language={language} />
        )}
      </div>
    </section>
  );
}

function percentOf(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

/** The outcome of the last request, and why; nothing before the first one is back. */
function outcomeOf({ told }: Play, language: Language): string {
  const last = told.value.at(-1);
  if (!last) return '';
  const text = homeGameStrings[language];
  const { key, hit, evicted } = last.round;
  const word = (last.right ? text.right : text.wrong)[hit ? 'hit' : 'miss'];
  return `${word} ${evicted === null ? text.whyHit(nameOf(key)) : text.whyMiss(nameOf(evicted))}`;
}

/** The current question; while a request is on its way there is none. */
function questionOf({ phase, index, round }: Play, language: Language): string {
  if (phase.value !== 'asking') return '';
  const text = homeGameStrings[language];
  const ask = index.value === 0 ? text.firstQuestion : text.question;
  return ask(nameOf(round.value.key));
}
