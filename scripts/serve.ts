import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { siteServer } from './site-server.ts';

const directory = join(import.meta.dirname, '..', 'dist');
const base = `/${(process.env.BASE ?? '').replace(/^\/|\/$/g, '')}`;
/** Only this computer, unless HOST says otherwise: what is being written is not published yet. */
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT ?? 4321);

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop(`PORT is "${process.env.PORT}", which is no port: give a number from 0 to 65535, such as 4321.`);
}
if (!existsSync(join(directory, 'index.html'))) {
  stop('There is no built site in dist yet: run "npm run build" first.');
}

const server = siteServer({ directory, base });
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL') {
    stop(
      `HOST is "${host}", which is no address of this computer: leave it out, or give 0.0.0.0 for all of them.`,
    );
  }
  if (error.code !== 'EADDRINUSE') throw error;
  stop(
    `Port ${port} is in use: stop the program that listens there, or choose another with "PORT=${port + 1} npm start".`,
  );
});
server.listen(port, host, () => {
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  console.log(`Hit or Miss: http://localhost:${listening}${base.replace(/\/?$/, '/')}`);
  if (process.env.HOST) console.log(`Other computers can reach it too, at the addresses of ${host}.`);
});

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
