import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { type HeaderRule, headersFor, parseHeaderRules } from '../src/site/header-rules.ts';

export interface SiteServerOptions {
  /** Folder of the built site. */
  directory: string;
  /** Base path the site was built for, `/` or `/notes`. */
  base: string;
}

/** What Netlify and Cloudflare Pages send with everything that `_headers` gives no other rule for. */
const revalidate = 'public, max-age=0, must-revalidate';

/**
 * A local host for the built site that behaves like the real ones: the headers of `_headers`, Brotli or gzip, a
 * redirect to the address with a slash, and the 404 page of the reader's language. Files are read anew for each
 * request, so a rebuild needs no restart.
 */
export function siteServer({ directory, base }: SiteServerOptions): Server {
  const prefix = base.replace(/\/+$/, '');
  const file = (path: string) => join(directory, decode(path));
  const serve = sirv(directory, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => setHeaders(response, prefix + path, headerRules(directory)),
  });
  // Brotli's own default quality (11) is for files compressed once; 5 is what hosts use on the fly.
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });

  return createServer((request, response) => {
    const [address = '/', query] = (request.url ?? '/').split('?');
    const underBase = address.startsWith(`${prefix}/`);
    const path = address.slice(prefix.length);
    if (!underBase && (address === '/' || address === prefix)) return redirect(response, `${prefix}/`);
    if (underBase && !path.endsWith('/') && existsSync(file(`${path}/index.html`))) {
      return redirect(response, `${address}/${query ? `?${query}` : ''}`);
    }
    // @types/compression speaks of Express; the middleware itself needs Node's own request and response only.
    const middleware = compress as unknown as (
      req: typeof request,
      res: typeof response,
      next: () => void,
    ) => void;
    middleware(request, response, () => {
      const notFound = () => sendNotFound(response, directory, prefix, underBase ? path : '/');
      if (!underBase) return notFound();
      request.url = path + (query ? `?${query}` : '');
      serve(request, response, notFound);
    });
  });
}

function redirect(response: ServerResponse, to: string) {
  response.writeHead(301, { Location: to }).end();
}

/** The hosts serve the nearest `404.html` up the tree, which is how a missing English address answers in English. */
function sendNotFound(response: ServerResponse, directory: string, prefix: string, path: string) {
  const pages = path.startsWith('/en/') ? ['en/404.html', 'en/404/index.html', '404.html'] : ['404.html'];
  const page = pages.map((name) => join(directory, name)).find((name) => existsSync(name));
  setHeaders(response, prefix + path, headerRules(directory));
  response.setHeader('Content-Type', 'text/html;charset=utf-8');
  response.statusCode = 404;
  response.end(page ? readFileSync(page) : 'Not found');
}

function headerRules(directory: string): HeaderRule[] {
  const file = join(directory, '_headers');
  return existsSync(file) ? parseHeaderRules(readFileSync(file, 'utf8')) : [];
}

function setHeaders(response: ServerResponse, address: string, rules: readonly HeaderRule[]) {
  const headers = { 'Cache-Control': revalidate, ...headersFor(address, rules) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** A malformed escape is looked up as it stands, which finds nothing and ends in the 404 page. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
