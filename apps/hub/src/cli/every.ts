import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '@vesthub/kernel';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** Parses an interval such as `15m`, `24h` or `90s` to milliseconds. A number without unit means minutes. */
export function intervalOf(text: string): number {
  const [, count, unit = 'm'] = /^(\d{1,6})([smh])?$/.exec(text) ?? [];
  const milliseconds = Number(count) * units[unit]!;
  // Timers of Node accept delays below 2 ** 31 milliseconds.
  if (milliseconds >= 1_000 && milliseconds < 2 ** 31) return milliseconds;
  throw new ConfigurationError(
    `--every: "${text}" is not accepted; expected an interval such as 30m or 24h, from one second to 24 days.`,
  );
}

/**
 * Runs `run` again and again until `stopped` aborts, with a pause of `interval` milliseconds after each run. Passes
 * failures to `failed` and continues.
 */
export async function every(
  interval: number,
  run: () => Promise<void>,
  failed: (error: unknown) => void,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    await run().catch(failed);
    await sleep(interval, undefined, { signal: stopped }).catch(() => undefined);
  }
}
