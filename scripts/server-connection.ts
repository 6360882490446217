// How the recordings of real servers reach them.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

/** A connection to Redis: commands go out in order and answers come back in order. */
export class Connection {
  private readonly socket: Socket;
  private readonly waiting: ((answer: string | null) => void)[] = [];
  private received = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => {
      this.received = Buffer.concat([this.received, chunk]);
      while (this.takeAnswer());
    });
  }

  /** Sends a command and waits for its answer; null: there is no such key. */
  ask(...words: readonly string[]): Promise<string | null> {
    const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
    this.socket.write(`*${words.length}\r\n${parts.join('')}`);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  close(): void {
    this.socket.destroy();
  }

  /** Simple strings, errors, numbers, bulk strings: all that the recordings ask for. */
  private takeAnswer(): boolean {
    const end = this.received.indexOf('\r\n');
    if (end < 0) return false;
    const head = this.received.toString('latin1', 0, end);
    if (head.startsWith('-')) throw new Error(head);
    const length = head.startsWith('$') ? Number(head.slice(1)) : -1;
    const whole = length < 0 ? end + 2 : end + 4 + length;
    if (this.received.length < whole) return false;
    const bulk = this.received.toString('utf8', end + 2, end + 2 + Math.max(0, length));
    this.received = this.received.subarray(whole);
    this.waiting.shift()?.(head.startsWith('$') ? (length < 0 ? null : bulk) : head.slice(1));
    return true;
  }
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Waits for a server that is still starting, five seconds at most. */
export async function connected(port: number): Promise<Socket> {
  for (let tries = 0; ; tries++) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return socket;
    } catch (error) {
      if (tries === 50) throw error;
      await after(100);
    }
  }
}
