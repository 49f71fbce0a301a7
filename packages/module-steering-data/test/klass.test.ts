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

describe('A code list of Klass', () => {
  const list = '"code";"parentCode";"level";"name";"shortName";"notes";"validFrom";"validTo"\n';

  it('needs options for its period if it has no dates, and adjoining periods of a code are joined', async () => {
    const content = `${list}"1804";"";"1";"Bodø";;""\n"0219";"";"1";"B\ufffdrum";;""\n`;
    const untold = await importText(hub, 'list.csv', content);
    expect(reasonsOf(untold)[0]).toBe(
      '2 «1804 Bodø»: the list does not say from when the code is valid; state it with --valid-from (and --valid-to)',
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

  it('is read as the API returns it; codes with another name or of another list are rejected', async () => {
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
      '3 «1 Mann»: «1» is not the number of a municipality (four digits) or county (two)',
    ]);
  });

  it('lets later imports resolve its municipalities', async () => {
    const figures =
      'indicator;region;period;value\npopulation;1804 Bodø;2018;52024\npopulation;1804 Bodø;2019;52357\n';
    const report = await importText(hub, 'figures.csv', figures);
    expect(countsOf(report)).toEqual([2, 1, 0, 0, 1]);
    expect(await figuresOf(hub, 'population')).toEqual(['1804 2018-01-01 all ALL COUNT 52024']);
  });
});

describe('Changes of codes', () => {
  it('are imported from JSON and CSV, and a change with known codes and day is unchanged', async () => {
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
});
