import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { steeringDataModule } from '../../src/index.ts';
import { insider, population, storeFigures, type TestFigure } from './store.ts';
import pg from 'pg';

/** Contacts of two municipalities; the publisher keeps one municipality's June confidential. */
const contacts: TestFigure[] = ['0219', '0220'].flatMap((region, at) =>
  Array.from({ length: 12 }, (_none, index) => {
    const month = (one: number) => String(one).padStart(2, '0');
    const hidden = at === 1 && index === 5;
    return {
      indicator: 'synthetic-outpatient-contacts',
      region,
      from: `2016-${month(index + 1)}-01`,
      to: index === 11 ? '2017-01-01' : `2016-${month(index + 2)}-01`,
      value: hidden ? null : 100 * (at + 1) + index,
      ...(hidden ? { status: ':' } : {}),
    };
  }),
);

const hub = useTestHub([steeringDataModule], {
  prepare: async (hub) => {
    await storeFigures(hub.databaseUrl, { id: 'contacts', knownFrom: '2027-02-01T12:00:00Z' }, [
      ...contacts,
      ...['population', 'synthetic-outpatient-contacts'].map((indicator) => ({
        indicator,
        region: '0612',
        from: '2015-01-01',
        to: '2016-01-01',
        ageGroup: '80+',
        value: 7,
      })),
      rate('vestre-viken', 39),
      rate('0219', 31),
      rate('0220', 33),
    ]);
    await sql(`insert into steering_data.indicator (id, code, name, measure, unit, per, stated)
    values ('published-rate', 'r', 'Rate', 'RATE', 'personer', 10000, true);
    insert into steering_data.klass_change (id, old_code, old_name, new_code, new_name, date)
    values ('split', '0612', 'Hole', '9999', 'Ny', '2020-01-01')`);
  },
});

function rate(region: string, value: number): TestFigure {
  const period = { from: '2013-01-01', to: '2016-01-01' };
  return { indicator: 'published-rate', region, ...period, measure: 'RATE', value };
}

interface Row {
  place: string;
  value: number | null;
  numerator: number | null;
  flag: string;
  reason: string | null;
  regions: string[] | null;
}

async function ask(args: string): Promise<Row[]> {
  const { steeringData } = await hub().data<{ steeringData: { rows: Row[] } }>(
    `{ steeringData(${args}) { rows { place value numerator flag reason(language: EN) regions } } }`,
    insider,
  );
  return steeringData.rows;
}

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: hub().databaseUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}

describe('Borders of another day', () => {
  it('add up municipalities that were merged later', async () => {
    const rows = await ask(
      'indicators: ["population"], municipalities: ["asker-2020"], from: "2016-01-01", boundaries: "2020-01-01"',
    );
    expect(rows.map(({ regions }) => regions!.join(' '))).toEqual([
      ...Array<string>(4).fill('0220 0627 0628'),
      '3025',
      '3025',
    ]);
    expect(rows[0]!.value).toBe(60_106 + 21_492 + 9413);
  });

  it('of 2020 give the 21 municipalities of the region, with sums for earlier years', async () => {
    const rows = await ask(
      'indicators: ["population"], from: "2010-01-01", to: "2011-01-01", boundaries: "2020-01-01"',
    );
    expect(rows).toHaveLength(21);
    expect(rows.filter(({ flag }) => flag !== 'OK').map(({ place }) => place)).toEqual(['hole']);
  });

  it('give a reason instead of a value if a municipality was split', async () => {
    const [hole] = await ask(
      'indicators: ["population"], municipalities: ["hole"], from: "2019-01-01", to: "2020-01-01", boundaries: "2020-01-01"',
    );
    expect(hole).toEqual({
      place: 'hole',
      value: null,
      numerator: null,
      flag: 'INEXACT',
      reason:
        'Municipality 0612 was split between 3038, 9999 before 2020-01-01; what fell to each is not known.',
      regions: null,
    });
  });

  it('give a reason instead of a value for a municipality that has been merged into another', async () => {
    const rows = await ask(
      'indicators: ["population"], municipalities: ["hurum"], from: "2019-01-01", to: "2021-01-01", boundaries: "2016-01-01"',
    );
    expect(rows.map(({ value, flag, reason }) => ({ value, flag, reason }))).toEqual([
      { value: 9521, flag: 'OK', reason: null },
      {
        value: null,
        flag: 'INEXACT',
        reason:
          'Municipality 3025 was merged from 0220, 0627, 0628 after 2016-01-01; what belongs to each is not known.',
      },
    ]);
  });

  it('give no value if a figure of a merged municipality is missing', async () => {
    const [row] = await ask(
      'indicators: ["population"], municipalities: ["holmestrand-2020"], from: "2016-01-01", to: "2017-01-01", boundaries: "2020-01-01"',
    );
    expect(row).toMatchObject({ value: null, flag: 'MISSING', regions: ['0702', '0713', '0714'] });
  });
});

describe('A level without value', () => {
  it('is confidential if one of its figures is confidential', async () => {
    const rows = await ask(
      'indicators: ["synthetic-outpatient-contacts"], municipalities: ["0219", "0220"], from: "2016-01-01", groupBy: [MUNICIPALITY, YEAR]',
    );
    expect(rows.map(({ value, numerator, flag }) => ({ value, numerator, flag }))).toEqual([
      { value: 1266, numerator: 1266, flag: 'OK' },
      { value: null, numerator: null, flag: 'PRIVACY' },
    ]);
    const together = await ask(
      'indicators: ["synthetic-outpatient-contacts"], municipalities: ["0219", "0220"], from: "2016-01-01", groupBy: [YEAR]',
    );
    expect(together).toMatchObject([{ value: null, numerator: null, flag: 'PRIVACY' }]);
  });

  it('says for a stock over several years that figures do not add up', async () => {
    const [row] = await ask('indicators: ["population"], municipalities: ["0219"], groupBy: []');
    expect(row).toMatchObject({
      flag: 'NOT_APPLICABLE',
      reason: 'The figures do not add up over time.',
    });
  });
});

