import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyStore } from '../empty-store.ts';
import { imported, in2016, list } from './imported.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

describe('Periods and regions', () => {
  it('are read as people write them', async () => {
    const spans = {
      'januar 2016': '2016-01-01/2016-02-01',
      '1. kv. 2016': '2016-01-01/2016-04-01',
      '201603': '2016-03-01/2016-04-01',
      '2016.0': '2016-01-01/2017-01-01',
      '2015*': '2015-01-01/2016-01-01',
      'Pr. 31.12.2016': '2016-12-31/2017-01-01',
      '2013-2017': '2013-01-01/2018-01-01',
      '2. tertial 2016': '2016-05-01/2016-09-01',
    };
    const lines = Object.keys(spans).map((period, at) => `0219;${period};#;${at}`);
    const { state, figures, rejected } = await imported(
      hub,
      'spans.csv',
      list('spans', ...lines, '0219;2016/17;#;1', '0219;våren 2016;#;1'),
    );
    const expected = Object.values(spans).map(
      (span, at) => `spans 0219 ${span} all ALL COUNT ${at}`,
    );
    expect([state, figures?.toSorted()]).toEqual(['PARTLY', expected.toSorted()]);
    expect(rejected?.map((reason) => reason.slice(0, 60))).toEqual([
      '10 «2016/17»: no period: it may be two years (write 2016-201',
      '11 «våren 2016»: no period that can be read, such as 2016, 2',
    ]);
  });

  it('are found by names, numbers and prefixes, and a refusal names the nearest', async () => {
    const found = {
      'Bærum kommune': '0219',
      Asker: '0220',
      'K-0602': '0602',
      '604': '0604',
      Buskerud: '06',
      'EAK Landet': 'norge',
      'Vestre Viken HF': 'vestre-viken',
    };
    const names = [...Object.keys(found), 'I alt', 'EKG10 KOSTRA-gruppe 10', 'Berum'];
    const lines = names.map((name, at) => `${name};2016;#;${at}`);
    expect(await imported(hub, 'names.csv', list('names', ...lines))).toEqual({
      state: 'PARTLY',
      figures: Object.values(found)
        .map((region, at) => in2016('names', region, at))
        .toSorted(),
      rejected: [
        '9 «I alt»: «I alt» is a total of which the file does not say what it covers',
        '10 «EKG10 KOSTRA-gruppe 10»: «EKG10 KOSTRA-gruppe 10» is a group of municipalities of KOSTRA, and the hub keeps no figures of those',
        '11 «Berum»: «Berum» is not a known municipality, county or area; the nearest is «Bærum» (0219)',
      ],
    });
  });

  it('of a health atlas have names beside numbers of its own, in any order of the columns', async () => {
    const atlas = [
      'atlas_name;area;area_name;level1_name;level2_name;value;numerator;denominator;type;period',
      'Ortopedi;6;Vestre Viken;Kneprotese;2014;90,5;100;142700;rate;2013-2017',
      'Ortopedi;3;Norge;Kneprotese;2014;98,1;140;142700;rate;2013-2017',
    ];
    const rate = (region: string, value: number) =>
      `helseatlas.kneprotese ${region} 2014-01-01/2015-01-01 all ALL RATE ${value}`;
    expect(await imported(hub, 'ortopedi.csv', atlas.join('\n'))).toEqual({
      state: 'DONE',
      figures: [rate('norge', 98.1), rate('vestre-viken', 90.5)],
    });
  });
});
