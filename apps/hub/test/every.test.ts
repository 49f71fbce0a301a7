import { describe, expect, it } from 'vitest';
import { every, intervalOf } from '../src/cli/every.ts';

describe('every', () => {
  it('continues after a failed run and ends when it is aborted', async () => {
    const controller = new AbortController();
    const failures: string[] = [];
    let runs = 0;
    await every(
      10,
      async () => {
        runs += 1;
        if (runs === 4) controller.abort();
        if (runs % 2 === 0) throw new Error(`run ${runs}`);
      },
      (error) => failures.push((error as Error).message),
      controller.signal,
    );
    expect({ runs, failures }).toEqual({ runs: 4, failures: ['run 2', 'run 4'] });
  });

  it('waits for the interval between two runs', async () => {
    const controller = new AbortController();
    const starts: number[] = [];
    const run = async () => {
      starts.push(performance.now());
      if (starts.length === 2) controller.abort();
    };
    await every(100, run, () => undefined, controller.signal);
    expect(starts[1]! - starts[0]!).toBeGreaterThanOrEqual(99);
  });
});

describe('intervalOf', () => {
  it('reads seconds, minutes and hours, and rejects other texts', () => {
    expect(['1s', '30', '30m', '24h'].map(intervalOf)).toEqual([
      1_000, 1_800_000, 1_800_000, 86_400_000,
    ]);
    for (const text of ['', '0', '1.5h', '600h', 'daily']) {
      expect(() => intervalOf(text)).toThrow('expected an interval such as 30m or 24h');
    }
  });
});
