import { readModuleData } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

/**
 * Numbers of documented discrepancies that the checks do not confirm, with the ids of the consistent findings: the sum
 * of Note 2, and the contributions to the health cooperation and to user-controlled assistance.
 */
const unconfirmed: Readonly<Record<number, readonly string[]>> = {
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

/** The findings with a recorded discrepancy, each with the number in the record's id; 0 for an id without number. */
function discrepancies(): { number: number; finding: Finding }[] {
  return findings
    .filter(({ status, recorded }) => status === 'DISCREPANCY' && recorded !== null)
    .map((finding) => ({
      number: Number(/^i(\d\d)-/.exec(finding.recorded!.id)?.[1] ?? 0),
      finding,
    }));
}

afterAll(() => hub.close());

describe('the discrepancies in the documents', () => {
  it('are findings for each of the 61 numbers, except the numbers that the checks do not confirm', () => {
    const numbers = new Set(discrepancies().map(({ number }) => number));
    const all = Array.from({ length: 61 }, (_, index) => index + 1);
    expect(all.filter((number) => !numbers.has(number) && !(number in unconfirmed))).toEqual([]);
    expect([...numbers].filter((number) => number !== 0 && !all.includes(number))).toEqual([]);
  });

  it('are computed by a check if they are arithmetic', () => {
    const arithmetic = discrepancies().filter(({ finding }) => finding.kind === 'ARITHMETIC');
    expect(arithmetic.length).toBeGreaterThan(10);
    expect(arithmetic.filter(({ finding }) => finding.check === null)).toEqual([]);
  });

  it.each(Object.entries(unconfirmed))(
    'do not include number %s: its checks are consistent',
    (_number, ids) => {
      const computed = findings.filter(({ id }) => ids.includes(id));
      expect(computed.map(({ id, status }) => `${id}: ${status}`)).toEqual(
        ids.map((id) => `${id}: CONSISTENT`),
      );
    },
  );

  it('have records that name only existing checks', () => {
    const named = allModules.flatMap((module) =>
      readModuleData(module).discrepancies.flatMap(({ check }) => check ?? []),
    );
    const run = new Set(findings.map(({ check }) => check));
    expect(named.filter((name) => !run.has(name))).toEqual([]);
  });

  it('all have an explanation, and every module answers', () => {
    expect(incomplete).toEqual([]);
    const unexplained = findings.filter(
      ({ status, explanation }) => status === 'DISCREPANCY' && explanation === null,
    );
    expect(unexplained).toEqual([]);
  });

  it('are explained by a record only while they have the figures in the record', async () => {
    const id = 'economy/economy-note-6-closing-equity/2016';
    const recorded = findings.find((finding) => finding.id === id);
    expect(recorded).toMatchObject({
      title: 'Note 6: egenkapital 31.12.2016 er trykt 747.984',
      recorded: { id: 'i01-note-6-closing-equity' },
    });
    const { pool, schema } = hub.databases.get('economy')!;
    const text = (by: number) =>
      `update "${schema}".accounts_line set this_year_nok = this_year_nok + ${by} where statement = 'equity' and kind = 'sum'`;
    await pool.query({ text: text(1) });
    const changed = (await report()).findings.find((finding) => finding.id === id);
    await pool.query({ text: text(-1) });
    expect(changed).toMatchObject({ status: 'DISCREPANCY', explanation: null, recorded: null });
    expect(changed?.title).not.toBe(recorded?.title);
  });
});

describe('facts that two modules store', () => {
  it.each([
    ['health/health-term-municipalities-of-the-body/khs-2019-2019', '26', '26'],
    ['health/health-term-municipalities-of-the-body/khs-2019-2021', '26', '21'],
    ['health/health-self-financed-in-budgets/khs-2016', 'self-financed', 'self-financed'],
    [
      'economy/economy-population-claims-of-alliance/vestregionen-arsrapport-2016',
      '451000',
      '451000',
    ],
    ['regional/regional-study-trips-of-alliance/transport-2-0-studietur-goteborg', '1', '1'],
    ['regional/regional-study-trips-of-alliance/transport-2-0-studietur-helsinki', '1', '2'],
  ])('are compared: %s', (id, expected, actual) => {
    expect(findings.find((finding) => finding.id === id)).toMatchObject({
      status: expected === actual ? 'CONSISTENT' : 'DISCREPANCY',
      expected,
      actual,
    });
  });
});

describe('facts that both steering data and other modules store', () => {
  const comparison = (from: readonly Finding[], check: string) =>
    from
      .filter((finding) => finding.check === check)
      .map(({ id, expected, actual }) => [
        id.slice(`steering-data/${check}/`.length),
        expected,
        actual,
      ]);

  it('agree with alliance and economy on the population of the 26 municipalities on 1 January 2016', () => {
    expect(comparison(findings, 'steering-population')).toEqual([['alliance', '482668', '482668']]);
    const economy = findings.filter(({ check }) => check === 'economy-population-of-alliance');
    expect(economy).toMatchObject([{ status: 'CONSISTENT', expected: '304', actual: '304' }]);
  });

  it('agree with the municipalities of the alliance on the codes of Klass and their changes', () => {
    expect(comparison(findings, 'steering-klass')).toEqual([
      ['changes', '29', '29'],
      ['codes', '29', '29'],
    ]);
  });

  it('are reported when a code, name, day, change or population differs', async () => {
    const { pool } = hub.databases.get('steering-data')!;
    const changes = [
      `update steering_data.klass_code set name = 'Berum' where code = '0219'`,
      `update steering_data.klass_code set valid_to = '2019-01-01' where code = '0220'`,
      `delete from steering_data.klass_code where code = '3316'`,
      `insert into steering_data.klass_code (id, classification, code, name, municipality_id) values ('131.9999', 131, '9999', 'Hole', 'hole')`,
      `update steering_data.klass_change set date = '2020-02-01' where old_code = '0602'`,
      `insert into steering_data.klass_change (id, old_code, old_name, new_code, new_name, date)
       values ('0301.3025', '0301', 'Oslo', '3025', 'Asker', '2020-01-01')`,
      `update steering_data.rollup set value = value + 1 where indicator_id = 'population' and region = '0219' and period_from = '2016-01-01'`,
    ];
    for (const text of changes) await pool.query({ text });
    const changed = (await report()).findings;
    expect(comparison(changed, 'steering-klass')).toEqual([
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
    expect(comparison(changed, 'steering-population')[0]).toEqual(['alliance', '482668', '482669']);
  });
});
