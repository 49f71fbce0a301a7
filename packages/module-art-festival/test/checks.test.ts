import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { artFestivalModule } from '../src/index.ts';

const checks = checksSuite<PrismaClient>(artFestivalModule, {
  numbers: [
    // Several sources state these numbers, or other numbers add up to them, so the checks report any change.
    {
      table: 'festivalArtistCount',
      columns: ['count'],
      where: {
        editionId: '2016',
        kind: { in: ['PARTICIPANTS', 'OPEN_STUDIOS', 'SHOWING_AT_SITE'] },
      },
    },
    {
      table: 'festivalArtistCount',
      columns: ['count'],
      where: { editionId: '2021', kind: { in: ['ACCEPTED', 'PARTICIPANTS'] } },
    },
    { table: 'festivalEdition', columns: ['statedNumber'], where: { statedNumber: { not: null } } },
    {
      table: 'festivalEdition',
      columns: ['localExhibitionCount'],
      where: { localExhibitionCount: { not: null } },
    },
    { table: 'artFestival', columns: ['openStudioWeekends'] },
    { table: 'festivalMunicipalityCount', columns: ['count'], where: { editionId: '2020' } },
    {
      table: 'festivalHostContribution',
      columns: ['amountNok'],
      where: { amountNok: { not: null } },
    },
    {
      table: 'festivalFunding',
      columns: ['amountNok'],
      where: { kind: { in: ['HOST', 'PROPOSED_BUDGET', 'ALLIANCE'] }, amountNok: { not: null } },
    },
    // These numbers are bounds of other numbers, so the checks report only a change beyond the bound.
    { table: 'festivalRollingTotal', columns: ['artists', 'visits'], to: () => 1 },
    {
      table: 'festivalArtistCount',
      columns: ['count'],
      where: { kind: 'PARTICIPANTS', edition: { year: { lte: 2020 } } },
      to: () => 1_000_000,
    },
    {
      table: 'festivalArtistCount',
      columns: ['count'],
      where: { kind: 'DEBUTANTS', editionId: '2020' },
      to: () => 1_000_000,
    },
    {
      table: 'festivalVisitCount',
      columns: ['count'],
      where: { partOf: null },
      to: () => 1_000_000,
    },
    {
      table: 'festivalVisitCount',
      columns: ['count'],
      where: { partOf: { not: null } },
      to: () => 1_000_000,
    },
  ],
});

describe('the findings', () => {
  it('contain exactly the known discrepancies', async () => {
    expect(await checks.lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "art-festival/festival-accepted-participants/2021: 107 / 110",
        "art-festival/festival-alliance-contribution/vestregionen-2016: 800000 / 1000000",
        "art-festival/festival-dates-2018: september / 10.–22.10",
        "art-festival/festival-invited-former-artists/2016: 300 / 315",
        "art-festival/festival-municipality-counts/2020.2: 11 / 15",
        "art-festival/festival-municipality-counts/2020.3: 11 / 10",
      ]
    `);
  });

  it('confirm exactly the other claims', async () => {
    expect(await checks.lines('CONSISTENT')).toMatchInlineSnapshot(`
      [
        "art-festival/festival-edition-number/2016: 10 / 10",
        "art-festival/festival-edition-number/2021: 15 / 15",
        "art-festival/festival-host-contribution/2016: 200000 / 200000",
        "art-festival/festival-local-exhibitions/2016: 3 / 3",
        "art-festival/festival-open-studio-weekends/2016: 2 / 2",
        "art-festival/festival-open-studio-weekends/2017: 2 / 2",
        "art-festival/festival-open-studio-weekends/2019: 2 / 2",
        "art-festival/festival-open-studio-weekends/2021: 2 / 2",
        "art-festival/festival-rolling-totals/artists-2016: 315 ≥ 140 / 315 ≥ 140",
        "art-festival/festival-rolling-totals/artists-2020: 422 ≥ 329 / 422 ≥ 329",
        "art-festival/festival-rolling-totals/visits-2016: 153000 ≥ 33550 / 153000 ≥ 33550",
        "art-festival/festival-rolling-totals/visits-2020: 197000 ≥ 167200 / 197000 ≥ 167200",
        "art-festival/festival-studios-and-site/2016: 140 / 140",
        "art-festival/festival-visits-within-whole/2016.2: 4250 ≥ 750 / 4250 ≥ 750",
        "art-festival/festival-visits-within-whole/2018.2: 4200 ≥ 850 / 4200 ≥ 850",
      ]
    `);
  });
});
