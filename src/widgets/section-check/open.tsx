import { render } from 'preact';
import { pageAddress } from '../../address.ts';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import { reviewStrings } from '../../i18n/review.ts';
import { sectionCheckStrings } from '../../i18n/section-check.ts';
import { languageOf } from '../../language.ts';
import { fetchFiles } from '../../loading/fetch-files.ts';
import { fetchText } from '../../loading/load-part.ts';
import { followSummary } from '../memory/follow-summary.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import { CheckEnd } from './CheckEnd.tsx';
import { type Checks, createChecks } from './model.ts';
import { SectionCheck } from './SectionCheck.tsx';
// As an address: imported as a style, it would be written into every note.
import stylesheet from './section-check.css?url&no-inline';

let ready: Promise<Checks> | undefined;

/**
 * Unfolds the questions of a section in the place of its link.
 *
 * @param link the link to the questions, whose fragment is the id of the section
 * @param end where the page ends: what was wrong comes again there, and it names the file of the questions
 * @throws MissingFile when the questions cannot be had
 */
export async function openSection(link: HTMLAnchorElement, end: HTMLElement): Promise<void> {
  ready ??= prepare(end);
  ready.catch(() => {
    ready = undefined;
  });
  const checks = await ready;
  const language = languageOf(document.documentElement.lang);
  const given = { strings: reviewStrings[language], text: sectionCheckStrings[language], checks };
  const place = document.createElement('div');
  place.className = 'section-check controls not-content';
  link.parentElement?.replaceWith(place);
  const section = new URL(link.href).hash.slice(1);
  render(
    <SectionCheck
      {...given}
      cards={checks.inSection(section)}
      label={link.textContent ?? ''}
      href={link.href}
    />,
    place,
  );
  place.querySelector('button')?.focus();
  // Only now, so that the note carries no more than it needs.
  end.classList.add('not-content');
  render(<CheckEnd {...given} review={pageAddress('review', language)} />, end);
}

async function prepare({ dataset }: HTMLElement): Promise<Checks> {
  const [text] = await Promise.all([fetchText(dataset.questions ?? ''), readerMemory.start(), style()]);
  // Written by this very build: the name of the file is a hash of it.
  const cards = JSON.parse(text) as DeckCard[];
  void followSummary(cards);
  return createChecks(cards);
}

/** Without its styles the questions would come in one shape and jump into another. */
async function style(): Promise<void> {
  await fetchFiles([stylesheet]);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesheet;
  const loaded = new Promise((done) => {
    link.onload = link.onerror = done;
  });
  document.head.append(link);
  await loaded;
}
