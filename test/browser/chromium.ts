import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A page of headless Chromium. */
export interface Page {
  goTo(url: string): Promise<void>;
  /** Evaluates a JavaScript expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** Uncaught exceptions of the page, and errors in the browser's log such as blocked resources. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { message: string };
}

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium and opens a page. Requires an installed Chromium (`apt-get install chromium`). */
export async function openPage(): Promise<Page> {
  const program = programs.find((path) => existsSync(path));
  if (program === undefined) throw new Error(`Chromium is not installed: ${programs.join(', ')}.`);
  const profile = mkdtempSync(join(tmpdir(), 'vesthub-chromium-'));
  const settings = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const child = spawn(
    program,
    [...settings, '--remote-debugging-pipe', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const errors: string[] = [];
  const send = openProtocol(child, (message) => {
    const error = errorIn(message);
    if (error !== null) errors.push(error);
  });
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const inPage = (method: string, params: object = {}) => send(method, params, String(sessionId));
  for (const domain of ['Page', 'Runtime', 'Log']) await inPage(`${domain}.enable`);
  return {
    errors,
    goTo: async (url) => {
      await inPage('Page.navigate', { url });
    },
    evaluate: async <T>(expression: string) => {
      const { result } = await inPage('Runtime.evaluate', { expression, returnByValue: true });
      return (result as { value: T }).value;
    },
    close: async () => {
      const closed = new Promise((done) => child.once('close', done));
      child.kill('SIGKILL');
      await closed;
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
    },
  };
}

/** The error in a DevTools message of the browser; null for messages without error. */
function errorIn({ method, params }: Message): string | null {
  if (method === 'Runtime.exceptionThrown') return JSON.stringify(params?.['exceptionDetails']);
  if (method !== 'Log.entryAdded') return null;
  const { level, text, url } = (params as { entry: Record<string, string> }).entry;
  return level === 'error' ? `${text} ${url ?? ''}` : null;
}

/**
 * Opens the DevTools protocol over the pipe of Chromium's process: JSON messages that each end with a null byte. Passes
 * events to `onEvent` and returns a function that sends a command.
 */
function openProtocol(child: ChildProcess, onEvent: (message: Message) => void) {
  const [, , , to, from] = child.stdio as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  let text = '';
  let last = 0;
  from.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const messages = text.split('\0');
    text = messages.pop() ?? '';
    for (const json of messages) {
      const message = JSON.parse(json) as Message;
      if (message.id === undefined) onEvent(message);
      else waiting.get(message.id)?.(message);
    }
  });
  return (method: string, params: object, sessionId?: string) =>
    new Promise<Record<string, unknown>>((done, fail) => {
      const id = (last += 1);
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) fail(new Error(`${method}: ${error.message}`));
        else done(result ?? {});
      });
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
