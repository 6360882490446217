import { copyText } from './copy-text.tsx';

/** A table in the forms in which other programs take it. */
export interface TableForms {
  /** What spreadsheets, word processors, Notion and mail paste, and GitHub turns into Markdown. */
  readonly html: string;
  /** What spreadsheets and editors paste as plain text: cells behind tabs. */
  readonly tsv: string;
  readonly markdown: string;
}

const markdownType = 'web text/markdown';

/**
 * Puts a table on the clipboard in all its forms at once; whoever pastes takes the one that suits. Where a browser has
 * no such clipboard or refuses, it gets the plain text alone.
 *
 * @param forms may still be on its way: a clipboard is open only while a press is being answered, so it is opened first
 * @returns `false` where the browser takes nothing
 * @throws what `forms` was refused with
 */
export async function copyTable(forms: Promise<TableForms>): Promise<boolean> {
  const as = async (form: keyof TableForms, type: string) => new Blob([(await forms)[form]], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': as('html', 'text/html'),
        'text/plain': as('tsv', 'text/plain'),
        ...(ClipboardItem.supports?.(markdownType) && { [markdownType]: as('markdown', 'text/markdown') }),
      }),
    ]);
    return true;
  } catch {
    return copyText((await forms).tsv);
  }
}
