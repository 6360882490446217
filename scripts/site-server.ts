import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';
import { type HeaderRule, headersFor, parseHeaderRules } from '../src/site/host/header-rules.ts';
import { hostFiles, revalidate } from '../src/site/host/host-files.ts';

export interface SiteServerOptions {
  /** Folder of the built site. */
  readonly directory: string;
  /** Base path the site was built for, `/` or `/notes`. */
  readonly base: string;
}

const forHosts = new Set(hostFiles.map((file) => `/${file}`));

/**
 * A local host for the built site that behaves like the real ones: the headers of `_headers`, Brotli or gzip, a
 * redirect to the address with a slash, and the 404 page of the reader's language. Files are read anew for each
 * request, so a rebuild needs no restart.
 */
export function siteServer({ directory, base }: SiteServerOptions): Server {
  const prefix = base.replace(/\/+$/, '');
  // Brotli's own default quality (11) is for files compressed once; 5 is what hosts use on the fly.
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
  // @types/compression speaks of Express; the middleware itself needs Node's own request and response only.
  const compressed = compress as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;

  function answer(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405);
    }
    const [address = '/', query] = (request.url ?? '/').split('?');
    if (prefix && (address === '/' || address === prefix)) return redirect(response, `${prefix}/`);
    const path = address.startsWith(`${prefix}/`) ? decode(address.slice(prefix.length)) : undefined;
    const language = path?.startsWith('/en/') ? 'en' : 'ko';
    const notFound = () => sendNotFound(response, directory, language, rulesFor(directory, address));
    if (path === undefined || !isPlain(path) || forHosts.has(path)) return notFound();
    const file = fileAt(directory, path);
    if (!file) return notFound();
    if (!path.endsWith('/') && statSync(file).isDirectory()) {
      if (!existsSync(join(file, 'index.html'))) return notFound();
      return redirect(response, `${address}/${query ? `?${query}` : ''}`);
    }
    // Hosts find the file in their cache by what the browser can decode, also where they answer without it (304).
    setHeaders(response, {
      Vary: 'Accept-Encoding',
      'Cache-Control': revalidate,
      ...rulesFor(directory, address),
    });
    // Everything in the folder was built to be served, `.well-known` included.
    send(request, encodeURI(path), { root: directory, cacheControl: false, dotfiles: 'allow' })
      .on(
        'error',
        ({ status, headers }: { readonly status: number; readonly headers?: Record<string, string> }) => {
          if (status === 404) return notFound();
          // For a range that cannot be had, the answer states the size.
          setHeaders(response, headers ?? {});
          refuse(response, status);
        },
      )
      .pipe(response);
  }

  return createServer((request, response) => {
    const safely = () => {
      try {
        answer(request, response);
      } catch (error) {
        console.error(error);
        refuse(response, 500);
      }
    };
    // A range counts the bytes of the file as it is.
    if (request.headers.range) safely();
    else compressed(request, response, safely);
  });
}

function redirect(response: ServerResponse, to: string) {
  response.writeHead(301, { Location: to }).end();
}

/** Ends with a status; no browser or host may keep that answer, because the next request may fare better. */
function refuse(response: ServerResponse, status: number) {
  if (response.headersSent) return response.destroy();
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.statusCode = status;
  return response.end(`${status}`);
}

/** The hosts serve the nearest `404.html` up the tree, which is how a missing English address answers in English. */
function sendNotFound(
  response: ServerResponse,
  directory: string,
  language: 'ko' | 'en',
  headers: Record<string, string>,
) {
  const pages = language === 'en' ? ['en/404.html', 'en/404/index.html', '404.html'] : ['404.html'];
  const page = pages.map((name) => join(directory, name)).find((name) => existsSync(name));
  // The rules for a folder's files, above all that they never change, do not hold for a missing one.
  setHeaders(response, {
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/html; charset=utf-8',
  });
  response.statusCode = 404;
  response.end(page ? readFileSync(page) : 'Not found');
}

/** What `_headers` says of an address. */
function rulesFor(directory: string, address: string): Record<string, string> {
  const file = join(directory, '_headers');
  const rules: HeaderRule[] = existsSync(file) ? parseHeaderRules(readFileSync(file, 'utf8')) : [];
  return headersFor(address, rules);
}

function setHeaders(response: ServerResponse, headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Whether an address goes straight down: one that begins with two slashes names another host when it is sent back. */
function isPlain(path: string): boolean {
  return !/\/\/|\/\.\.?(\/|$)|[\\\0]/.test(path);
}

/** The file or folder at a path, where it is inside of the folder that is served; links may lead out of it. */
function fileAt(directory: string, path: string): string | undefined {
  const file = join(directory, path);
  if (!existsSync(file)) return undefined;
  const inside = realpathSync(directory) + sep;
  return `${realpathSync(file)}${sep}`.startsWith(inside) ? file : undefined;
}

/** A malformed escape is looked up unchanged, which finds nothing and ends in the 404 page. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
