// Keeps 64 connections busy for 20 seconds on Debian's nginx and on the local server, with pages and scripts of the
// built site in turn, and prints requests a second, errors, and the files left open: `npm run bench:hosts`.
import { globSync } from 'node:fs';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFilesOfSite, startNginx } from '../e2e/hosts/nginx.ts';
import { siteServer } from '../scripts/site-server.ts';

const connections = 64;
const seconds = 20;
const paths = [
  ...globSync('dist/**/index.html').map((file) => file.replace(/^dist\//, '').replace(/index\.html$/, '')),
  ...globSync('dist/_astro/*.{js,css}').map((file) => file.replace(/^dist\//, '')),
];

/** Asks for one path after the other over each connection until the time is over. */
async function load(host: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = Date.now() + seconds * 1000;
  let answers = 0;
  let errors = 0;
  const ask = (path: string) =>
    new Promise<void>((resolve) => {
      const failed = () => {
        errors += 1;
        resolve();
      };
      get(host + path, { agent, headers: { 'Accept-Encoding': 'br, gzip' } }, (response) => {
        response.resume();
        response.once('error', failed);
        response.once('end', () => {
          if (response.statusCode === 200) answers += 1;
          else errors += 1;
          resolve();
        });
      }).once('error', failed);
    });
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let turn = connection; Date.now() < end; turn += connections) {
        await ask(paths[turn % paths.length] ?? '');
      }
    }),
  );
  agent.destroy();
  return `${Math.round(answers / seconds)} requests a second, ${errors} errors`;
}

const nginx = await startNginx();
const before = nginx.openDescriptors();
console.log(`nginx: ${await load(nginx.address)}`);
console.log(`nginx: ${nginx.openDescriptors() - before} descriptors more than before`);
await nginx.stop();

const local = siteServer({ directory: 'dist', base: '/' });
await new Promise<void>((listening) => local.listen(0, '127.0.0.1', listening));
console.log(
  `local server: ${await load(`http://127.0.0.1:${(local.address() as AddressInfo).port}/`)} (in the process that asks)`,
);
console.log(`local server: ${openFilesOfSite('self').length} files of the site left open`);
local.closeAllConnections();
local.close();
