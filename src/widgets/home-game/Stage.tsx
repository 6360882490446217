import { homeGameStrings } from '../../i18n/home-game.ts';
import type { Language } from '../../language.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import type { Phase, Play } from './play.ts';

interface Props {
  readonly play: Play;
  readonly language: Language;
}

/** Where the request is in each phase; the style sheet knows where that place lies, on a phone and on a wide screen. */
const placeOf = {
  coming: 'gate',
  asking: 'gate',
  looking: 'cache',
  fetching: 'database',
  loading: 'slot-0',
  storing: 'slot-0',
  returning: 'application',
  told: 'application',
  finished: 'application',
} as const satisfies Record<Phase, string>;

/**
 * Application, cache and database with a request on its way between them. Nothing is measured: places are parts of the
 * stage, so scrolling or turning the phone cannot throw anything off its place.
 */
export function Stage({ play, language }: Props) {
  const text = homeGameStrings[language];
  const phase = play.phase.value;
  const { key, hit, evicted, covered: closed } = play.round.value;
  const contents = play.contents.value;
  const waiting = phase === 'coming' || phase === 'asking';
  const covered = closed && (waiting || phase === 'looking');
  const found = !waiting && phase !== 'looking';
  const place = phase === 'looking' && hit ? `slot-${contents.indexOf(key)}` : placeOf[phase];
  const answered = ['loading', 'storing', 'returning', 'told', 'finished'].includes(phase);
  const leaving = phase === 'storing' || phase === 'returning' ? evicted : null;
  // Elements keep their order whatever moves: one that is put elsewhere in the page stops its movement.
  const entries = [...contents, ...(leaving === null ? [] : [leaving])].sort((one, other) => one - other);
  const person = (number: number) => text.people[number - 1];

  return (
    <div
      class="game-stage"
      role="img"
      aria-label={covered ? text.covered : text.contents(contents.map(nameOf))}
      data-phase={phase}
      data-opening={(phase === 'asking' && play.index.value === 0) || undefined}
    >
      <span class="game-way" />
      <span class="game-part game-application">{text.application}</span>
      <span class="game-part game-database">RDS</span>
      <span class="game-part game-cache">
        <b>{text.cache}</b> <small>{text.slots(contents.length)}</small>
        <small class="game-next" data-covered={covered || undefined}>
          {covered ? text.covered : text.next}
        </small>
      </span>
      {entries.map((entry) => (
        <span
          key={entry}
          class="game-entry"
          data-place={entry === leaving ? 'out' : `slot-${contents.indexOf(entry)}`}
          data-found={(found && hit && entry === key) || undefined}
          data-covered={covered || undefined}
        >
          {covered ? (
            '?'
          ) : (
            <>
              <b>{nameOf(entry)}</b>
              <span>{person(entry)}</span>
            </>
          )}
        </span>
      ))}
      <span class="game-token" data-place={place} data-outcome={found ? (hit ? 'hit' : 'miss') : undefined}>
        <b>{nameOf(key)}</b>
        <span>{answered ? person(key) : '?'}</span>
        {found && <Glyph name={hit ? 'hit' : 'miss'} tone={hit ? 'hit' : 'miss'} />}
      </span>
    </div>
  );
}

/** The name of a key. */
export function nameOf(key: number): string {
  return `user:${key}`;
}
