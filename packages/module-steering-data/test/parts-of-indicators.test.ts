import { makeRelease } from '@vesthub/releases';
import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOption } from '../src/import/kind-option.ts';
import { mappingFrom } from '../src/import/mapping-option.ts';
import type { ImportOptions } from '../src/import/options.ts';
import { figuresCube } from '../src/publishing/figures-cube.ts';
import { createEmptyStore } from './empty-store.ts';
import { importText } from './import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

const terms = { publisher: 'Asker', licence: 'CC0-1.0' };
const table = (name: string, values: readonly number[]) =>
  `Kommune;${name} 2016\n${values.map((value, at) => `${['0219', '0220', '0602'][at]};${value}\n`).join('')}`;
const send = (
  name: string,
  values: readonly number[],
  options: Partial<ImportOptions> = { kind: kindOption({ counted: 'events' }) },
) => importText(hub, `${name}.csv`, table(name, values), { ...terms, ...options });
const counted = (partOf: string) => ({ kind: kindOption({ counted: 'events' }), partOf });
const release = () =>
  makeRelease(hub.databases.get('steering-data')!, figuresCube, { author: 'test' });

async function shown(indicator: string): Promise<(number | null)[]> {
  const { steeringData } = await hub.data<{ steeringData: { rows: { value: number | null }[] } }>(
    `{ steeringData(indicators: ["${indicator}"], municipalities: ["baerum", "asker", "drammen"], groupBy: [MUNICIPALITY, YEAR], measure: COUNT) {
        rows { value } } }`,
  );
  return steeringData.rows.map(({ value }) => value);
}

describe('The whole of which an indicator is a part', () => {
  it('is stated by the sender or by a mapping', async () => {
    await send('stays', [40, 30, 50]);
    await send('acute', [10, 12, 14], counted('stays'));
    const mapping = mappingFrom(
      '{ version: 1, publisher: Asker, dataSet: Netter, licence: CC0-1.0, columns: { Kommune: region, night 2016: { figures: night } }, indicators: { night: { measure: count, counted: events, partOf: acute } } }',
    );
    await send('night', [5, 6, 8], { mapping });
    const { steeringIndicators } = await hub.data(
      '{ steeringIndicators(filter: { publisher: { equals: "Asker" } }, orderBy: CODE_ASC) { nodes { key whole { key } } } }',
    );
    expect(steeringIndicators).toEqual({
      nodes: [
        { key: 'acute', whole: { key: 'stays' } },
        { key: 'night', whole: { key: 'acute' } },
        { key: 'stays', whole: null },
      ],
    });
  });

  it.each<[string, Partial<ImportOptions>, string]>([
    [
      'that nobody knows',
      counted('x'),
      'There is no indicator «x» to be a part of; import the whole first.',
    ],
    [
      'that is a part of it',
      counted('night'),
      'stays is to be a part of night, which is a part of stays.',
    ],
  ])('is refused if it is one %s', async (_name, options, reason) => {
    const report = await send('stays', [40, 30, 50], options);
    expect([report.state, report.reason]).toEqual(['REFUSED', reason]);
  });

  it('is refused for shares', async () => {
    const share = { kind: kindOption({ measure: 'share' }), partOf: 'stays' };
    const { reason } = await send('share', [4, 3, 5], share);
    expect(reason).toBe('share is no count; only counts are parts of others.');
  });
});

describe('A whole and its parts', () => {
  it('are released together, each with its own figures', async () => {
    const { made, changed, refused } = await release();
    expect([made, changed, refused]).toEqual([true, 1, []]);
    expect([await shown('stays'), await shown('acute'), await shown('night')]).toEqual([
      [40, 30, 50],
      [10, 12, 14],
      [5, 6, 8],
    ]);
  });

  it('are not both shown where their difference is small', async () => {
    await send('beds', [22, 40, 30]);
    await send('taken', [20, 20, 10], counted('beds'));
    await release();
    const [beds, taken] = [await shown('beds'), await shown('taken')];
    expect([beds[0], taken[0]].filter((value) => value === null)).toHaveLength(1);
    expect([beds[2], taken[2]]).toEqual([30, 10]);
  });

  it('have had no release before', async () => {
    await send('late', [1, 2, 3]);
    await release();
    const { reason } = await send('late', [1, 2, 3], counted('stays'));
    expect(reason).toBe(
      'late has been released already. State what it is a part of, and its parts, before the first release of any of them.',
    );
  });

  it('are not released if the parts are larger, or of other places', async () => {
    await send('small', [5, 5, 5]);
    await send('large', [9, 1, 1], counted('small'));
    await send('three', [50, 50, 50]);
    await send('two', [5, 5], counted('three'));
    const { refused } = await release();
    expect(refused.map(({ part, reason }) => `${part}: ${reason.en}`)).toEqual([
      'small: The parts of small add up to more than small (0219, 2016-01-01/2017-01-01, all, ALL). Correct the figures or what they are a part of.',
      'three: A part of three has no figure where three has one (0602, 2016-01-01/2017-01-01, all, ALL), so they cannot be protected together. Import the figures of the part.',
    ]);
    expect([await shown('small'), await shown('two')]).toEqual([[], []]);
  });
});
