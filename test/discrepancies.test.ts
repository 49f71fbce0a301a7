import { allModules } from '@vesthub/hub/modules';
import { readModuleData } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Sums of the documents that hold when they are computed again: what Note 2 gives together, and what was
 * paid for the health cooperation and for user-controlled assistance. By number, the findings that say so.
 */
const holding: Readonly<Record<number, readonly string[]>> = {
  6: ['economy/economy-note-2-contributions/2016-stated-contributions'],
  7: ['economy/economy-contributions-computed/khs-2016'],
  8: ['economy/economy-contributions-computed/bpa-2016'],
};

interface Finding {
  id: string;
  check: string | null;
  status: string;
  explanation: string | null;
}

let hub: TestHub;
let findings: Finding[];
let incomplete: { message: string }[];

beforeAll(async () => {
  hub = await createTestHub(allModules);
  const { checks } = await hub.data<{
    checks: { findings: Finding[]; incomplete: { message: string }[] };
  }>('{ checks { findings { id check status explanation } incomplete { message } } }');
  ({ findings, incomplete } = checks);
});

afterAll(() => hub.close());

describe('what does not add up in the documents', () => {
  it('is recorded under each of its 61 numbers, unless it holds when computed', () => {
    const recorded = allModules.flatMap((module) => readModuleData(module).discrepancies);
    const numbers = new Set(
      recorded.flatMap(({ id }) => {
        const number = /^i(\d\d)-/.exec(id)?.[1];
        return number === undefined ? [] : [Number(number)];
      }),
    );
    const all = Array.from({ length: 61 }, (_, at) => at + 1);
    expect(all.filter((number) => !numbers.has(number) && !(number in holding))).toEqual([]);
    expect([...numbers].filter((number) => !all.includes(number))).toEqual([]);
  });

  it.each(Object.entries(holding))('holds where number %s was doubted', (_number, ids) => {
    const computed = findings.filter(({ id }) => ids.includes(id));
    expect(computed.map(({ id, status }) => `${id}: ${status}`)).toEqual(
      ids.map((id) => `${id}: CONSISTENT`),
    );
  });

  it('is computed by a check that exists wherever a record names one', () => {
    const named = allModules.flatMap((module) =>
      readModuleData(module).discrepancies.flatMap(({ check }) => check ?? []),
    );
    const run = new Set(findings.map(({ check }) => check));
    expect(named.filter((name) => !run.has(name))).toEqual([]);
  });

  it('is explained, every bit of it, and every module answers', () => {
    expect(incomplete).toEqual([]);
    const unexplained = findings.filter(
      ({ status, explanation }) => status === 'DISCREPANCY' && explanation === null,
    );
    expect(unexplained).toEqual([]);
  });
});
