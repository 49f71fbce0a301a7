import { describe, expect, it } from 'vitest';
import { every, intervalOf } from '../src/cli/every.ts';

describe('an import that is repeated', () => {
  it('goes on when one has failed, and ends when it is stopped', async () => {
    const stopped = new AbortController();
    const failures: string[] = [];
    let runs = 0;
    await every(
      10,
      async () => {
        runs += 1;
        if (runs === 4) stopped.abort();
        if (runs % 2 === 0) throw new Error(`run ${runs}`);
      },
      (error) => failures.push((error as Error).message),
      stopped.signal,
    );
    expect({ runs, failures }).toEqual({ runs: 4, failures: ['run 2', 'run 4'] });
  });

  it('waits as long as it was told between two', async () => {
    const stopped = new AbortController();
    const began: number[] = [];
    const run = async () => {
      began.push(performance.now());
      if (began.length === 2) stopped.abort();
    };
    await every(100, run, () => undefined, stopped.signal);
    expect(began[1]! - began[0]!).toBeGreaterThanOrEqual(99);
  });

  it('is told the interval in seconds, minutes or hours', () => {
    expect(['1s', '30', '30m', '24h'].map(intervalOf)).toEqual([
      1_000, 1_800_000, 1_800_000, 86_400_000,
    ]);
    for (const text of ['', '0', '1.5h', '600h', 'daily']) {
      expect(() => intervalOf(text)).toThrow('expected an interval such as 30m or 24h');
    }
  });
});
