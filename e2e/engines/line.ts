import { once } from 'node:events';
import { createServer, request } from 'node:http';

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
  const server = createServer((asked, response) => {
    const path = asked.url ?? '/';
    if (losses > 0 && lost.test(path)) {
      losses -= 1;
      asked.socket.destroy();
      return;
    }
    // A connection of its own: one that was kept may be closed by the site at the moment it is used again, and then
    // the line would lose what no test told it to lose.
    const passedOn = request(
      new URL(path, site),
      { agent: false, headers: { ...asked.headers, connection: 'close' } },
      (answer) => {
        const { connection, 'keep-alive': kept, ...headers } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, headers);
        answer.pipe(response);
      },
    );
    passedOn.once('error', () => asked.socket.destroy());
    passedOn.end();
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
