// Prints what the pages of the built site weigh, how soon a slow phone paints them, and how long a site of a thousand
// notes takes to build next to stock Starlight. `npm run bench:pages -- --no-build` leaves the last part out,
// `-- --build-only [--notes 1000]` leaves out all but the last.
import { parseArgs } from 'node:util';
import budgets from '../budgets.json' with { type: 'json' };
import { printPages } from './built-pages.ts';
import { timeBuilds } from './thousand-notes.ts';

const { values: options } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    'build-only': { type: 'boolean', default: false },
    notes: { type: 'string', default: '1000' },
  },
});

if (!options['build-only']) await printPages();
if (!options['no-build']) {
  const notes = Number(options.notes);
  const { stock, ours, oursChanged } = timeBuilds(notes);
  console.log(
    `A site of ${notes} notes, built from nothing: stock Starlight ${stock.toFixed(1)} s, this site ${ours.toFixed(1)} s, ${(ours / stock).toFixed(2)} times as long (budget ${budgets.buildTimeRatio}); again with one note changed ${oursChanged.toFixed(1)} s, ${(oursChanged / stock).toFixed(2)} times.`,
  );
}
