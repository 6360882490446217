// `npm run new-note`: writes the Korean and the English page of a new note, or imports an export.
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { parseArgs } from 'node:util';
import { draftFile } from './new-note/draft/draft-file.ts';
import { readKnown } from './new-note/draft/recognised.ts';
import { importNotes } from './new-note/import/import-notes.ts';
import { readExport } from './new-note/import/read-export.ts';
import { type NewNote, pagesOf } from './new-note/pages.ts';
import { slugFor } from './new-note/slug.ts';
import { nextOrder, sectionFolders, writeNotes } from './new-note/write.ts';

const usage = `Usage: npm run new-note -- [--section NAME] [--title TITLE] [--title-en TITLE] [--slug SLUG] [--force] [--dry-run]
       npm run new-note -- --from FILE|FOLDER|ZIP [--section NAME] [--force] [--dry-run]

Asks for section and title when they are left out. --from imports a Markdown file, one note per heading of the highest level, or the zip or folder that Notion and
Obsidian give, one note per document.
An existing page is never overwritten without --force. --dry-run shows what would be written and writes nothing.`;

const source = fileURLToPath(new URL('../src/', import.meta.url));
const content = join(source, 'content');

function readArguments() {
  try {
    return parseArgs({
      options: {
        section: { type: 'string' },
        title: { type: 'string' },
        'title-en': { type: 'string' },
        slug: { type: 'string' },
        from: { type: 'string' },
        force: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const terminal = createInterface({ input: process.stdin, output: process.stdout });
// An iterator keeps lines that come before their question, as they do from a pipe.
const answers = terminal[Symbol.asyncIterator]();

/**
 * Asks until there is an answer; an empty one takes the suggestion. Without a terminal, it reports the missing flag.
 */
async function ask(question: string, flag: string, suggestion = ''): Promise<string> {
  for (;;) {
    process.stdout.write(suggestion ? `${question} (${suggestion}): ` : `${question}: `);
    const { value, done } = await answers.next();
    if (done) stop(`\nNobody answered: give ${flag}.\n\n${usage}`);
    const answer = value.trim() || suggestion;
    if (answer) return answer;
  }
}

/** What a function gives, or the sentence it throws behind the name of the file. */
async function orRefused<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    return stop(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

const flags = readArguments();
if (flags.help) {
  console.log(usage);
  process.exit();
}

const { from } = flags;
const exported = from === undefined ? undefined : await orRefused(from, () => readExport(from));
const known = sectionFolders(content);
const section = flags.section ?? (await ask(`Section (${known.join(', ')} or a new one)`, '--section'));
const folder = slugFor(section);
const first = nextOrder(content, folder);

const imported = from && exported ? await orRefused(from, () => importNotes(exported, folder)) : undefined;
const notes: NewNote[] = [];
if (imported) {
  const recognisable = readKnown(content);
  for (const [index, { title, mdx, pictures, ...note }] of imported.notes.entries()) {
    const draft = draftFile(note, folder, recognisable);
    const further = draft ? [...pictures, draft] : pictures;
    notes.push({
      ...note,
      further,
      folder,
      title: { ko: title, en: title },
      order: first + index,
      koreanText: mdx,
    });
  }
} else {
  const ko = flags.title ?? (await ask('Title in Korean', '--title'));
  // Who gives the title as a flag wants no questions; the rest follows from it.
  const askUnlessFlagged = async (question: string, flag: string, suggestion: string) =>
    flags.title === undefined ? ask(question, flag, suggestion) : suggestion;
  const en = flags['title-en'] ?? (await askUnlessFlagged('Title in English', '--title-en', ko));
  const suggested =
    flags.slug ?? (await askUnlessFlagged('Slug (its address, for good)', '--slug', slugFor(en)));
  const slug = slugFor(suggested);
  notes.push({ folder, slug, title: { ko, en }, order: first });
}

terminal.close();
const dryRun = flags['dry-run'];
const { written, left } = writeNotes(
  source,
  notes.map(pagesOf),
  { folder, name: section },
  { force: flags.force, dryRun },
);
for (const path of written) console.log(`${dryRun ? 'would write' : 'wrote'} src/${path}`);
for (const { file, line, text } of imported?.remarks ?? []) console.log(`${file}:${line}: ${text}`);
if (left.length > 0) {
  const pages = left.map((path) => `  src/${path}`).join('\n');
  stop(`Left as they were, because these pages exist already (--force replaces them):\n${pages}`);
}
