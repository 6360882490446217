import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightLinksValidator from 'starlight-links-validator';
import { languageNames } from './src/language.ts';
import { storageFallback } from './src/site/head/storage-fallback.ts';
import { compressed } from './src/site/host/compressed.ts';
import { delivery } from './src/site/host/delivery.ts';
import { offlineList, offlineWorker } from './src/site/host/offline.ts';
import { labChunk, playerChunk } from './src/site/html/chunks.ts';
import { partLoading } from './src/site/html/fetch-before-import.ts';
import { withJsxByVite } from './src/site/html/jsx-by-vite.ts';
import { pageReaders } from './src/site/html/page-readers.ts';
import { smallerStarlight } from './src/site/html/starlight-styles.ts';
import { inLayers } from './src/site/html/style-layers.ts';
import { keptRenderings } from './src/site/kept/kept-renderings.ts';
import { markdownPipeline, shikiConfig } from './src/site/markdown/markdown-pipeline.ts';
import { searchIndex } from './src/site/search/integration.ts';
import { sidebar } from './src/site/sidebar.ts';

const base = process.env.BASE ?? '/';

/** Pages a reader is about to open, told by a rule instead of a script: Firefox refuses the hints a script adds. */
const prefetchRules = {
  prefetch: [{ where: { href_matches: `${base.replace(/\/$/, '')}/*` }, eagerness: 'moderate' }],
};

const kept = keptRenderings();
const readers = pageReaders(kept);
const offline = process.env.OFFLINE === 'off' ? 'off' : 'on';

