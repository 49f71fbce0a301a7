import { hitsOf, useTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

const hits = async (text: string) =>
  (await hitsOf(hub(), text, 3)).map(({ type, title }) => `${type}: ${title}`);

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
        "KomutProject: arbeide med Direktoratet for e-helse om meldingsvalidatorer i Program for felles infrastruktur",
      ],
      [
        "SummaryCareRecord: Kjernejournal",
        "KomutProject: implementere kjernejournal hos fastleger og legevakt",
        "SummaryCareRecord: fastleger",
      ],
    ]
  `);
});
