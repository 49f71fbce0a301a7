import { dueReleases, makeRelease } from '@vesthub/releases';
import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOption, type KindSettings } from '../src/import/kind-option.ts';
import { mappingFrom } from '../src/import/mapping-option.ts';
import { figuresCube } from '../src/publishing/figures-cube.ts';
import { insider } from './answer/store.ts';
import { createEmptyStore } from './empty-store.ts';
import { importText } from './import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

/** The values and flags of an indicator by municipality in 2016. */
async function shown(indicator: string, ask = {}): Promise<string[]> {
  const { steeringData } = await hub.data<{
    steeringData: { rows: { place: string; value: number | null; flag: string }[] };
  }>(
    `{ steeringData(indicators: ["${indicator}"], municipalities: ["hemsedal", "fla"], groupBy: [MUNICIPALITY, YEAR],
        measure: PUBLISHED) { rows { place value flag } } }`,
    ask,
  );
  return steeringData.rows.map(({ place, value, flag }) => `${place} ${value} ${flag}`).toSorted();
}

const fileName = 'andel.csv';
const table = (heading: string, ...values: [number, number]) =>
  `kommune;${heading} 2016\n0618 Hemsedal;${values[0]}\n0615 Flå;${values[1]}\n`;
const imported = (heading: string, values: [number, number], settings: KindSettings = {}) =>
  importText(hub, fileName, table(heading, ...values), {
    kind: kindOption(settings),
    publisher: 'Hemsedal',
    licence: 'CC0-1.0',
  });

describe('An indicator of which nothing states the measure', () => {
  const key = 'mottakere-i-vekstbedrift';

  it('is closed to callers without the raw scope, whatever words its heading has', async () => {
    const { notes } = await imported('Mottakere i vekstbedrift', [2, 1]);
    expect(notes).toEqual([
      `«Mottakere i vekstbedrift» (${key}) is taken for a count of people and closed: no unit, column, mapping or option states what it is; state its measure to open it.`,
    ]);
    expect(await shown(key)).toEqual([]);
    expect(await shown(key, insider)).toEqual(['fla 1 OK', 'hemsedal 2 OK']);
    const { steeringIndicators } = await hub.data<{ steeringIndicators: { nodes: unknown[] } }>(
      `{ steeringIndicators(filter: { code: { equals: "${key}" } }) { nodes { measure counted stated } } }`,
    );
    expect(steeringIndicators.nodes).toEqual([
      { measure: 'COUNT', counted: 'PERSONS', stated: false },
    ]);
  });

  it('is closed in the views that the public database role reads', async () => {
    const { pool } = hub.databases.get('steering-data')!;
    for (const view of ['open_observation', 'open_rollup']) {
      const { rows } = await pool.query({
        text: `select from steering_data.${view} where indicator_id = $1`,
        values: [key],
      });
      expect(rows).toEqual([]);
    }
  });

  it('is not released', async () => {
    const database = hub.databases.get('steering-data')!;
    expect(await dueReleases(database)).toEqual([]);
    expect(await figuresCube.parts(database)).not.toContain(key);
  });

  it('is released when it is stated to be a count', async () => {
    const database = hub.databases.get('steering-data')!;
    const again = await imported('Mottakere i vekstbedrift', [2, 1], { counted: 'persons' });
    expect([again.same, again.fresh, again.changed]).toEqual([2, 0, 0]);
    expect(await dueReleases(database)).toHaveLength(1);
    await makeRelease(database, figuresCube, { author: 'test' });
    expect(await shown(key)).toEqual(['fla null PRIVACY', 'hemsedal null PRIVACY']);
  });
});

describe('An indicator that is stated to be a share', () => {
  it('opens with the figures that were imported before', async () => {
    const key = 'andel-med-vedtak';
    await imported('Andel med vedtak', [12.5, 7]);
    expect(await shown(key)).toEqual([]);
    const again = await imported('Andel med vedtak', [12.5, 7.5], { unit: 'prosent' });
    expect([again.same, again.fresh, again.changed]).toEqual([1, 0, 1]);
    expect(again.notes).toEqual([
      `«Andel med vedtak» (${key}) is taken for a share because of the unit «prosent».`,
    ]);
    expect(await shown(key)).toEqual(['fla 7.5 OK', 'hemsedal 12.5 OK']);
  });

  it('is refused as another measure later', async () => {
    const report = await imported('Andel med vedtak', [1, 2], { measure: 'count' });
    expect([report.state, report.reason]).toEqual([
      'REFUSED',
      'All 2 figures were rejected: 2 × «Andel med vedtak» is a share, and by what its sender stated it would be a count; an indicator has one measure.',
    ]);
  });

  it('opens at once if the unit of the file says so, and the report says what is suspect', async () => {
    const set = {
      version: '2.0',
      class: 'dataset',
      label: 'Prøve',
      id: ['Region', 'ContentsCode', 'Tid'],
      size: [2, 1, 1],
      role: { geo: ['Region'], time: ['Tid'], metric: ['ContentsCode'] },
      dimension: {
        Region: { category: { index: ['0618', '0615'], label: { '0618': 'Hemsedal' } } },
        ContentsCode: {
          category: { label: { del: 'Del' }, unit: { del: { base: 'prosent', decimals: 1 } } },
        },
        Tid: { category: { index: ['2016'] } },
      },
      value: [3, 4],
    };
    const { notes } = await importText(hub, 'share.json', JSON.stringify(set));
    expect(notes).toEqual([
      '«Del» (del) is taken for a share because of the unit «prosent».',
      'Suspect: all 2 figures of del (SHARE) are whole numbers, as counts are.',
    ]);
    expect(await shown('del')).toEqual(['fla 4 OK', 'hemsedal 3 OK']);
  });
});

it('A mapping is saved with its data set, and the next file is read through it', async () => {
  const mapping = mappingFrom(
    `{ version: 1, publisher: Asker, dataSet: Kartlagt, columns: { kommune: region, X 2016: { figures: kartlagt } }, indicators: { kartlagt: { measure: share } } }`,
  );
  const first = await importText(hub, 'a.csv', table('X', 12.5, 7), { mapping, propose: true });
  expect(first.proposal).toContain('kommune: region');
  expect(await shown('kartlagt')).toEqual(['fla 7 OK', 'hemsedal 12.5 OK']);
  const next = await importText(hub, 'b.csv', table('X', 12.5, 8), {
    publisher: 'Asker',
    dataSet: 'Kartlagt',
  });
  expect([next.changed, next.same]).toEqual([1, 1]);
  expect(() => mappingFrom('version: 3')).toThrow('expected 1');
});

describe('Settings of the kind of figures', () => {
  it.each<[KindSettings, string]>([
    [{ measure: 'andeler' }, 'count, rate, share or index'],
    [{ counted: 'people' }, 'persons or events'],
    [{ measure: 'share', counted: 'persons' }, 'no value for a measure other than count'],
    [{ unit: 'kroner' }, 'a unit that states the measure'],
    [{ measure: 'rate', per: '0' }, 'a number of inhabitants'],
  ])('are refused if they are %j', (settings, expected) => {
    expect(() => kindOption(settings)).toThrow(expected);
  });
});
