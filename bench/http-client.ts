import { connect, type Socket } from 'node:net';

const headerEnd = Buffer.from('\r\n\r\n');

/**
 * A keep-alive connection that sends one request repeatedly. It parses only enough HTTP to find the end of a response,
 * because the load generator and the measured servers share the machine's processor.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #request: Buffer;
  #received: Buffer = Buffer.alloc(0);
  #answer: ((body: Buffer) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(port: number, body: string) {
    const bytes = Buffer.from(body);
    this.#request = Buffer.concat([
      Buffer.from(
        `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept: application/json\r\n` +
          `content-type: application/json\r\ncontent-length: ${bytes.length}\r\n\r\n`,
      ),
      bytes,
    ]);
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (chunk) => this.#receive(chunk));
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('The server closed the connection.')));
  }

  /** Sends the request and resolves to the body of the response. Await each call before the next one. */
  ask(): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#failed = reject;
      this.#socket.write(this.#request);
    });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const body = bodyOf(this.#received);
    if (body === null) return;
    this.#received = Buffer.alloc(0);
    this.#answer?.(body);
  }
}

/** The body of the response; null while the response is incomplete. */
function bodyOf(received: Buffer): Buffer | null {
  const end = received.indexOf(headerEnd);
  if (end === -1) return null;
  const head = received.toString('latin1', 0, end).toLowerCase();
  const start = end + headerEnd.length;
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  if (length === undefined) return unchunked(received, start);
  return received.length < start + Number(length) ? null : received.subarray(start);
}

function unchunked(received: Buffer, start: number): Buffer | null {
  const parts: Buffer[] = [];
  for (let offset = start; ;) {
    const lineEnd = received.indexOf('\r\n', offset);
    if (lineEnd === -1) return null;
    const size = Number.parseInt(received.toString('latin1', offset, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (received.length < next) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(received.subarray(lineEnd + 2, lineEnd + 2 + size));
    offset = next;
  }
}
