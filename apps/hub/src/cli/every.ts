import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '@vesthub/kernel';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds between two runs of a command: `15m`, `24h`, or minutes. */
export function intervalOf(text: string): number {
  const [, count, unit = 'm'] = /^(\d{1,6})([smh])?$/.exec(text) ?? [];
  const milliseconds = Number(count) * units[unit]!;
  // The maximum delay of a timer.
  if (milliseconds >= 1_000 && milliseconds < 2 ** 31) return milliseconds;
  throw new ConfigurationError(
    `--every: "${text}" is not accepted; expected an interval such as 30m or 24h, from one second to 24 days.`,
  );
}

/**
 * Runs `run` repeatedly, `interval` milliseconds after the previous run has ended, until `stopped`.
 * Reports failures and continues.
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
