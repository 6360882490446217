import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nginx } from '../../scripts/engines/found.ts';

/** A running nginx that serves the built site as `docs/hosting.md` says. */
export interface Nginx {
  /** Its address, with a slash at its end. */
  readonly address: string;
  /** Files and sockets that its workers hold open. */
  openDescriptors(): number;
  stop(): Promise<void>;
}

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Starts Debian's nginx on a port of its own, with nothing of the machine's configuration. */
export async function startNginx(): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
    mkdirSync(join(folder, name));
    return `${name}_temp_path ${join(folder, name)};`;
  });
  const site = resolve('dist');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${existsSync(brotli) ? `load_module ${brotli};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${join(folder, 'pid')};
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporary.join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${site};
    gzip_static on;
    ${existsSync(brotli) ? 'brotli_static on;' : ''}
    include ${join(site, 'nginx-site.conf')};
  }
}
`,
  );
  const running = spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  running.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const address = `http://127.0.0.1:${port}/`;
  for (;;) {
    if (running.exitCode !== null) throw new Error(`nginx ended with code ${running.exitCode}: ${said}`);
    const answered = await fetch(address).catch(() => undefined);
    if (answered) break;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  return {
    address,
    openDescriptors: () =>
      childrenOf(running.pid ?? 0).reduce((sum, pid) => sum + readdirSync(`/proc/${pid}/fd`).length, 0),
    async stop() {
      running.kill('SIGQUIT');
      await once(running, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a process of this machine holds open that is a file of the site. */
export function openFilesOfSite(pid: number | 'self'): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder)
    .map((descriptor) => {
      try {
        return readlinkSync(join(folder, descriptor));
      } catch {
        // It was closed in the meantime.
        return '';
      }
    })
    .filter((file) => file.startsWith(resolve('dist')));
}

function childrenOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/task/${pid}/`).includes('children')
    ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    : [];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
}
