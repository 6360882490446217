import { stringify } from 'yaml';
import type { Language } from '../../src/language.ts';

/** What the author said about a new note. */
export interface NewNote {
  /** Folder of the section under `src/content/docs`, for example `rds`. */
  readonly folder: string;
  readonly slug: string;
  readonly title: Record<Language, string>;
  /** Place within the section, counted from 1. */
  readonly order: number;
  /** What search results say about the page. */
  readonly description?: string | undefined;
  /** Other names of the page. */
  readonly aliases?: string[] | undefined;
  /** Imported Korean text for each page; without it the pages get the headings of a note to fill in. */
  readonly koreanText?: Record<Language, string>;
  /** Pictures and the draft that come along. */
  readonly further?: readonly NewFile[];
}

/** A file to write, with its path under `src`. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const outline: Record<Language, string> = {
  ko: `## 왜 중요한가 [#why]

{/* 이것을 모르면 무엇을 잃는지 두세 문장으로 적습니다. */}

## 어떻게 동작하나 [#how]

{/* 원리를 순서대로 적습니다. 사실은 <Fact id="…" />로 놓습니다. */}

## 함정 [#traps]

{/* 시험이나 실무에서 자주 틀리는 곳을 적습니다. */}

## 요약 [#summary]

{/* 기억할 것만 세 줄 안으로 적습니다. */}
`,
  en: `## Why it matters [#why]

{/* Two or three sentences: what does one lose without it? */}

## How it works [#how]

{/* The mechanism, in order. Place facts with <Fact id="…" />. */}

## Traps [#traps]

{/* Where exams and practice go wrong. */}

## Summary [#summary]

{/* At most three lines worth remembering. */}
`,
};

/** The Korean and the English page of a new note, ready to be built, and what comes along. */
export function pagesOf(note: NewNote): NewFile[] {
  const { folder, slug, koreanText } = note;
  const english = koreanText === undefined ? outline.en : untranslated(koreanText.en);
  return [
    { path: `content/docs/${folder}/${slug}.mdx`, content: page(note, 'ko', koreanText?.ko ?? outline.ko) },
    { path: `content/docs/en/${folder}/${slug}.mdx`, content: page(note, 'en', english) },
    ...(note.further ?? []),
  ];
}

function page(note: NewNote, language: Language, body: string): string {
  const { title, description, order, aliases } = note;
  const frontMatter = stringify({
    title: title[language],
    description,
    kind: 'note',
    aliases,
    sidebar: { order },
  });
  return `---\n${frontMatter}---\n\n${body}`;
}

/** An English page that says honestly that it is still in Korean, and tells screen readers so. */
function untranslated(koreanText: string): string {
  return `:::note
This note has not been translated yet; what follows is the Korean text.
:::

<div lang="ko">

${koreanText}
</div>
`;
}
