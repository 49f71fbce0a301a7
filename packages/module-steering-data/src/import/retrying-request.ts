import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportLimits } from '@vesthub/imports';
import { RefusedFile } from '@vesthub/statistics/reading';
import type { z } from 'zod';

/** Fetches JSON of the given shape; throws `RefusedFile` for any other answer. */
export async function getJson<Shape>(
  address: string,
  shape: z.ZodType<Shape>,
  limits: ImportLimits,
): Promise<Shape> {
  const text = await (await request(address, {}, limits)).text();
  const parsed = shape.safeParse(parsedOrNull(text));
  if (parsed.success) return parsed.data;
  throw new RefusedFile(
    `${address} does not answer as a PxWebApi v2 does, but: ${text.slice(0, 200)}`,
  );
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Sends a request. If the server asks to wait (429, 503) or does not answer, tries again, at most `fetchTries` times in
 * total.
 */
export async function request(
  address: string,
  init: RequestInit,
  { fetchTime, fetchTries, fetchWait }: ImportLimits,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt === fetchTries;
    const response = await send(address, init, fetchTime);
    if (!(response instanceof Response)) {
      if (last) throw new RefusedFile(`${address} does not answer: ${response.reason}`);
      await sleep(Math.min(1_000, fetchWait));
      continue;
    }
    if (response.ok) return response;
    const words = (await response.text()).slice(0, 200);
    if (![429, 503].includes(response.status) || last) {
      throw new RefusedFile(`${address} answers ${response.status}: ${words}`);
    }
    await sleep(Math.min(askedToWait(response.headers.get('retry-after')), fetchWait));
  }
}

async function send(
  address: string,
  init: RequestInit,
  time: number,
): Promise<Response | { readonly reason: string }> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(time) });
  } catch (error) {
    const { message, cause } = error as Error;
    return { reason: cause instanceof Error ? cause.message : message };
  }
}

/**
 * Milliseconds to wait according to the header Retry-After (seconds or a date). One second if the header is missing or
 * invalid.
 */
function askedToWait(header: string | null): number {
  const asked = /^\d+$/.test(header ?? '')
    ? Number(header) * 1000
    : Date.parse(header ?? '') - Date.now();
  return Number.isNaN(asked) ? 1000 : Math.max(asked, 0);
}
