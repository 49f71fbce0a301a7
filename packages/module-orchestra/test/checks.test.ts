import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { orchestraModule } from '../src/index.ts';

const checks = checksSuite<PrismaClient>(orchestraModule, {
  numbers: [
    { table: 'orchestraMembershipCount', columns: ['count'] },
    { table: 'orchestraMembershipCount', columns: ['change'], where: { change: { not: null } } },
    {
      table: 'orchestraMembershipCount',
      columns: ['previousCount'],
      where: { previousCount: { not: null } },
    },
    { table: 'orchestraMembershipCount', columns: ['maxAge'], where: { maxAge: { not: null } } },
    { table: 'orchestraAgeLimit', columns: ['maxAge'] },
    {
      table: 'orchestraSeason',
      columns: ['weekendGatheringCount'],
      where: { weekendGatheringCount: { not: null } },
    },
    { table: 'orchestraGatheringFrequency', columns: ['times'] },
    { table: 'orchestraTour', columns: ['concertCount'] },
    { table: 'orchestraTourPartyCount', columns: ['count'] },
  ],
});

describe('the findings', () => {
  it('contain exactly the known discrepancies', async () => {
    expect(await checks.lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "orchestra/i48-orchestra-names: Vestregionens Ungdomssymfonikere; Juniorsymfonikerne; Musica Simfonietta Asker / Vestregionens Ungdomssymfoniorkester, Vestregionens Ungdomssymfonikerne, Ungdomssymfonikerne; Juniororkesteret; Asker Simfonietta",
        "orchestra/orchestra-ages-within-limits/ungdomssymfonikerne-2015-nettside: 8–18 / 13–19",
        "orchestra/orchestra-gathering-rhythm/2016-ca-1-i-maneden-2016: 12 / 7",
        "orchestra/orchestra-gathering-rhythm/2016-ca-8-i-aret-2017: 8 / 7",
        "orchestra/orchestra-members-2015/ungdomssymfonikerne-2015-nettside: 27 / 55",
        "orchestra/orchestra-players-on-tour/spania-2016: 35 / 50",
      ]
    `);
  });

  it('confirm exactly the other claims', async () => {
    expect(await checks.lines('CONSISTENT')).toMatchInlineSnapshot(`
      [
        "orchestra/orchestra-age-limits/ungdomssymfonikerne.2: 8–18 / 8–18",
        "orchestra/orchestra-ages-within-limits/juniorsymfonikerne-2016: 8–13 / 8–13",
        "orchestra/orchestra-junior-increase: 7 / 7",
        "orchestra/orchestra-members-before/ungdomssymfonikerne-2016: 27 / 27",
        "orchestra/orchestra-tour-concerts/spania-2016: 2 / 2",
        "orchestra/orchestra-tour-party/spania-2016: 72 / 72",
      ]
    `);
  });
});
