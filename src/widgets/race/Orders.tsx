import { useComputed, useSignal } from '@preact/signals';
import { formatCount, formatShare } from '../../i18n/numbers.ts';
import type { RaceStrings } from '../../i18n/scenes/race.ts';
import type { Language } from '../../language.ts';
import { racePresets, wordOf } from '../../sim/race/driven-race.ts';
import { type Orders as Counted, type End, everyOrder } from '../../sim/race/orders.ts';
import { writeRace } from '../../sim/race/read-race.ts';
import { raceOf } from '../../sim/race/strategies.ts';
import { versionName, type Words } from './saying.ts';
import type { RaceScene } from './scene.ts';
import { raceLink } from './scene.ts';

interface Props {
  readonly scene: RaceScene;
  readonly strings: RaceStrings;
  readonly words: Words;
  readonly language: Language;
}

const staleIn = ({ ends }: Counted) =>
  ends.reduce((sum, { verdict, orders }) => sum + (verdict === 'stale' ? orders : 0), 0);

/** How every order of the race ends, closed until the reader has guessed. */
export function Orders({ scene, strings, language }: Omit<Props, 'words'>) {
  const text = strings.orders;
  const isOpen = useSignal(false);
  // Its text stands for a race: it stays the same from move to move, so that nothing is counted again.
  const written = useComputed(() => writeRace(scene.moment.value.after.play.race));
  const counted = useComputed(() => {
    if (!isOpen.value || written.value === '') return null;
    return everyOrder(scene.moment.peek().after.play.race);
  });
  const orders = counted.value;

  function play({ shortest }: End): void {
    const { preset, ttl, beside } = scene.settings.value;
    const { race } = scene.moment.value.after.play;
    const moves = shortest.map(String);
    const own = preset === 'free';
    scene.begin(
      raceLink(
        { preset, ttl, beside },
        own ? [wordOf({ kind: 'program', race }), ...moves] : moves,
        own ? 1 : 0,
      ),
    );
    scene.time.setPredict(false);
    scene.time.play();
  }

  return (
    <details class="race-details" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>{text.open}</summary>
      {isOpen.value && orders === null && <p>{text.tooMany}</p>}
      {orders && (
        <>
          <p>
            <strong>
              {text.answer(
                staleIn(orders),
                orders.orders,
                formatShare(staleIn(orders) / orders.orders, language, 0),
              )}
            </strong>{' '}
            {orders.orders < orders.interleavings && text.fewer(orders.interleavings)}
          </p>
          <table>
            <caption class="visually-hidden">{text.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.end}</th>
                <th scope="col">{text.count}</th>
                <th scope="col">{text.lasts}</th>
                <th scope="col">
                  <span class="visually-hidden">{text.play}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {orders.ends.map((end) => {
                const name = endName(strings, end);
                return (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{formatCount(end.orders, language)}</td>
                    <td>{lasts(strings, end)}</td>
                    <td>
                      <button type="button" aria-label={text.playLabel(name)} onClick={() => play(end)}>
                        {text.play}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </details>
  );
}

function endName(strings: RaceStrings, { verdict, cache, database }: End): string {
  const values = strings.drawing(versionName(strings, database), versionName(strings, cache));
  return `${strings.verdicts[verdict]} (${values})`;
}

function lasts({ orders }: RaceStrings, { staleFor }: End): string {
  if (staleFor === null) return orders.notStale;
  return staleFor === 'for-ever' ? orders.forEver : orders.seconds(staleFor);
}

/** Every strategy on its actors: how many orders end stale. */
export function Comparison({ strings, words, scene, language }: Props) {
  const isOpen = useSignal(false);
  const { preset } = scene.settings.value;
  return (
    <details class="race-details" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>{strings.compare.open}</summary>
      {isOpen.value && <StrategyTable {...{ strings, words, language }} chosen={preset} />}
    </details>
  );
}

interface TableProps {
  readonly strings: RaceStrings;
  readonly words: Words;
  readonly language: Language;
  /** The preset whose row stands out. */
  readonly chosen?: string;
}

/** The same numbers for readers without scripts and for paper, and for the comparison. */
export function StrategyTable({ strings, words, language, chosen }: TableProps) {
  const { compare } = strings;
  return (
    <table class="race-strategies">
      <caption class="visually-hidden">{compare.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{compare.strategy}</th>
          <th scope="col">{compare.stale}</th>
          <th scope="col">%</th>
        </tr>
      </thead>
      <tbody>
        {racePresets.map((preset) => {
          const orders = preset === 'free' ? null : everyOrder(raceOf(preset));
          if (orders === null) return null;
          const stale = staleIn(orders);
          return (
            <tr key={preset} aria-current={preset === chosen ? 'true' : undefined}>
              <th scope="row">{words.presets[preset].name}</th>
              <td>{compare.of(stale, orders.orders)}</td>
              <td>{formatShare(stale / orders.orders, language, 0)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
