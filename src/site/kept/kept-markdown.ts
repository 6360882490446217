import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type {} from 'starlight-links-validator';
import type { markdownPipeline } from '../markdown/markdown-pipeline.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import { dropUnused, type KeptResults, keptResults } from './kept-results.ts';

type Processor = ReturnType<typeof markdownPipeline>;
type Renderer = Awaited<ReturnType<NonNullable<Processor['createMdxRenderer']>>>;

/** What is kept of a note: its compiled text, and what the link check has written down of it. */
interface KeptNote {
  readonly compiled: Awaited<ReturnType<Renderer['process']>>;
  readonly links: readonly Parameters<CheckedFiles['set']>[];
}

/** What `starlight-links-validator` collects of each file while it is compiled; it declares the place itself. */
type CheckedFiles = NonNullable<typeof globalThis._starlightLinksValidatorValidationData>;

/**
 * Compiles a note only when its text, its front matter or the code that compiles it has changed since a build kept it.
 * The integration has to be in the configuration as well; without it, and in development, every note is compiled.
 */
export function keptMarkdown(processor: Processor): {
  readonly processor: Processor;
  readonly integration: AstroIntegration;
} {
  let kept: KeptResults | undefined;
  let folder = '';
  let started = 0;
  let addresses = '';
  return {
    processor: {
      ...processor,
      async createMdxRenderer(shared, mdx) {
        const renderer = await processor.createMdxRenderer?.(shared, mdx);
        if (!renderer) throw new Error(`The Markdown processor "${processor.name}" cannot compile MDX.`);
        return kept ? keptRenderer(renderer, kept, JSON.stringify([addresses, shared, mdx])) : renderer;
      },
    },
    integration: {
      name: 'hit-or-miss:kept-markdown',
      hooks: {
        'astro:config:setup': ({ command, config }) => {
          if (command !== 'build') return;
          started = Date.now();
          // Plugins write the base path into links, and the link check looks for the site's own address.
          addresses = JSON.stringify([config.base, config.site]);
          folder = fileURLToPath(new URL('.cache/build/markdown/', config.root));
          kept = keptResults(folder, codeFingerprint());
        },
        'astro:build:done': () => dropUnused(folder, started),
      },
    },
  };
}

function keptRenderer(renderer: Renderer, kept: KeptResults, options: string): Renderer {
  return {
    async process(content, filePath, frontmatter) {
      const material = [options, filePath, JSON.stringify(frontmatter), content];
      const known = kept.find(material);
      if (known) {
        const { compiled, links } = JSON.parse(known.toString()) as KeptNote;
        for (const [id, file] of links) checkedFiles().set(id, file);
        return compiled;
      }
      const compiled = await renderer.process(content, filePath, frontmatter);
      const links = [...checkedFiles()].filter(([, { file }]) => file === filePath);
      kept.keep(material, Buffer.from(JSON.stringify({ compiled, links } satisfies KeptNote)));
      return compiled;
    },
  };
}

function checkedFiles(): CheckedFiles {
  globalThis._starlightLinksValidatorValidationData ??= new Map();
  return globalThis._starlightLinksValidatorValidationData;
}
