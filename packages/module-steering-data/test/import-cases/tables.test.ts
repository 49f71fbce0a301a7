import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOption } from '../../src/import/kind-option.ts';
import { createEmptyStore } from '../empty-store.ts';
import { importText } from '../import-text.ts';
import { imported, in2016, list } from './imported.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

const count = kindOption({ counted: 'persons' });

describe('A heading with a word of a measure', () => {
  it.each([
    'Mottakere i vekstbedrift',
    'Uføre over 50 %',
    'Andelshavere',
    'Ratebetalinger',
    'Brukere per 1 000',
  ])('«%s» is a closed count', async (heading) => {
    const { figures } = await imported(
      hub,
      `${heading.slice(0, 5)}.csv`,
      `kommune;${heading} 2016\n0618 Hemsedal;2\n0615 Flå;1\n`,
    );
    const key = figures?.[0]?.split(' ')[0] ?? '';
    expect(figures).toEqual([in2016(key, '0615', 1), in2016(key, '0618', 2)]);
    const { steeringIndicators } = await hub.data(
      `{ steeringIndicators(filter: { code: { equals: "${key}" } }) { nodes { measure counted stated } } }`,
    );
    expect(steeringIndicators).toEqual({
      nodes: [{ measure: 'COUNT', counted: 'PERSONS', stated: false }],
    });
  });
});

describe('A count', () => {
  it('that may be a fraction or thousands is refused, and the official population stays', async () => {
    const official = { publisher: 'Statistisk sentralbyrå', dataSet: '07459' };
    const file = (value: string) => `region,"Persons 2016"\n"0219 Bærum","${value}"\n`;
    expect(await imported(hub, 'official.csv', file('122348'), official)).toEqual({
      state: 'DONE',
      figures: [in2016('population', '0219', 122_348)],
    });
    expect(await imported(hub, 'foreign.csv', file('1,234'))).toEqual({
      state: 'REFUSED',
      reason:
        'Line 2 has «1,234», which is 1.234 or 1234, and no number of the file shows which. State the decimal sign of the file (--decimal comma or point).',
    });
  });

  it('that is stated is whole, not negative and below a thousand million', async () => {
    const lines = ['12,5', '-3', '1000000000', '7'].map(
      (value, at) => `0${219 + at};2016;#;${value}`,
    );
    expect(
      await imported(
        hub,
        'whole.csv',
        list('whole', ...lines)
          .replace('0221', '0602')
          .replace('0222', '0604'),
        {
          kind: count,
        },
      ),
    ).toEqual({
      state: 'PARTLY',
      figures: [in2016('whole', '0604', 7)],
      rejected: [
        '2 «12,5»: no count: it is no whole number',
        '3 «-3»: no count: it is negative',
        '4 «1000000000»: no count: it is 1000000000 or more',
      ],
    });
  });
});

describe('A line', () => {
  it('with a cell beyond the headings is rejected, because a comma may separate two', async () => {
    expect(
      await imported(
        hub,
        'cells.csv',
        'region,periode,indikator,verdi\n0219,2016,Cells,12,5\n0220,2016,Cells,13\n0602,2016,Cells\n',
      ),
    ).toEqual({
      state: 'PARTLY',
      figures: [in2016('cells', '0220', 13)],
      rejected: [
        '2 «5»: the line has a cell without a heading; a comma within a number may separate two of them',
        '4 «0602 | 2016 | Cells»: the line has 3 cells, and the table 4 headings',
      ],
    });
  });

  it('ends at a carriage return among other line ends', async () => {
    const content = 'region;periode;indikator;verdi\r\n0220;2016;Mix;2\r0602;2016;Mix;3\r\n';
    expect(await imported(hub, 'mix.csv', content)).toEqual({
      state: 'DONE',
      figures: [in2016('mix', '0220', 2), in2016('mix', '0602', 3)],
    });
  });

  it('with a zero byte, wherever it stands, makes the file a refusal', async () => {
    const many = '0220;2016;Null;9\n'.repeat(6_000);
    expect(
      await imported(hub, 'null.csv', `${list('Null')}\n${many}0219;2016;N\u0000;3\n`),
    ).toEqual({
      state: 'REFUSED',
      reason: 'Line 6002 has a zero byte; the file is damaged.',
    });
  });

  it('in another encoding than all before it changes the encoding of the file', async () => {
    const years = Array.from({ length: 200 }, (_, at) => 1800 + at);
    const before = years.flatMap((year) =>
      ['0219', '0220', '0602', '0604', '0605', '0612', '0616'].flatMap((region) =>
        [1, 2, 3, 4].map((month) => `${region};${year}M0${month};Early;5`),
      ),
    );
    const content = list('late', ...before, '0219;2016;Pleie for de øvrige;4');
    expect(content.length).toBeGreaterThan(100_000);
    const { state, figures } = await imported(hub, 'late.csv', Buffer.from(content, 'latin1'));
    expect([state, figures?.length, figures?.at(-1)]).toEqual([
      'DONE',
      5_601,
      in2016('pleie-for-de-ovrige', '0219', 4),
    ]);
    const { steeringIndicators } = await hub.data(
      '{ steeringIndicators(filter: { code: { equals: "pleie-for-de-ovrige" } }) { nodes { name } } }',
    );
    expect(steeringIndicators).toEqual({ nodes: [{ name: 'Pleie for de øvrige' }] });
  });
});

