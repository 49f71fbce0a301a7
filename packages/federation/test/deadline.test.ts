import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { withDeadline } from '../src/calls/deadline.ts';

const silent = createServer(() => undefined);
let url = '';

beforeAll(async () => {
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

it('ends a call without an answer at its deadline, also after a garbage collection', async () => {
  const caller = new AbortController();
  const calls = Array.from({ length: 20 }, () =>
    withDeadline(300, caller.signal, (signal) => fetch(url, { signal })),
  );
  const ends = Promise.allSettled(calls);
  await sleep(100);
  collectGarbage();
  const results = await Promise.race([ends, sleep(10_000, 'no end')]);
  expect(results).toEqual(
    calls.map(() => ({
      status: 'rejected',
      reason: expect.objectContaining({
        name: 'TimeoutError',
        message: 'No answer within 300 ms.',
      }),
    })),
  );
});

it.each(['before', 'after'])('ends a call that is aborted %s it began', async (when) => {
  const caller = new AbortController();
  if (when === 'before') caller.abort(new Error('left'));
  const call = withDeadline(10_000, caller.signal, (signal) => fetch(url, { signal }));
  caller.abort(new Error('left'));
  await expect(call).rejects.toThrow('left');
});

it('returns the answer and leaves no timer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { signal } = new AbortController();
  expect(await withDeadline(10_000, signal, async () => 'answer')).toBe('answer');
  expect(vi.getTimerCount()).toBe(0);
});
