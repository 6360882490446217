import type { PageSection } from './excerpt.ts';

/** What a result list shows of a page at once; a small site carries the cards of all its pages in the vocabulary. */
export interface PageCard {
  /** Number of the page in the vocabulary's postings. */
  page: number;
  /** Address below the site's base, without a slash at its beginning. */
  path: string;
  title: string;
  topic: string;
  kind: string;
  description: string;
}

/** The file of a page: what results show of it. */
export interface PageFile {
  card: PageCard;
  sections: readonly PageSection[];
  /** By the ID of a question about the page, what there is to choose from. */
  options: Readonly<Record<string, string>>;
}

/**
 * The file of all questions. It has only what they ask: the options would double it, and are in the files of the pages
 * that a query is about, which are fetched anyway.
 */
export interface QuestionFile {
  pages: readonly {
    /** Number of the note in the vocabulary's postings. */
    page: number;
    title: string;
    topic: string;
    /** The page of its questions, below the site's base. */
    path: string;
    questions: readonly { id: string; prompt: string }[];
  }[];
}

/** The file of a term, a port or a table row: its answer. */
export interface AnswerFile {
  /** Its address, below the site's base. */
  path: string;
  title: string;
  lines: readonly string[];
}
