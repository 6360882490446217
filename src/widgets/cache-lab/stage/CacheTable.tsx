import { stageStrings } from '../../../i18n/lab/stage.ts';
import type { Language } from '../../../language.ts';
import type { Frame, Slot } from '../model/frame.ts';

/** Rows of the table; of a cache of thousands of entries it has the two ends. */
const mostRows = 40;

interface Props {
  readonly frame: Frame;
  readonly length: number;
  readonly language: Language;
}

/** The cache's state as a table: what the drawing shows, for those who do not see it. */
export function CacheTable({ frame, length, language }: Props) {
  const text = stageStrings[language];
  const rows = frame.queues
    .filter((queue) => !queue.ghost)
    .flatMap((queue, index, queues) => {
      const before = queues.slice(0, index).reduce((sum, { size }) => sum + size, 0);
      return queue.slots.map((slot) => ({ slot, queue: queue.name, place: before + slot.place }));
    });
  const shown =
    rows.length <= mostRows ? rows : [...rows.slice(0, mostRows / 2), ...rows.slice(-mostRows / 2)];
  const has = (test: (slot: Slot) => boolean) => rows.some(({ slot }) => test(slot));
  const columns = {
    queue: frame.queues.length > 1,
    frequency: has((slot) => slot.frequency !== undefined),
    referenced: has((slot) => slot.referenced !== undefined),
    expires: has((slot) => slot.timeLeft !== null),
  };
  return (
    <div class="visually-hidden table-for-readers">
      <table class="cache-table">
        <caption>
          {text.tableCaption(frame.step, length)}
          {rows.length === 0 && ` ${text.emptyCache}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.place}</th>
            <th scope="col">{text.columns.key}</th>
            <th scope="col">{text.columns.version}</th>
            <th scope="col">{text.columns.database}</th>
            {columns.queue && <th scope="col">{text.columns.queue}</th>}
            {columns.frequency && <th scope="col">{text.columns.frequency}</th>}
            {columns.referenced && <th scope="col">{text.columns.referenced}</th>}
            {columns.expires && <th scope="col">{text.columns.expires}</th>}
            <th scope="col">{text.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ slot, queue, place }) => (
            <tr key={slot.key}>
              <td>{place}</td>
              <th scope="row">
                <bdi>{slot.name}</bdi>
              </th>
              <td>{slot.entry ? `v${slot.entry.version}` : ''}</td>
              <td>{slot.entry ? `v${slot.entry.databaseVersion}` : ''}</td>
              {columns.queue && <td>{queue}</td>}
              {columns.frequency && <td>{slot.frequency}</td>}
              {columns.referenced && <td>{slot.referenced ? text.yes : text.no}</td>}
              {columns.expires && <td>{slot.timeLeft}</td>}
              <td>{stateOf(slot, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateOf(slot: Slot, language: Language): string {
  const text = stageStrings[language];
  const states: string[] = [];
  if (slot.timeLeft !== null && slot.timeLeft <= 0) states.push(text.expiredInPlace);
  if (slot.stale) states.push(text.events.stale);
  if (slot.entry?.flushDue != null) states.push(text.dirty);
  return states.length > 0 ? states.join(', ') : text.fresh;
}
