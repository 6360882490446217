import type { APIContext } from 'astro';
import { allPages } from '../content/queries/pages.ts';
import { questionPages } from '../content/queries/questions.ts';
import { type Language, languages } from '../language.ts';

const openings = {
  ko: { heading: '한국어 노트와 도구', home: '처음 페이지' },
  en: { heading: 'Notes and tools in English', home: 'Home page' },
} as const satisfies Record<Language, unknown>;

/** A map of the site for language models, after llmstxt.org: every page by its Markdown twin. */
export async function GET({ site }: APIContext) {
  const sections = await Promise.all(
    languages.map(async (language) => {
      const pages = [...(await allPages(language)), ...(await questionPages(language))];
      const links = pages.map(({ title, description, href }) => {
        const address = new URL(`${href}index.md`, site);
        return `- [${title}](${address})${description ? `: ${description}` : ''}`;
      });
      return `## ${openings[language].heading}\n\n${links.join('\n')}`;
    }),
  );
  const opening = `# Hit or Miss

> AWS 데이터베이스와 캐시를 이해하기 위한 대화형 학습 노트입니다. Interactive study notes on AWS databases and caching, in Korean and English.

Every statement has an ID such as RDS-SEC-06, its sources and the date it was checked; where the exam and AWS today differ, both are given. Every page has a Markdown twin at its address followed by index.md.`;
  return new Response(`${[opening, ...sections].join('\n\n')}\n`);
}
