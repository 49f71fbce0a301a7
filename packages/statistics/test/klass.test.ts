import { describe, expect, it } from 'vitest';
import { readText, reasonsOf, refusalOf } from './read-text.ts';

describe('A code list of Klass', () => {
  const list =
    '"code";"parentCode";"level";"name";"shortName";"notes";"validFrom";"validTo"\n"1804";"";"1";"Bodø";;""\n';

  it('without dates is rejected line by line unless the options state them', async () => {
    const read = await readText('list.csv', list);
    expect([read.format, ...reasonsOf(read)]).toEqual([
      'klass-csv',
      '2 «1804 Bodø»: the list does not say from when the code is valid; state it with --valid-from (and --valid-to)',
    ]);
    const period = { validFrom: '2017-01-01', validTo: '2018-01-01' };
    expect((await readText('list.csv', list, period)).rows).toEqual([
      {
        line: 2,
        code: {
          classification: 131,
          code: '1804',
          name: 'Bodø',
          from: '2017-01-01',
          to: '2018-01-01',
        },
      },
    ]);
  });

  it('as the API returns it has dates, and codes of other lists are rejected', async () => {
    const code = (number: string, name: string) => ({
      code: number,
      parentCode: null,
      level: '1',
      name,
      validFrom: '2021-01-01',
      validTo: '2022-01-01',
    });
    const read = await readText(
      'codes.json',
      JSON.stringify({ codes: [code('50', 'Trøndelag'), code('1', 'Mann')] }),
    );
    expect([read.format, read.rows[0], ...reasonsOf(read)]).toEqual([
      'klass-json',
      {
        line: 1,
        code: {
          classification: 104,
          code: '50',
          name: 'Trøndelag',
          from: '2021-01-01',
          to: '2022-01-01',
        },
      },
      '2 «1 Mann»: «1» is not the number of a municipality (four digits) or county (two)',
    ]);
  });
});

describe('Changes of codes', () => {
  it('are read as CSV and as the API returns them', async () => {
    const change = {
      oldCode: '1942',
      oldName: 'Nordreisa',
      newCode: '1942',
      newName: 'Nordreisa - Ráisa',
    };
    const given = { ...change, changeOccurred: '2019-01-01' };
    const csv = await readText(
      'changes.csv',
      `${Object.keys(given).join(';')}\n${Object.values(given).join(';')}\n0219;;x;;2020\n`,
    );
    const json = await readText('changes.json', JSON.stringify({ codeChanges: [given] }));
    expect([csv.format, csv.rows[0], ...reasonsOf(csv)]).toEqual([
      'klass-csv',
      { line: 2, change: { ...change, date: '2019-01-01' } },
      '3 «0219 x 2020»: expected two numbers of municipalities (four digits) or counties (two)',
    ]);
    expect([json.format, json.rows]).toEqual([
      'klass-json',
      [{ line: 1, change: { ...change, date: '2019-01-01' } }],
    ]);
  });

  it('are refused if the file relates lists to one another or holds no codes', async () => {
    const reasons = [];
    for (const content of [
      { correspondenceItems: [] },
      { codes: [] },
      { classificationType: 'Klassifikasjon', versions: [] },
    ]) {
      reasons.push(await refusalOf('x.json', JSON.stringify(content)));
    }
    expect(reasons.map((reason) => reason.split(/[;(]/)[0])).toEqual([
      'The file relates the codes of two lists to one another ',
      'The file holds no codes and no changes of codes.',
      'The file describes a classification and holds no codes',
    ]);
  });
});