describe('A number', () => {
  const noNumber =
    'no figure: expected a number or one of the symbols . .. ... : - * x, or a bound such as <5';

  it('has groups of three digits, and no tab or line end within', async () => {
    const cells = ['1 23', '12 34 5', '1\t234', '"4\n5"', '1 234'];
    const regions = ['0219', '0220', '0602', '0604', '0605'];
    const lines = cells.map((cell, at) => `${regions[at]};2016;#;${cell}`);
    expect(await imported(hub, 'groups.csv', list('groups', ...lines))).toEqual({
      state: 'PARTLY',
      figures: [in2016('groups', '0605', 1234)],
      rejected: [
        `2 «1 23»: ${noNumber}`,
        `3 «12 34 5»: ${noNumber}`,
        `4 «1\t234»: ${noNumber}`,
        `5 «4\n5»: ${noNumber}`,
      ],
    });
  });

  it.each([
    ['comma', '1.234', '1.234.567'],
    ['point', '1,234', '1,234,567'],
  ])('has a decimal %s if another number of the file shows it', async (name, small, large) => {
    const content = list(name, `0219;2016;#;${small}`, `0220;2016;#;${large}`);
    expect(await imported(hub, `${name}.csv`, content)).toEqual({
      state: 'DONE',
      figures: [in2016(name, '0219', 1234), in2016(name, '0220', 1_234_567)],
    });
  });

  it('that is not shown, missing, impossible or nil keeps its symbol', async () => {
    const cells = {
      '0219': '<5',
      '0220': 'x',
      '0602': ':',
      '0604': '7',
      '0605': '..',
      '0612': '.',
      '0615': '-',
      '0616': '',
    };
    const lines = Object.entries(cells).map(([region, cell]) => `${region};2016;#;${cell}`);
    expect(await imported(hub, 'symbols.csv', list('symbols', ...lines), { kind: count })).toEqual({
      state: 'DONE',
      figures: [
        in2016('symbols', '0219', 'null :'),
        in2016('symbols', '0220', 'null :'),
        in2016('symbols', '0602', 'null :'),
        in2016('symbols', '0604', 7),
        in2016('symbols', '0605', 'null ..'),
        in2016('symbols', '0612', 'null .'),
        in2016('symbols', '0615', '0 -'),
        in2016('symbols', '0616', 'null'),
      ],
    });
  });

  it('that is nil is answered as a zero with its symbol', async () => {
    const months = { '01': '-', '02': '3' };
    const lines = Object.entries(months).flatMap(([month, cell]) => [
      `0219;2016M${month};#;-`,
      `0220;2016M${month};#;${cell}`,
    ]);
    const { state } = await imported(hub, 'nil.csv', list('nil', ...lines), {
      kind: kindOption({ measure: 'share' }),
    });
    expect(state).toBe('DONE');
    const { steeringData } = await hub.data(
      `{ steeringData(indicators: ["nil"], municipalities: ["baerum", "asker"], groupBy: [MUNICIPALITY, MONTH], measure: PUBLISHED) {
          rows { place value flag status } } }`,
    );
    expect(steeringData).toEqual({
      rows: [
        { place: 'baerum', value: 0, flag: 'OK', status: '-' },
        { place: 'asker', value: 0, flag: 'OK', status: '-' },
        { place: 'baerum', value: 0, flag: 'OK', status: '-' },
        { place: 'asker', value: 3, flag: 'OK', status: null },
      ],
    });
  });
});

it('A name that begins like a formula is refused', async () => {
  const content = list('x', '0219;2016;"=HYPERLINK(""http://x"")";3', '0602;2016;Users;4');
  expect(await imported(hub, 'formula.csv', content)).toEqual({
    state: 'REFUSED',
    reason:
      'The name of an indicator, «=HYPERLINK("http://x")», begins like a formula, which programs run that open a file with it; name it anew.',
  });
});

it('Headings on three lines name the indicator and the year of each figure', async () => {
  const content = 'Kommune;Visits;;;\n;Menn;;Kvinner;\n;2015;2016;2015;2016\n0219;1;2;3;4\n';
  const report = await importText(hub, 'three.csv', content, { dryRun: true });
  expect(report.notes.join(' ')).toContain('lines 1, 2 and 3');
  const { figures } = await imported(hub, 'three.csv', content);
  expect(figures).toEqual([
    'visits-kvinner 0219 2015-01-01/2016-01-01 all ALL COUNT 3',
    in2016('visits-kvinner', '0219', 4),
    'visits-menn 0219 2015-01-01/2016-01-01 all ALL COUNT 1',
    in2016('visits-menn', '0219', 2),
  ]);
});
