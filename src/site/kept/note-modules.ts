import { importsOf, type NoteFile } from './note-files.ts';

/** A heading as the module of a note tells it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** What the compiled module of a note says of its headings; `undefined` where it is not written as expected. */
export function headingsIn(module: string): readonly Heading[] | undefined {
  const [, list] = /^export function getHeadings\(\) \{ return (\[.*\]);? \}/m.exec(module) ?? [];
  return list === undefined ? undefined : (JSON.parse(list) as Heading[]);
}

/**
 * Notes whose modules a build can do without: their pages are kept, in both languages (Astro shows a note that is not
 * translated under the other language as well), and whatever they import comes with a note that stays.
 *
 * @param isKept whether the page of a note is kept, by the note's path
 */
export function notesWithoutModule(
  notes: readonly NoteFile[],
  isKept: (path: string) => boolean,
): ReadonlySet<string> {
  const paths = new Set(notes.map(({ path }) => path));
  const canGo = ({ path, text }: NoteFile) =>
    isKept(path) && paths.has(inOtherLanguage(path)) && !text.includes('client:');
  const brought = new Set(notes.filter((note) => !canGo(note)).flatMap(importsOf));
  const without = new Set<string>();
  for (const note of notes.filter(canGo)) {
    const imports = importsOf(note);
    if (imports.every((name) => brought.has(name))) without.add(note.path);
    for (const name of imports) brought.add(name);
  }
  return without;
}

function inOtherLanguage(path: string): string {
  return path.startsWith('en/') ? path.slice('en/'.length) : `en/${path}`;
}

/**
 * Astro's list of the modules of all notes, in which some give nothing but their headings. To render one of them would
 * be a fault of this site, and stops the build.
 *
 * @param list the text of `.astro/content-modules.mjs`
 * @param headings those of the notes without a module, by path
 */
export function withoutModules(list: string, headings: ReadonlyMap<string, readonly Heading[]>): string {
  const named = list.replace(
    /\["src\/content\/docs\/([^"]+)", \(\) => import\("[^"]*"\)\]/g,
    (entry, path: string) => {
      const own = headings.get(path);
      return own
        ? `["src/content/docs/${path}", keptNote(${JSON.stringify(path)}, ${JSON.stringify(own)})]`
        : entry;
    },
  );
  return `${named}
function keptNote(path, headings) {
  const Content = () => {
    throw new Error(path + ' was left out of this build, because its page is kept. Delete .cache/build and build again.');
  };
  return async () => ({ Content, getHeadings: () => headings });
}
`;
}
