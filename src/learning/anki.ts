/** A card as Anki gets it. */
export interface AnkiCard {
  readonly id: string;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

/**
 * Cards as a text file that Anki imports (https://docs.ankiweb.net/importing/text-files.html). The first column is
 * Anki's own identity of a note, so importing again updates the notes instead of doubling them.
 *
 * @param deck name of Anki's deck
 */
export function ankiFile(cards: readonly AnkiCard[], deck: string): string {
  const head = ['#separator:tab', '#html:false', '#guid column:1', '#tags column:4', `#deck:${cell(deck)}`];
  const rows = cards.map(({ id, front, back, tags }) =>
    [`hit-or-miss:${id}`, front, back, tags.map((tag) => tag.replace(/\s/g, '-')).join(' ')]
      .map(cell)
      .join('\t'),
  );
  return `${[...head, ...rows].join('\n')}\n`;
}

/** Tabs and line breaks separate, and a quotation mark at the start of a field would open a quoted one. */
function cell(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.startsWith('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
