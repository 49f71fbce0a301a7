import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { regionalModule } from '../src/index.ts';

const checks = checksSuite<PrismaClient>(regionalModule, {
  numbers: [
    {
      table: 'transportPlanReading',
      columns: ['printedFrom', 'printedTo', 'normalisedFrom', 'normalisedTo'],
    },
    { table: 'regionalStrategyRevision', columns: ['plannedYear'] },
    { table: 'regionalEvent', columns: ['eventCount'], where: { eventCount: { not: null } } },
    {
      table: 'regionalEvent',
      columns: ['plannedQuarter'],
      where: { plannedQuarter: { not: null } },
    },
  ],
  removals: [
    { table: 'regionalNetworkAim', id: 'transport-2-0.arsrapport-2016.1' },
    { table: 'regionalNetworkMember', id: 'transport-2-0.innovasjon-norge.koordineringsgruppe' },
    { table: 'regionalApplication', id: 'transport-2-0.soknad-horisont-2020' },
  ],
});

describe('the findings', () => {
  it('contain exactly the known discrepancies', async () => {
    expect(await checks.lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "regional/regional-breakfast-meetings/transport-2-0.frokostmoter-2016: 12 / 5",
        "regional/regional-network-aims/transport-2-0.sak-24-2017: 6 / 4",
        "regional/regional-network-partners/transport-2-0: buskerudbyen, electric-mobility-norway, smart-city-baerum, vestregionen / buskerudbyen, electric-mobility-norway, innovasjon-norge, norges-forskningsrad, smart-city-baerum, vestregionen",
        "regional/regional-transport-plan-period/ntp-2017-09-14: 2014–2013 / 2014–2023",
      ]
    `);
  });

  it('confirm exactly the other claims', async () => {
    expect(await checks.lines('CONSISTENT')).toMatchInlineSnapshot(`
      [
        "regional/regional-applications/transport-2-0: Horisont 2020, Norges Forskningsråd / Horisont 2020, Norges Forskningsråd",
        "regional/regional-conference-quarter/transport-2-0.konferanse-planlagt-2015: 2015 Q1 / 2015 Q1",
        "regional/regional-strategy-revision/balansert-utvikling.1: 2015 / 2015",
        "regional/regional-transport-plan-period/ntp-2014-11-13: 2018–2027 / 2018–2027",
        "regional/regional-transport-plan-period/ntp-2017-03: 2018–2029 / 2018–2029",
      ]
    `);
  });
});
