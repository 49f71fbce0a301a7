import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import type { PrismaClient } from '../../src/generated/client/client.ts';
import { allianceModule } from '../../src/index.ts';

const names =
  /^alliance-(stated-member-counts|bpa-members|khs-25-or-26|commitments|parallel-lists|secretariat-lists|list-lengths|municipality-list|mayors|chief-executives|list-order|leadership-periods|number-periods|membership-periods|membership-lifetimes|merger-continuity)$/;
const later = (date: unknown) => new Date((date as Date).getTime() + 24 * 60 * 60 * 1000);
const counted = { in: ['vestregionen', 'kommunehelsesamarbeidet', 'nettverk-bpa'] };

/** Declares the tests of the checks of memberships, offices and periods. */
export function structureChecks(): void {
  const checks = checksSuite<PrismaClient>(allianceModule, {
    checks: (name) => names.test(name),
    // These checks count all memberships, and the sources belong to the memberships.
    sourceless: ['alliance-membership-lifetimes', 'alliance-membership-periods'],
    changes: [
      {
        title: 'the count',
        table: 'statedMemberCount',
        where: {
          bodyId: { in: ['vestregionen', 'kommunehelsesamarbeidet'] },
          basis: 'MEMBERS',
          allianceCount: null,
        },
        change: (row) => ({ municipalityCount: Number(row['municipalityCount']) + 1 }),
      },
      {
        title: 'the count of county authorities',
        table: 'statedMemberCount',
        where: { bodyId: 'vestregionen', basis: 'MEMBERS', countyAuthorityCount: { not: null } },
        change: (row) => ({ countyAuthorityCount: Number(row['countyAuthorityCount']) + 1 }),
      },
      {
        title: 'a part of the count',
        table: 'statedMemberCount',
        where: { allianceCount: { not: null } },
        change: (row) => ({
          municipalityCount: Number(row['municipalityCount']) + 1,
          allianceCount: Number(row['allianceCount']) + 1,
        }),
      },
      {
        title: 'the kind',
        table: 'membership',
        where: { bodyId: counted, kind: 'MEMBER' },
        change: () => ({ kind: 'PARTICIPANT' }),
      },
      {
        title: 'the first day',
        table: 'membership',
        where: { continues: { some: {} } },
        change: (row) => ({ from: later(row['from']) }),
      },
      {
        title: 'the last day',
        table: 'membership',
        where: { id: 'vestregionen.asker' },
        change: () => ({ to: new Date('2021-01-01') }),
      },
      {
        title: 'the municipality',
        table: 'commitment',
        where: { id: 'bpa-2016.asker' },
        change: () => ({ municipalityId: 'baerum' }),
      },
      {
        title: 'the number of entries',
        table: 'coverList',
        change: (row) => ({ entryCount: Number(row['entryCount']) + 1 }),
      },
      {
        title: 'the municipality',
        table: 'coverListEntry',
        where: { municipalityId: { not: null } },
        change: () => ({ municipalityId: null }),
      },
      {
        title: 'the place in the list',
        table: 'personRole',
        where: {
          bodyId: { in: ['styringsgruppen', 'radmannsgruppen'] },
          listPosition: { not: null },
        },
        change: () => ({ listPosition: null }),
      },
      {
        title: 'the last day',
        table: 'leadership',
        where: { id: 'vestregionen.ovre-eiker.2016' },
        change: (row) => ({ to: later(row['to']) }),
      },
      {
        title: 'the last day',
        table: 'municipalityNumber',
        where: {
          municipalityId: { in: ['baerum', 'nes', 'jevnaker', 'asker'] },
          to: { not: null },
        },
        change: (row) => ({ to: new Date((row['to'] as Date).getTime() - 1000 * 60 * 60 * 24) }),
      },
      {
        title: 'the day',
        table: 'territorialChange',
        where: { id: { in: ['asker-2020', 'drammen-2020'] } },
        change: (row) => ({ effectiveOn: later(row['effectiveOn']) }),
      },
    ],
  });

  describe('the findings on memberships, offices and periods', () => {
    it('contain exactly the known discrepancies', async () => {
      expect(await checks.lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "alliance/alliance-chief-executives: 17 / 20",
        "alliance/alliance-khs-25-or-26/khs-2014-25: 25 / 26",
        "alliance/alliance-khs-25-or-26/khs-2014-25-others: 10 / 11",
        "alliance/alliance-leadership-periods/vestregionen-ovre-eiker-2016-to-vestregionen-baerum-2017: 2017-01-01 / 2017-07-01",
        "alliance/alliance-municipality-list: 17 / 15",
        "alliance/alliance-secretariat-lists/prosjekter: 6 / 5",
      ]
    `);
    });

    it('confirm every other number of members that a source states', async () => {
      const confirmed = (await checks.lines('CONSISTENT')).filter((line) =>
        line.includes('member-counts'),
      );
      expect(confirmed).toMatchInlineSnapshot(`
      [
        "alliance/alliance-stated-member-counts/khs-2014-26: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2015-26: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2016-26: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2018-26: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2019-26-baerum: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2019-26-budstikka: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2019-26-om: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2020-21: 21 / 21",
        "alliance/alliance-stated-member-counts/vestregionen-1992-historikk: 6 / 6",
        "alliance/alliance-stated-member-counts/vestregionen-1992-historikk-county-authorities: 2 / 2",
        "alliance/alliance-stated-member-counts/vestregionen-1992-sak-24-2017: 6 / 6",
        "alliance/alliance-stated-member-counts/vestregionen-1992-sak-24-2017-county-authorities: 2 / 2",
        "alliance/alliance-stated-member-counts/vestregionen-2004-historikk: 13 / 13",
        "alliance/alliance-stated-member-counts/vestregionen-2004-historikk-county-authorities: 2 / 2",
        "alliance/alliance-stated-member-counts/vestregionen-2014-jevnaker: 16 / 16",
        "alliance/alliance-stated-member-counts/vestregionen-2014-kulturmagasin: 16 / 16",
        "alliance/alliance-stated-member-counts/vestregionen-2014-sak-59-2014: 15 / 15",
        "alliance/alliance-stated-member-counts/vestregionen-2016-arsrapport: 15 / 15",
        "alliance/alliance-stated-member-counts/vestregionen-2016-arsrapport-county-authorities: 2 / 2",
        "alliance/alliance-stated-member-counts/vestregionen-2017-sak-24-2017: 15 / 15",
        "alliance/alliance-stated-member-counts/vestregionen-2017-sak-24-2017-county-authorities: 2 / 2",
      ]
    `);
    });

    it('come from all 16 checks', async () => {
      const names = new Set((await checks.findings()).map(({ check }) => check));
      expect(names.size).toBe(16);
    });
  });
}