describe('A published rate', () => {
  const asked = 'indicators: ["published-rate"], groupBy: [PERIOD';

  it('is shown as published, for the areas that have a published rate', async () => {
    expect(await ask(`${asked}, REGION]`)).toMatchObject([{ place: 'vestre-viken', value: 39 }]);
    const rows = await ask(`${asked}, MUNICIPALITY], measure: RATE_PER_10000`);
    expect(rows.filter(({ flag }) => flag === 'OK').map(({ value }) => value)).toEqual([31, 33]);
  });

  it('is not added up, converted to another unit or standardised', async () => {
    expect(await ask(`${asked}], municipalities: ["0219", "0220"]`)).toMatchObject([
      {
        value: null,
        flag: 'NOT_APPLICABLE',
        reason: 'Rates that were published computed cannot be added up.',
      },
    ]);
    for (const measure of ['COUNT', 'RATE_PER_1000', 'STANDARDISED_PER_10000']) {
      const [row] = await ask(`${asked}, REGION], measure: ${measure}`);
      expect(row).toMatchObject({ value: null, flag: 'NOT_APPLICABLE' });
      expect(row!.reason).toContain('is shown as published only');
    }
  });
});

describe('A new vintage', () => {
  it('changes the answer, and `knownAt` returns the earlier vintage', async () => {
    const one = { indicator: 'population', region: '0616', from: '2016-01-01', to: '2017-01-01' };
    await storeFigures(hub().databaseUrl, { id: 'corrected', knownFrom: '2027-05-05T12:00:00Z' }, [
      { ...one, value: 3500 },
    ]);
    const nes =
      'indicators: ["population"], municipalities: ["nes"], from: "2016-01-01", to: "2017-01-01"';
    const before = population.find(({ region, from }) => region === '0616' && from === one.from)!;
    expect(await ask(nes)).toMatchObject([{ value: 3500 }]);
    expect(await ask(`${nes}, knownAt: "2027-05-05"`)).toMatchObject([{ value: 3500 }]);
    expect(await ask(`${nes}, knownAt: "2027-05-04"`)).toMatchObject([{ value: before.value }]);
    expect(await ask(`${nes}, knownAt: "2021-01-01"`)).toEqual([]);
    const region =
      'indicators: ["population"], groupBy: [REGION, YEAR], from: "2016-01-01", to: "2017-01-01"';
    expect(await ask(`${region}, knownAt: "2027-05-04"`)).toMatchObject([{ value: 482_668 }]);
  });
});

describe('A query', () => {
  const mistakes: [string, string][] = [
    ['indicators: []', 'at least one indicator'],
    ['indicators: ["nothing"]', 'a name of a SteeringIndicator; known are '],
    ['indicators: ["population"], municipalities: ["atlantis"]', 'a name of a Municipality; '],
    ['indicators: ["population"], municipalities: ["Askr"]', 'the nearest is "asker'],
    ['indicators: ["populatoin"]', 'the nearest is "population"'],
    [
      'indicators: ["population"], municipalities: ["asker"], boundaries: "2020-01-01"',
      'asker-2020 (Asker)',
    ],
    ['indicators: ["population"], subregion: "vestre-viken"', 'hallingdal'],
    ['indicators: ["population"], subregion: "hallingdal", municipalities: ["gol"]', 'at most one'],
    ['indicators: ["population"], groupBy: [YEAR, MONTH]', 'at most one'],
    ['indicators: ["population"], groupBy: [SEX], measure: STANDARDISED_PER_1000', 'no age or sex'],
    ['indicators: ["population"], from: "2016-01-01", to: "2016-01-01"', 'after'],
    ['indicators: ["population"], baseYear: 16', '1800'],
  ];

  it.each(mistakes)(
    'gets an error that states the expected value of a wrong argument: %s',
    async (args, words) => {
      const { errors } = await hub().answer(
        `{ steeringData(${args}) { rows { value } } }`,
        insider,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors![0]!.message).toContain(words);
    },
  );

  it('without a token gets public figures, but no counts of services before the first release', async () => {
    const { steeringData } = await hub().data<{ steeringData: { rows: unknown[] } }>(
      '{ steeringData(indicators: ["synthetic-outpatient-contacts"]) { rows { value } } }',
    );
    expect(steeringData.rows).toEqual([]);
    const open = await hub().data<{ steeringData: { rows: unknown[] } }>(
      '{ steeringData(indicators: ["population"], municipalities: ["0219"]) { rows { value } } }',
    );
    expect(open.steeringData.rows).not.toEqual([]);
  });

  it('takes as many SQL statements for one municipality and year as for all', async () => {
    const statements = (args: string) =>
      hub().statements(
        `{ steeringData(indicators: ["population"]${args}, measure: RATE_PER_1000) {
          rows { value indicator { name } batch { dataSet } batches { dataSet } development { index } position { region { percent } } }
          variation { ratio indicator { name } batches { dataSet } } } }`,
        insider,
      );
    const one = await statements(
      ', municipalities: ["0219"], from: "2016-01-01", to: "2017-01-01"',
    );
    expect(await statements('')).toBe(one);
    expect(one).toBeLessThanOrEqual(11);
  });
});
