import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeaderRules } from './header-rules.ts';
import { type BuiltSite, headerRules, nginxHeaders } from './host-files.ts';
import { inlineCode } from './inline-code.ts';
import { policyTag } from './security-policy.ts';

/**
 * Makes the built site ready for hosts: writes each page's Content-Security-Policy into it and the response headers
 * into `_headers` (Netlify, Cloudflare Pages) and `nginx-headers.conf`. It has to be the last integration, because a
 * page that changes afterwards no longer fits the hashes of its policy.
 */
export function delivery(): AstroIntegration {
  let base = '/';
  return {
    name: 'hit-or-miss:delivery',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const directory = fileURLToPath(dir);
        const files = await listFiles(directory);
        const scripts = new Set<string>();
        const styles = new Set<string>();
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const html = await readFile(join(directory, file), 'utf8');
          const code = inlineCodeOf(file, html);
          for (const source of code.scripts) scripts.add(source);
          for (const source of code.styles) styles.add(source);
          const secured = html.slice(0, code.insertAt) + policyTag(code) + html.slice(code.insertAt);
          await writeFile(join(directory, file), secured);
        }
        const site: BuiltSite = { base, addresses: governedAddresses(files), scripts, styles };
        await writeFile(join(directory, '_headers'), formatHeaderRules(headerRules(site)));
        await writeFile(join(directory, 'nginx-headers.conf'), nginxHeaders(site));
        logger.info(`wrote the security policy: ${scripts.size} script and ${styles.size} style hashes`);
      },
    },
  };
}

/** All files of the built site, as paths with forward slashes relative to it. */
async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length).split(sep).join('/'))
    .sort();
}

/** Addresses whose responses a policy governs: documents, and scripts because a worker may start from one. */
function governedAddresses(files: readonly string[]): string[] {
  return files
    .filter((file) => /\.(html|m?js)$/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

function inlineCodeOf(file: string, html: string) {
  try {
    return inlineCode(html);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
