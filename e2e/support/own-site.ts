import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteServer } from '../../scripts/site-server.ts';

/** A copy of the built site on a host of its own, which a test may change, break and take away. */
export class OwnSite {
  readonly directory = mkdtempSync(join(tmpdir(), 'hit-or-miss-'));
  readonly #requests: string[] = [];
  #port = 0;
  #server: Server | undefined;

  constructor() {
    cpSync(new URL('../../dist/', import.meta.url), this.directory, { recursive: true });
  }

  get address(): string {
    return `http://localhost:${this.#port}/`;
  }

  /** Paths requested since the last call. */
  takeRequests(): string[] {
    return this.#requests.splice(0);
  }

  /** Answers from now on, at the address it had before. */
  async open(): Promise<void> {
    await this.#listen(siteServer({ directory: this.directory, base: '/' }));
  }

  /** Answers everything like this from now on, as a network does before log-in, or a host with a fault. */
  async openWith(status: number, html: string): Promise<void> {
    await this.#listen(
      createServer((_, response) => {
        response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
      }),
    );
  }

  /** Answers nothing from now on. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  /** Puts another file, or another content of one, on the host. */
  write(path: string, content: string): void {
    writeFileSync(join(this.directory, path), content);
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.directory, { recursive: true });
  }

  async #listen(server: Server): Promise<void> {
    await this.close();
    this.#server = server.on('request', ({ url }) => this.#requests.push(url ?? ''));
    await new Promise<void>((listening) => server.listen(this.#port, listening));
    this.#port = (server.address() as AddressInfo).port;
  }
}
