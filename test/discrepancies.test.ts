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
  expected: string | null;
  actual: string | null;
  explanation: string | null;
  recorded: { id: string } | null;
}

const operation = `{
  checks {
    findings { id check status kind title expected actual explanation recorded { id } }
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

describe('what steering data keep of the facts of others', () => {
  const agreement = (from: readonly Finding[], check: string) =>
    from
      .filter((one) => one.check === check)
      .map(({ id, expected, actual }) => [
        id.slice(`steering-data/${check}/`.length),
        expected,
        actual,
      ]);

  it('agrees on the population of the 26 on 1 January 2016 with alliance and economy', () => {
    expect(agreement(findings, 'steering-population')).toEqual([
      ['alliance', '482668', '482668'],
      ['economy', '482668', '482668'],
    ]);
  });

  it('agrees in the codes of Klass and their changes with the municipalities of the alliance', () => {
    expect(agreement(findings, 'steering-klass')).toEqual([
      ['changes', '29', '29'],
      ['codes', '29', '29'],
    ]);
  });

  it('is found where it differs: a number, a name, a day, a change', async () => {
    const { pool } = hub.connections.get('steering-data')!;
    const plant = [
      `update steering_data.klass_code set name = 'Berum' where code = '0219'`,
      `update steering_data.klass_code set valid_to = '2019-01-01' where code = '0220'`,
      `delete from steering_data.klass_code where code = '3316'`,
      `insert into steering_data.klass_code (id, classification, code, name, municipality_id) values ('131.9999', 131, '9999', 'Hole', 'hole')`,
      `update steering_data.klass_change set date = '2020-02-01' where old_code = '0602'`,
      `insert into steering_data.klass_change (id, old_code, old_name, new_code, new_name, date)
       values ('0301.3025', '0301', 'Oslo', '3025', 'Asker', '2020-01-01')`,
      `update steering_data.rollup set value = value + 1 where indicator_id = 'population' and region = '0219' and period_from = '2016-01-01'`,
    ];
    for (const text of plant) await pool.query({ text });
    const planted = (await report()).findings;
    expect(agreement(planted, 'steering-klass')).toEqual([
      ['changes', '29', '26'],
      ['changes-asker-2020', '0301 → 3025 2020-01-01', 'nothing more'],
      ['changes-drammen-2020', 'nothing more', '0602 → 3005 2020-01-01'],
      ['changes-modum', 'nothing more', '3047 → 3316 2024-01-01'],
      ['codes', '29', '25'],
      ['codes-asker', '0220 Asker [, 2019-01-01)', '0220 Asker [, 2020-01-01)'],
      ['codes-baerum', '0219 Berum [, 2020-01-01)', '0219 Bærum [, 2020-01-01)'],
      ['codes-hole', '9999 Hole [, )', 'nothing more'],
      ['codes-modum', 'nothing more', '3316 Modum [2024-01-01, )'],
    ]);
    expect(agreement(planted, 'steering-population')[0]).toEqual(['alliance', '482668', '482669']);
  });
});
