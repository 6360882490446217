import { type ReviewSummary, readSummary } from '../../learning/summary-reading.ts';

/** Under which name the summary of the memory is kept in this browser. */
export const summaryKey = 'hit-or-miss:memory-summary';

/** The summary that was kept last, by whichever tab. */
export function keptSummary(): ReviewSummary | undefined {
  try {
    return readSummary(localStorage.getItem(summaryKey));
  } catch {
    return undefined;
  }
}

/** Keeps a summary, or removes it. Where there is no room, none is kept, because an old one would count wrongly. */
export function keepSummary(summary: ReviewSummary | undefined): void {
  try {
    localStorage.removeItem(summaryKey);
    if (summary) localStorage.setItem(summaryKey, JSON.stringify(summary));
  } catch {
    // Blocked or full: the header says nothing.
  }
  // Other tabs hear of it by themselves; this one does not.
  dispatchEvent(new Event('storage'));
}
