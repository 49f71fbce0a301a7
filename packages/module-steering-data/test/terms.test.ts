import { dueReleases, makeRelease } from '@vesthub/releases';
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

const table = (name: string, value: number) => `Kommune;${name} 2016\n0219;${value}\n0220;9\n`;
const send = (name: string, value: number, options: Partial<ImportOptions>) =>
  importText(hub, `${name}.csv`, table(name, value), {
    kind: kindOption({ counted: 'persons' }),
    ...options,
  });
const release = () =>
  makeRelease(hub.databases.get('steering-data')!, figuresCube, { author: 'test' });
const due = () => dueReleases(hub.databases.get('steering-data')!);

/** The released values of Bærum and Asker in 2016. */
async function shown(indicator: string): Promise<(number | null)[]> {
  const { steeringData } = await hub.data<{ steeringData: { rows: { value: number | null }[] } }>(
    `{ steeringData(indicators: ["${indicator}"], municipalities: ["baerum", "asker"], groupBy: [MUNICIPALITY, YEAR], measure: COUNT) {
        rows { value } } }`,
  );
  return steeringData.rows.map(({ value }) => value);
}

describe('Figures of which nothing states the licence', () => {
  it('are not released, and the report says what to state and how', async () => {
    await send('parks', 20, { publisher: 'Asker', dataSet: 'Parker' });
    const { made, refused } = await release();
    expect([made, refused]).toEqual([
      false,
      [
        {
          part: 'parks',
          reason: {
            nb: 'Tallene har ikke oppgitt lisens («Parker»). Send filen på nytt med --publisher og --licence, med createImport(publisher:, licence:) eller med en kolonnetilordning som har publisher og licence.',
            en: 'The figures state no licence («Parker»). Send the file again with --publisher and --licence, with createImport(publisher:, licence:), or with a mapping that has publisher and licence.',
          },
        },
      ],
    ]);
    expect([await shown('parks'), await due()]).toEqual([[], []]);
  });

  it('are released when the same file is sent again with its licence', async () => {
    const again = await send('parks', 20, {
      publisher: 'Asker',
      dataSet: 'Parker',
      licence: 'NLOD 2.0',
    });
    expect([again.same, again.batchId]).toEqual([2, null]);
    expect(await due()).toHaveLength(1);
    const { made, refused } = await release();
    expect([made, refused, await shown('parks')]).toEqual([true, [], [20, 9]]);
    const { steeringBatches } = await hub.data<{ steeringBatches: { nodes: unknown[] } }>(
      '{ steeringBatches(filter: { dataSet: { equals: "Parker" } }) { nodes { licence } } }',
    );
    expect(steeringBatches.nodes).toEqual([{ licence: 'NLOD 2.0' }]);
  });

  it('leave what an earlier release shows as it is', async () => {
    await send('parks', 25, { publisher: 'Asker', dataSet: 'Parker' });
    const { made, unchanged, refused } = await release();
    expect([made, unchanged, refused.map(({ part }) => part)]).toEqual([false, 1, ['parks']]);
    expect(await shown('parks')).toEqual([20, 9]);
  });
});

describe('Figures of which nothing states the publisher', () => {
  it('are not released; with a mapping that states it they are an indicator of their own', async () => {
    await send('woods', 20, { dataSet: 'Skoger', licence: 'NLOD 2.0' });
    const first = await release();
    expect(first.refused.find(({ part }) => part === 'woods')?.reason.en).toContain(
      'The figures state no publisher («Skoger»).',
    );
    const mapping = mappingFrom(
      '{ version: 1, publisher: Asker, dataSet: Skoger, licence: NLOD 2.0, columns: { Kommune: region, woods 2016: { figures: woods } }, indicators: { woods: { measure: count, counted: persons } } }',
    );
    await importText(hub, 'woods.csv', table('woods', 20), { mapping });
    await release();
    expect([await shown('woods'), await shown('skoger.woods')]).toEqual([[], [20, 9]]);
  });
});
