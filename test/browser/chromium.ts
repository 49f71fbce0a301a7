import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A page of a browser that nobody looks at. */
export interface Page {
  goTo(url: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** What the browser refused the page, and what the page failed with. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, never>;
  readonly result?: Record<string, unknown>;
  readonly error?: { message: string };
}

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opens a page in Chromium, which must be installed (`apt-get install chromium`). */
export async function openPage(): Promise<Page> {
  const program = places.find((place) => existsSync(place));
  if (program === undefined) throw new Error(`There is no Chromium at ${places.join(', ')}.`);
  const profile = mkdtempSync(join(tmpdir(), 'vesthub-chromium-'));
  const settings = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const child = spawn(
    program,
    [...settings, '--remote-debugging-pipe', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const complaints: string[] = [];
  const send = speakWith(child, (message) => {
    const complaint = complaintIn(message);
    if (complaint !== null) complaints.push(complaint);
  });
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const inPage = (method: string, params: object = {}) => send(method, params, String(sessionId));
  for (const domain of ['Page', 'Runtime', 'Log']) await inPage(`${domain}.enable`);
  return {
    complaints,
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
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What a message of the browser complains of; null when it is about something else. */
function complaintIn({ method, params }: Message): string | null {
  if (method === 'Runtime.exceptionThrown') return JSON.stringify(params?.['exceptionDetails']);
  if (method !== 'Log.entryAdded') return null;
  const { level, text, url } = (params as unknown as { entry: Record<string, string> }).entry;
  return level === 'error' ? `${text} ${url ?? ''}` : null;
}

/** Speaks the browser's protocol over its pipe: JSON with a null byte after each message. */
function speakWith(child: ChildProcess, heard: (message: Message) => void) {
  const [, , , to, from] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  let text = '';
  let last = 0;
  from.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const messages = text.split('\0');
    text = messages.pop() ?? '';
    for (const each of messages) {
      const message = JSON.parse(each) as Message;
      if (message.id === undefined) heard(message);
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
