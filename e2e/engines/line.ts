import { once } from 'node:events';
import { createServer } from 'node:http';

/** A line to the site that can lose requests. */
export interface Line {
  /** Address of the site behind this line. */
  readonly address: string;
  /** From now on the first `times` requests whose path fits get no answer. */
  lose(path: RegExp, times: number): void;
  close(): Promise<void>;
}

/**
 * Opens a line to the site. It is a server of its own and no feature of a browser, so that a line can break in the
 * same way for every engine.
 */
export async function openLine(site: string): Promise<Line> {
  let losses = 0;
  let lost = /$^/;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (losses > 0 && lost.test(path)) {
      losses -= 1;
      request.socket.destroy();
      return;
    }
    const answer = await fetch(new URL(path, site), { redirect: 'manual' });
    const headers = [...answer.headers].filter(
      ([name]) => !/^(content-encoding|content-length|connection|transfer-encoding)$/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return {
    address: `http://localhost:${address.port}/`,
    lose(path, times) {
      lost = path;
      losses = times;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
