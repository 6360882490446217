import type { PageSection } from './excerpt.ts';

/** What a result list shows of a page at once; a small site carries the cards of all its pages in the vocabulary. */
export interface PageCard {
  /** Number of the page in the vocabulary's postings. */
  readonly page: number;
  /** Address below the site's base, without a slash at its beginning. */
  readonly path: string;
  readonly title: string;
  readonly topic: string;
  readonly kind: string;
  readonly description: string;
}

/** The file of a page: what results show of it. */
export interface PageFile {
  readonly card: PageCard;
  readonly sections: readonly PageSection[];
  /** By the ID of a question about the page, what there is to choose from. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * The file of all questions. It has only what they ask: the options would double it, and are in the files of the pages
 * that a query is about, which are fetched anyway.
 */
export interface QuestionFile {
  readonly pages: readonly {
    /** Number of the note in the vocabulary's postings. */
    readonly page: number;
    readonly title: string;
    readonly topic: string;
    /** The page of its questions, below the site's base. */
    readonly path: string;
    readonly questions: readonly { readonly id: string; readonly prompt: string }[];
  }[];
}

/** The file of a record (a term, a port or a table row): its answer in one language. */
export interface AnswerFile {
  /** Its address, below the site's base. */
  readonly path: string;
  readonly title: string;
  readonly lines: readonly string[];
}
