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
  kind: string;
  title: string;
  explanation: string | null;
  recorded: { id: string } | null;
}

const operation = `{
  checks {
    findings { id check status kind title explanation recorded { id } }
    incomplete { message }
  }
}`;

let hub: TestHub;
let findings: Finding[];
let incomplete: { message: string }[];

beforeAll(async () => {
  hub = await createTestHub(allModules);
  ({ findings, incomplete } = await report());
});

async function report() {
  const { checks } = await hub.data<{
    checks: { findings: Finding[]; incomplete: { message: string }[] };
  }>(operation);
  return checks;
}

/** The findings that a record explains or is, with the number of the record; 0 for one without. */
function discrepancies(): { number: number; finding: Finding }[] {
  return findings
    .filter(({ status, recorded }) => status === 'DISCREPANCY' && recorded !== null)
    .map((finding) => ({
      number: Number(/^i(\d\d)-/.exec(finding.recorded!.id)?.[1] ?? 0),
      finding,
    }));
}

afterAll(() => hub.close());

describe('what does not add up in the documents', () => {
  it('is found under each of its 61 numbers, unless it holds when computed', () => {
    const numbers = new Set(discrepancies().map(({ number }) => number));
    const all = Array.from({ length: 61 }, (_, at) => at + 1);
    expect(all.filter((number) => !numbers.has(number) && !(number in holding))).toEqual([]);
    expect([...numbers].filter((number) => number !== 0 && !all.includes(number))).toEqual([]);
  });

  it('is computed wherever it is a matter of arithmetic', () => {
    const arithmetic = discrepancies().filter(({ finding }) => finding.kind === 'ARITHMETIC');
    expect(arithmetic.length).toBeGreaterThan(10);
    expect(arithmetic.filter(({ finding }) => finding.check === null)).toEqual([]);
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

  it('is explained by its record in the figures it was recorded with, and in no others', async () => {
    const id = 'economy/economy-note-6-closing-equity/2016';
    const recorded = findings.find((one) => one.id === id);
    expect(recorded).toMatchObject({
      title: 'Note 6: egenkapital 31.12.2016 er trykt 747.984',
      recorded: { id: 'i01-note-6-closing-equity' },
    });
    const { pool, schema } = hub.connections.get('economy')!;
    const text = (by: number) =>
      `update "${schema}".equity_line set amount_nok = amount_nok + ${by} where kind::text = 'sum'`;
    await pool.query({ text: text(1) });
    const changed = (await report()).findings.find((one) => one.id === id);
    await pool.query({ text: text(-1) });
    expect(changed).toMatchObject({ status: 'DISCREPANCY', explanation: null, recorded: null });
    expect(changed?.title).not.toBe(recorded?.title);
  });
});
