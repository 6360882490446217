import type { Source } from '../../src/content/schema/source.ts';

/** Days after which a source should be read again: AWS changes its guides more often than twice a year. */
export const longestDays = 180;
const dayMs = 86_400_000;

export interface AgedSource extends Source {
  /** Whole days since the source was checked. */
  readonly days: number;
}

/** The sources with the days since their last check, oldest first. */
export function byAge(sources: readonly Source[], today: Date): AgedSource[] {
  return sources
    .map((source) => ({
      ...source,
      days: Math.floor((today.getTime() - Date.parse(source.checked)) / dayMs),
    }))
    .sort((a, b) => b.days - a.days);
}

/** Those of `sources` that should be read again. */
export function stale(sources: readonly AgedSource[]): AgedSource[] {
  return sources.filter(({ days }) => days > longestDays);
}

/** One line for the terminal. */
export function ageLine({ id, days, checked, read, title }: AgedSource): string {
  const extent = read === 'whole' ? '' : ` [${read}]`;
  return `${String(days).padStart(5)} days  ${checked}  ${id.padEnd(4)}  ${title}${extent}`;
}

/** The text of the issue that asks for sources to be read again. */
export function issueText(sources: readonly AgedSource[]): string {
  return [
    `${sources.length === 1 ? 'This source was' : 'These sources were'} last checked more than ${longestDays} days ago. Read each again, mend the statements that name it, then set \`checked\` in \`src/content/sources.yaml\`.`,
    '',
    ...sources.map(
      ({ id, title, url, checked, days }) =>
        `- [ ] ${id} [${title}](${url}), checked ${checked}, ${days} days ago`,
    ),
    '',
  ].join('\n');
}