export default defineConfig({
  // The address a deployment lives at; both come from the environment so that a fork needs no edit.
  site: process.env.SITE ?? 'https://hit-or-miss.example',
  base,
  trailingSlash: 'always',
  prefetch: false,
  build: {
    // A stylesheet of its own costs a slow phone one more round trip before it can paint anything.
    inlineStylesheets: 'always',
    // While one page is written, the next is rendered.
    concurrency: 2,
  },
  markdown: { shikiConfig, processor: markdownPipeline(base) },
  vite: {
    css: { postcss: { plugins: [smallerStarlight(), inLayers()] } },
    build: {
      rolldownOptions: {
        // es-hangul makes expressions for functions that nobody calls.
        treeshake: { manualPureFunctions: ['RegExp', 'Object.keys', 'Object.entries', 'Object.fromEntries'] },
        output: {
          codeSplitting: {
            groups: [
              // With what several widgets wait for a paint with, which would else be in the file of one of them.
              {
                name: 'preact',
                test: /node_modules\/@?preact\/|\/src\/widgets\/(after-paint|in-pieces|use-later)\.ts$/,
              },
              // Every page fetches with it, so it brings nothing that only widgets need.
              {
                name: 'loading',
                test: /preload-helper|\/src\/(address|offline\/names|learning\/days|widgets\/memory\/local-zone|loading\/(load-part|fetch-files|fetch-whole|gone|leaving|missing-file))\.ts$/,
                priority: 2,
              },
              // What the header shares with a widget or an embedded lab, which would else be a file for each module.
              {
                name: 'header',
                test: /\/src\/(loading\/worker-address|widgets\/(memory\/kept-summary|progress\/(read-notes|slug-at)|reading-place\/place|changed-link\/(mend|sound)))\.ts$/,
                priority: 1.5,
              },
              // What reads Korean and what hashes keys remember with it, and neither should bring the other.
              { name: 'memoize', test: /\/src\/memoize\.ts$/, priority: 1.3 },
              // How Korean is read, which search, filters of tables and the page for a missing address have in common.
              {
                name: 'korean',
                test: /\/src\/search\/(distance|jamo|keyboard|normalise|particles|transliterate)\.ts$/,
                priority: 1.2,
              },
              // A group takes along all that its modules import, so what other widgets share has to be placed before it.
              {
                name: 'shared',
                test: /\/src\/((widgets|i18n|loading)\/)?[^/]+$/,
                minShareCount: 12,
                priority: 1,
              },
              // Several engines draw from it, and none of them should bring another's.
              { name: 'random', test: /\/src\/sim\/random\.ts$/, priority: 1 },
              // Texts of several labs decline with it; the lab's file would take it along, and be brought for it alone.
              { name: 'particles', test: /\/src\/i18n\/particles\.ts$/, priority: 1 },
              // The scripts of both tables of contents, one of which only shows on phones.
              {
                name: 'contents',
                test: /starlight-toc|MobileTableOfContents\.astro\?astro&type=script/,
                priority: 2,
              },
              { name: playerChunk, priority: 0.5 },
              // The log is of the lab as well; the rest is of the scenes that readers drive.
              {
                name: 'log',
                test: /\/src\/(widgets\/player\/Log|i18n\/player\/scene)\.tsx?$/,
                priority: 0.4,
              },
              {
                name: 'driven',
                test: /\/src\/widgets\/player\/(driven\.ts|(Actions|Player)\.tsx)$/,
                priority: 0.3,
              },
              { name: labChunk },
            ],
          },
        },
      },
    },
  },
  integrations: [
    // Parts of a note without components are rendered once, as HTML, instead of element by element.
    mdx({ optimize: true }),
    sitemap({
      // What stands in frames of other sites is no page to find.
      filter: (page) => !page.endsWith('/embed/'),
      i18n: { defaultLocale: 'root', locales: { root: 'ko', en: 'en' } },
    }),
    starlight({
      title: 'Hit or Miss',
      description: 'AWS 데이터베이스와 캐시를 이해하기 위한 대화형 학습 노트',
      defaultLocale: 'root',
      locales: {
        root: { label: languageNames.ko, lang: 'ko' },
        en: { label: languageNames.en, lang: 'en' },
      },
      sidebar,
      routeMiddleware: './src/site/head/page-head.ts',
      head: [
        { tag: 'script', content: storageFallback },
        { tag: 'script', attrs: { type: 'speculationrules' }, content: JSON.stringify(prefetchRules) },
      ],
      lastUpdated: true,
      // The code blocks are few and plain; its stylesheet would hold back the first paint of their pages.
      expressiveCode: false,
      customCss: [
        './src/styles/scales.css',
        './src/styles/theme.css',
        './src/styles/visually-hidden.css',
        './src/styles/notes/head.css',
        './src/styles/notes/fact.css',
        './src/styles/notes/exam-today.css',
        './src/styles/notes/figure.css',
        './src/styles/notes/term.css',
        './src/styles/notes/end.css',
        './src/styles/offline-hit.css',
        './src/styles/code.css',
        './src/styles/progress.css',
        './src/styles/transitions.css',
        './src/styles/print.css',
      ],
      ...(process.env.REPOSITORY ? { editLink: { baseUrl: `${process.env.REPOSITORY}/edit/main/` } } : {}),
      components: {
        Footer: './src/components/Footer.astro',
        LanguageSelect: './src/components/LanguageSelect.astro',
        MarkdownContent: './src/components/MarkdownContent.astro',
        PageTitle: './src/components/PageTitle.astro',
        Search: './src/components/Search.astro',
        SiteTitle: './src/components/SiteTitle.astro',
      },
      // Our own index and dialog take its place.
      pagefind: false,
      plugins: [starlightLinksValidator({ errorOnLocalLinks: false })],
    }),
    // Everything without JSX is none of its business.
    withJsxByVite(preact({ include: ['**/*.tsx'] })),
    partLoading(),
    kept.integration,
    readers.integration,
    searchIndex(readers),
    offlineWorker(offline),
    // The last one that changes a page: it seals every page with the hashes of what stands in it.
    delivery(readers),
    offlineList(offline),
    ...(process.env.COMPRESSED === 'on' ? [compressed()] : []),
  ],
});
