import { Workbook } from '@cj-tech-master/excelts';
import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyStore } from './empty-store.ts';
import { countsOf, figuresOf, importText, reasonsOf } from './import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

async function codes(code: string): Promise<unknown> {
  const { klassCodes } = await hub.data<{ klassCodes: { nodes: unknown[] } }>(
    `{ klassCodes(filter: { code: { equals: "${code}" } }) { nodes { name period { from to } } } }`,
  );
  return klassCodes.nodes;
}

async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('Ark1').addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a code list of Klass', () => {
  const list = '"code";"parentCode";"level";"name";"shortName";"notes";"validFrom";"validTo"\n';

  it('without dates needs to be told when it is valid, and lists of years that follow one another join', async () => {
    const content = `${list}"1804";"";"1";"Bodø";;""\n"0219";"";"1";"B\ufffdrum";;""\n`;
    const untold = await importText(hub, 'list.csv', content);
    expect(reasonsOf(untold)[0]).toBe(
      '2 «1804 Bodø»: the list does not say from when the code is valid; say it with --valid-from (and --valid-to)',
    );
    const year = (from: number) =>
      importText(hub, 'list.csv', content, {
        validFrom: `${from}-01-01`,
        validTo: `${from + 1}-01-01`,
      });
    expect(countsOf(await year(2017))).toEqual([2, 1, 0, 1, 0]);
    expect(countsOf(await year(2018))).toEqual([2, 0, 1, 1, 0]);
    expect(countsOf(await year(2018))).toEqual([2, 0, 0, 2, 0]);
    expect(await codes('1804')).toEqual([
      { name: 'Bodø', period: { from: '2017-01-01', to: '2019-01-01' } },
    ]);
    expect(await codes('0219')).toEqual([
      { name: 'Bærum', period: { from: null, to: '2020-01-01' } },
    ]);
  });

  it('of the API has dates of its own; other names and other lists are rejected', async () => {
    const code = (number: string, name: string) => ({
      code: number,
      parentCode: null,
      level: '1',
      name,
      validFrom: '2021-01-01',
      validTo: '2022-01-01',
    });
    const content = JSON.stringify({
      codes: [code('5001', 'Trondheim - Tråante'), code('3024', 'Asker'), code('1', 'Mann')],
    });
    const report = await importText(hub, 'codes.json', content);
    expect([report.format, ...countsOf(report)]).toEqual(['klass-json', 3, 1, 0, 0, 2]);
    expect(reasonsOf(report)).toEqual([
      '2 «3024»: 3024 is Bærum at that time, not «Asker»',
      '3 «1 Mann»: «1» is no number of a municipality (four digits) or county (two)',
    ]);
  });

  it('makes the figures of its municipalities readable', async () => {
    const figures =
      'indicator;region;period;value\npopulation;1804 Bodø;2018;52024\npopulation;1804 Bodø;2019;52357\n';
    const report = await importText(hub, 'figures.csv', figures);
    expect(countsOf(report)).toEqual([2, 1, 0, 0, 1]);
    expect(await figuresOf(hub, 'population')).toEqual(['1804 2018-01-01 all ALL COUNT 52024']);
  });
});

describe('changes of codes', () => {
  it('come as the API answers them and as CSV, and a change is known by its codes and day', async () => {
    const change = {
      oldCode: '1942',
      oldName: 'Nordreisa',
      newCode: '1942',
      newName: 'Nordreisa - Ráisa',
      changeOccurred: '2019-01-01',
    };
    const json = await importText(hub, 'changes.json', JSON.stringify({ codeChanges: [change] }));
    const csv = await importText(
      hub,
      'changes.csv',
      `${Object.keys(change).join(';')}\n${Object.values(change).join(';')}\n0219;Bærum;3024;Bærum;2020-01-01\n0219;;x;;2020\n`,
    );
    expect([countsOf(json), countsOf(csv)]).toEqual([
      [1, 1, 0, 0, 0],
      [3, 0, 0, 2, 1],
    ]);
  });

  it('come as a workbook with the numbers of two years side by side', async () => {
    const report = await importText(
      hub,
      'numbers.xlsx',
      await workbook([
        ['Kommunenr. 2019', 'Kommunenavn 2019', 'Kommunenr. 2020', 'Kommunenavn 2020'],
        [219, 'BÆRUM', 3024, 'BÆRUM'],
        [1804, 'BODØ', 1804, 'BODØ'],
        [1901, 'HARSTAD', 5402, 'HARSTAD'],
      ]),
    );
    expect([report.format, ...countsOf(report)]).toEqual(['excel', 2, 1, 0, 1, 0]);
  });

  it('are refused where they relate lists to one another, or where there are none', async () => {
    const reasons = [];
    for (const content of [
      { correspondenceItems: [] },
      { codes: [] },
      { classificationType: 'Klassifikasjon', versions: [] },
    ]) {
      reasons.push((await importText(hub, 'x.json', JSON.stringify(content))).reason);
    }
    expect(reasons.map((reason) => reason?.split(/[;(]/)[0])).toEqual([
      'The file relates the codes of two lists to one another ',
      'The file holds no codes and no changes of codes.',
      'The file describes a classification and holds no codes',
    ]);
  });
});

describe('a workbook of figures', () => {
  it('is read like any other table', async () => {
    const report = await importText(
      hub,
      'figures.xlsx',
      await workbook([
        ['Utskrivningsklare døgn'],
        ['Kommune', 2015, 2016],
        ['0220 Asker', 101, '1 020'],
        ['0219 Bærum', '..', 3.5],
      ]),
    );
    expect([report.format, ...countsOf(report)]).toEqual(['excel', 4, 4, 0, 0, 0]);
    expect(await figuresOf(hub, 'utskrivningsklare-dogn')).toEqual([
      '0219 2015-01-01 all ALL COUNT null ..',
      '0219 2016-01-01 all ALL COUNT 3.5',
      '0220 2015-01-01 all ALL COUNT 101',
      '0220 2016-01-01 all ALL COUNT 1020',
    ]);
  });

  it('is refused where it is broken', async () => {
    const whole = await workbook([
      ['Kommune', 2015],
      ['0220 Asker', 101],
    ]);
    const report = await importText(hub, 'broken.xlsx', whole.subarray(0, 600));
    expect(report.reason).toBe('The workbook cannot be read: its end is missing.');
  });
});
