import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createViteServer } from 'vitest/node';
import { noteStrings } from '../i18n/notes.ts';
import type { Language } from '../language.ts';

const draft = `
page: rds/imported
statements:
  - said: Redis는 영속성이 없습니다.
    verdict: unchecked
    section: persistence
  - said: 포트는 <6379>입니다.
    verdict: unchecked
terms: []
links: []
`;

/**
 * Puts a draft into the query of drafts, of which the site has none most of the time. A page rendered by itself knows no
 * languages, so that its address says which one it has.
 */
const replaced = {
  name: 'test:draft',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (id.endsWith('/components/language.ts')) {
      return `export const pageLanguage = ({ url }) => (url.pathname.startsWith('/en/') ? 'en' : 'ko');`;
    }
    return id.endsWith('/queries/drafts.ts')
      ? code.replace(/import\.meta\.glob[^;]*;/, `${JSON.stringify({ 'x.yaml': draft })};`)
      : undefined;
  },
};

let server: Awaited<ReturnType<typeof createViteServer>>;
let render: (page: string, language: Language) => Promise<ReturnType<typeof load>>;
beforeAll(async () => {
  const config = getViteConfig({ plugins: [replaced], logLevel: 'error' }, { configFile: false });
  server = await createViteServer(await config({ mode: 'development', command: 'serve' }));
  const { default: PageDraft } = await server.ssrLoadModule('/src/components/PageDraft.astro');
  const container = await AstroContainer.create();
  render = async (page, language) =>
    load(
      await container.renderToString(PageDraft, {
        props: { page },
        request: new Request(`https://example.com/${language === 'en' ? 'en/' : ''}${page}/`),
      }),
    );
}, 120_000);
afterAll(() => server.close());

describe('a page of an imported note', () => {
  test.each(['ko', 'en'] as const)(
    'says how many sentences are unchecked, and which (%s)',
    async (language) => {
      const html = await render('rds/imported', language);
      expect(html('details.unchecked summary').text()).toBe(noteStrings[language].unchecked(2));
      expect(
        html('details.unchecked li')
          .toArray()
          .map((line) => html(line).text()),
      ).toEqual(['Redis는 영속성이 없습니다.', '포트는 <6379>입니다.']);
      // They are quoted from Korean notes, whatever the language of the page.
      expect(html('details.unchecked ul').attr('lang')).toBe('ko');
    },
  );

  test('leads from a sentence to the section in which it stands', async () => {
    const html = await render('rds/imported', 'ko');
    expect(html('details.unchecked a').attr('href')).toBe('#persistence');
  });

  test('says nothing where all has been decided', async () => {
    expect((await render('rds/proxy', 'ko'))('details')).toHaveLength(0);
  });
});
