import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([healthModule]);
});

afterAll(() => hub.close());

describe('search', () => {
  const hits = async (text: string) =>
    (
      await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
        `{ search(text: "${text}", first: 3) { hits { type title } } }`,
      )
    ).search.hits.map(({ type, title }) => `${type}: ${title}`);

  it('finds pathways, trainings, infrastructure and records by Norwegian words', async () => {
    expect([
      await hits('hoftebrudd'),
      await hits('ProAct'),
      await hits('meldingsvalidatorer'),
      await hits('kjernejournal'),
    ]).toMatchInlineSnapshot(`
      [
        [
          "CarePathway: Pasientforløp for hoftebrudd",
          "HealthProject: Hjem-hjem",
          "CarePathway: Pasientforløp for kols",
        ],
        [
          "HealthTraining: Alert / ProAct",
          "HealthEvent: Felles samling med Alert-instruktører fra Vestre Viken",
          "HealthEvent: Skolering av kommunale Alert-instruktører",
        ],
        [
          "KomutInfrastructure: meldingsvalidatorer",
          "KomutTask: arbeide med Direktoratet for e-helse om meldingsvalidatorer i Program for felles infrastruktur",
        ],
        [
          "SummaryCareRecord: Kjernejournal",
          "KomutTask: implementere kjernejournal hos fastleger og legevakt",
          "SummaryCareRecordUser: fastleger",
        ],
      ]
    `);
  });
});
