import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createAdmission } from '../src/admission.ts';
import { measureEventLoopLag } from '../src/event-loop-lag.ts';

/** A fake event loop whose lag the test sets. `sample` triggers the next sample. */
function loopWithLag(lag: number) {
  const loop = {
    lag,
    measuring: false,
    sample: () => undefined as void,
  };
  return {
    loop,
    measured: {
      lag: () => loop.lag,
      start: (sampled: () => void) => Object.assign(loop, { measuring: true, sample: sampled }),
      stop: () => Object.assign(loop, { measuring: false }),
    },
  };
}

/** Enters `count` operations. Returns the functions that end the operations that have started. */
async function enterMany(admission: ReturnType<typeof createAdmission>, count: number) {
  const running: (() => void)[] = [];
  for (let at = 0; at < count; at += 1) {
    void admission.enter().then((leave) => running.push(leave));
  }
  await sleep(0);
  return running;
}

describe('admission control', () => {
  it('starts every operation at once while there is no lag', async () => {
    const admission = createAdmission(20, loopWithLag(9.9).measured);
    expect(await enterMany(admission, 20)).toHaveLength(20);
  });

  it('refuses operations above the limit at once, and admits again when one has ended', async () => {
    const admission = createAdmission(3, loopWithLag(0).measured);
    const running = await enterMany(admission, 3);
    const refusal = {
      code: 'OVERLOADED',
      limit: 'concurrency',
      http: { status: 503, headers: { 'retry-after': '1' } },
    };
    expect(() => admission.check()).toThrow(expect.objectContaining({ extensions: refusal }));
    await expect(admission.enter()).rejects.toMatchObject({ extensions: refusal });
    running[0]!();
    // Ending an operation a second time has no effect.
    running[0]!();
    admission.check();
    await admission.enter();
    expect(() => admission.check()).toThrow(expect.objectContaining({ extensions: refusal }));
  });

  it('counts queued operations as well', async () => {
    const admission = createAdmission(3, loopWithLag(50).measured);
    expect(await enterMany(admission, 3)).toHaveLength(2);
    expect(() => admission.check()).toThrow('3 operations under way');
  });

  it('runs two operations regardless of lag, and the next when one has ended', async () => {
    const admission = createAdmission(20, loopWithLag(50).measured);
    const running = await enterMany(admission, 5);
    expect(running).toHaveLength(2);
    for (let started = 3; started <= 5; started += 1) {
      running.shift()!();
      await sleep(0);
      expect(running).toHaveLength(2);
    }
  });

  it('starts one queued operation per sample when the lag is over', async () => {
    const { loop, measured } = loopWithLag(50);
    const running = await enterMany(createAdmission(20, measured), 6);
    loop.sample();
    await sleep(0);
    expect(running).toHaveLength(2);
    loop.lag = 0;
    for (let started = 3; started <= 6; started += 1) {
      loop.sample();
      await sleep(0);
      expect(running).toHaveLength(started);
    }
  });

  it('measures the lag only while operations are in progress', async () => {
    const { loop, measured } = loopWithLag(0);
    const running = await enterMany(createAdmission(20, measured), 2);
    expect(loop.measuring).toBe(true);
    running.forEach((leave) => leave());
    expect(loop.measuring).toBe(false);
  });

  it('starts only a few operations of an expensive burst at the same time', async () => {
    const admission = createAdmission(200);
    const work = () => {
      const end = performance.now() + 4;
      while (performance.now() < end);
    };
    let running = 0;
    let most = 0;
    const operation = async () => {
      // Starts all operations in one turn of the event loop, each in its own callback, as requests arrive.
      await new Promise(setImmediate);
      const leave = await admission.enter();
      running += 1;
      most = Math.max(most, running);
      for (let part = 0; part < 2; part += 1) {
        work();
        await sleep(3);
      }
      running -= 1;
      leave();
    };
    await Promise.all(Array.from({ length: 60 }, operation));
    // If the lag ignored the current turn, nearly all operations would run at the same time.
    expect(most).toBeLessThan(30);
  });
});

describe('the event-loop lag', () => {
  it('is visible in the turn that causes it, and then fades to zero', async () => {
    let clock = 0;
    const loop = measureEventLoopLag(() => clock);
    const samples: number[] = [];
    const sampled = () => samples.push(loop.lag());
    loop.start(sampled);
    clock = 45;
    expect(loop.lag()).toBe(40);
    while (samples.length < 5) await sleep(1);
    loop.stop();
    expect(samples.slice(0, 5)).toEqual([40, 20, 10, 5, 2.5]);
    const count = samples.length;
    await sleep(20);
    expect(samples).toHaveLength(count);
  });
});
