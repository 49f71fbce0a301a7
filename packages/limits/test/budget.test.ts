import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBudget, memoryCounters } from '../src/budget.ts';

const perMinute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

describe('the budget of a caller', () => {
  it('can be spent at once, then refills evenly', async () => {
    const budget = createBudget({ perMinute });
    for (let at = 0; at < 6; at += 1) expect(await budget.spend('a', 10_000)).toBe(0);
    expect(await budget.spend('a', 10_000)).toBe(10);
    wait(4_000);
    expect(await budget.spend('a', 10_000)).toBe(6);
    expect(await budget.spend('a', 4_000)).toBe(0);
    wait(9_999);
    expect(await budget.spend('a', 10_000)).toBe(1);
    wait(1);
    expect(await budget.spend('a', 10_000)).toBe(0);
  });

  it('is full again a minute after its first cost', async () => {
    const budget = createBudget({ perMinute });
    expect(await budget.spend('a', 30_000)).toBe(0);
    wait(59_000);
    expect(await budget.spend('a', 60_000)).toBe(0);
    // The refill alone would take 31 s, but the window ends in 1 s.
    expect(await budget.spend('a', 60_000)).toBe(1);
    wait(1_000);
    expect(await budget.spend('a', 60_000)).toBe(0);
  });

  it('is not shared with other callers', async () => {
    const budget = createBudget({ perMinute });
    expect(await budget.spend('a', 60_000)).toBe(0);
    expect(await budget.spend('a', 60_000)).toBe(60);
    expect(await budget.spend('b', 60_000)).toBe(0);
  });

  it('is not charged for refused operations', async () => {
    const budget = createBudget({ perMinute });
    expect(await budget.spend('a', 50_000)).toBe(0);
    for (let at = 0; at < 20; at += 1) expect(await budget.spend('a', 20_000)).toBe(10);
    expect(await budget.spend('a', 10_000)).toBe(0);
  });

  it('lets an operation above its size pass when it is full', async () => {
    const budget = createBudget({ perMinute });
    expect(await budget.spend('a', 1_000_000)).toBe(0);
    expect(await budget.spend('a', 1)).toBe(1);
    expect(await budget.spend('b', 1_000)).toBe(0);
    expect(await budget.spend('b', 1_000_000)).toBe(1);
    wait(1_000);
    expect(await budget.spend('b', 1_000_000)).toBe(0);
  });

  it('is unlimited when it is set to 0', async () => {
    const budget = createBudget({ perMinute: 0 });
    for (let at = 0; at < 20; at += 1) expect(await budget.spend('a', 1e12)).toBe(0);
  });

  it('of the default size admits 200 operations of maximum cost at once', async () => {
    const budget = createBudget({ perMinute: 20_000_000 });
    for (let at = 0; at < 200; at += 1) expect(await budget.spend('a', 100_000)).toBe(0);
    expect(await budget.spend('a', 100_000)).toBe(1);
  });

  it('of the largest size is counted exactly', async () => {
    const budget = createBudget({ perMinute: 1_000_000_000_000 });
    expect(await budget.spend('a', 999_999_999_999)).toBe(0);
    expect(await budget.spend('a', 1)).toBe(0);
    expect(await budget.spend('a', 1_000_000_000)).toBe(1);
  });
});

/** A reference implementation: a token bucket without windows. */
function bucket() {
  const perMillisecond = perMinute / 60_000;
  let left = perMinute;
  let at = 0;
  return {
    /** Takes `cost` and returns 0, or returns the seconds to wait. */
    spend: (cost: number) => {
      left = Math.min(perMinute, left + (Date.now() - at) * perMillisecond);
      at = Date.now();
      const needed = Math.min(cost, perMinute);
      if (left < needed) return Math.max(1, Math.ceil((needed - left) / perMillisecond / 1_000));
      left -= needed;
      return 0;
    },
  };
}

/** Creates a generator of pseudo-random numbers from 0 to 1 that are the same in each run. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describe('the budget, compared with a token bucket without windows,', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

  it.each(seeds)(
    'passes every operation that the bucket passes, and never asks for a longer wait (%i)',
    async (seed) => {
      const next = random(seed);
      const counters = memoryCounters();
      const budget = createBudget({ perMinute, counters });
      const other = bucket();
      for (let at = 0; at < 300; at += 1) {
        wait(Math.floor(next() ** 4 * 40_000));
        const cost = Math.ceil(next() ** 3 * 80_000);
        const expected = other.spend(cost);
        const seconds = await budget.spend('a', cost);
        expect(seconds).toBeLessThanOrEqual(expected);
        // Refunds an operation that only the budget has passed, so that both have passed the same operations.
        if (seconds < expected && seconds === 0)
          await counters.add('a', -Math.min(cost, perMinute));
      }
    },
  );

  it.each(seeds)('passes at most twice the budget in a window (%i)', async (seed) => {
    const next = random(seed);
    const budget = createBudget({ perMinute });
    const windows: number[] = [];
    let passed = 0;
    let began = Date.now();
    for (let at = 0; at < 2_000; at += 1) {
      if (Date.now() - began >= 60_000) {
        windows.push(passed);
        passed = 0;
        began = Date.now();
      }
      const cost = Math.ceil(next() * 10_000);
      if ((await budget.spend('a', cost)) === 0) passed += cost;
      wait(Math.floor(next() * 500));
    }
    expect(windows.length).toBeGreaterThan(5);
    expect(Math.max(...windows)).toBeLessThanOrEqual(2 * perMinute);
    expect(Math.min(...windows)).toBeGreaterThanOrEqual(perMinute);
  });

  it('passes a caller that has waited the requested seconds', async () => {
    const next = random(7);
    const budget = createBudget({ perMinute });
    for (let at = 0; at < 500; at += 1) {
      const cost = Math.ceil(next() * 90_000);
      const seconds = await budget.spend('a', cost);
      wait(seconds * 1_000);
      const passed = seconds === 0 || (await budget.spend('a', cost)) === 0;
      expect(passed).toBe(true);
    }
  });
});

describe('counters in memory', () => {
  it('keep ten thousand callers and drop the one whose last request is oldest', async () => {
    const counters = memoryCounters();
    for (let at = 0; at < 10_000; at += 1) await counters.add(`caller ${at}`, 1);
    await counters.add('caller 0', 1);
    await counters.add('one more', 1);
    expect((await counters.add('caller 0', 1)).consumedPoints).toBe(3);
    expect((await counters.add('caller 2', 1)).consumedPoints).toBe(2);
    expect((await counters.add('caller 1', 1)).consumedPoints).toBe(1);
  });
});
