import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import type { PrismaClient } from '../../src/generated/client/client.ts';
import { allianceModule } from '../../src/index.ts';

const ofProceedings = [
  'alliance-meetings-of-the-year',
  'alliance-signed-on-meeting-day',
  'alliance-rendition-differences',
  'alliance-renditions-alike',
  'alliance-decision-points',
  'alliance-plan-rows',
  'alliance-plan-quarters',
  'alliance-plan-complete-rows',
  'alliance-plan-focus-areas',
  'alliance-priority-areas',
];

/** Declares the tests of the checks of meetings, documents, decisions and plans. */
export function proceedingsChecks(): void {
  const checks = checksSuite<PrismaClient>(allianceModule, {
    checks: (name) => ofProceedings.includes(name),
    numbers: [
      {
        check: 'alliance-meetings-of-the-year',
        table: 'bodyYear',
        columns: ['meetingCount'],
        where: { caseCount: { not: null } },
      },
      {
        check: 'alliance-meetings-of-the-year',
        table: 'bodyYear',
        columns: ['caseCount'],
        where: { caseCount: { not: null } },
      },
      {
        check: 'alliance-meetings-of-the-year',
        table: 'case',
        columns: ['number'],
        where: { bodyId: 'styringsgruppen', year: 2016 },
      },
      {
        check: 'alliance-rendition-differences',
        table: 'document',
        columns: ['differingWords'],
        where: { differingWords: { not: null } },
      },
      {
        check: 'alliance-decision-points',
        table: 'proposalPoint',
        columns: ['number'],
        where: { proposalId: 'skisse-2018' },
      },
      { check: 'alliance-decision-points', table: 'decisionPoint', columns: ['number'] },
      {
        check: 'alliance-plan-rows',
        table: 'activity',
        where: { rowNumber: { not: null } },
        columns: ['rowNumber'],
      },
      {
        check: 'alliance-plan-focus-areas',
        table: 'actionPlanArea',
        columns: ['platformFocusAreaCount'],
        where: { platformFocusAreaCount: { not: null } },
      },
      {
        check: 'alliance-priority-areas',
        table: 'priorityArea',
        columns: ['position'],
        where: { isUndisputed: true },
      },
      {
        check: 'alliance-priority-areas',
        table: 'priorityAreaListing',
        columns: ['rank'],
        where: { rank: { not: null } },
      },
    ],
  });

  describe('the findings on meetings, documents, decisions and plans', () => {
    it('contain exactly the known discrepancies', async () => {
      expect(await checks.lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "alliance/alliance-meetings-of-the-year/radmannsgruppen-2016-cases: 42 / 0",
        "alliance/alliance-meetings-of-the-year/radmannsgruppen-2016-meetings: 4 / 1",
        "alliance/alliance-meetings-of-the-year/styringsgruppen-2016-cases: 42 / 26",
        "alliance/alliance-meetings-of-the-year/styringsgruppen-2016-meetings: 4 / 2",
        "alliance/alliance-plan-complete-rows/handlingsplan-2015-activity: 51 / 50",
        "alliance/alliance-plan-complete-rows/handlingsplan-2015-time: 51 / 50",
        "alliance/alliance-plan-complete-rows/handlingsplan-2015-whole: 51 / 50",
        "alliance/alliance-priority-areas/sak-59-2014: 1. Regional utvikling, 2. Helse, 3. Kultur / 1. Regional utvikling, 2. Helse, 3. Kultur, 4. Forvaltningsreformen",
        "alliance/alliance-renditions-alike/sak-24-2017-b: 0 ulike ord / 31 ulike ord",
        "alliance/alliance-signed-on-meeting-day/arsrapport-2016.2: torsdag / lørdag",
        "alliance/alliance-signed-on-meeting-day/arsrapport-2016.3: torsdag / lørdag",
      ]
    `);
    });

    it('confirm exactly the other claims', async () => {
      const confirmed = (await checks.lines('CONSISTENT')).map((line) => line.split(':')[0]);
      expect(confirmed).toMatchInlineSnapshot(`
      [
        "alliance/alliance-decision-points/vestregionens-framtid-2018-follows",
        "alliance/alliance-decision-points/vestregionens-framtid-2018-numbers",
        "alliance/alliance-decision-points/vestregionens-framtid-2018-wording",
        "alliance/alliance-plan-focus-areas/handlingsplan-2015.helse",
        "alliance/alliance-plan-focus-areas/handlingsplan-2015.kultur",
        "alliance/alliance-plan-focus-areas/handlingsplan-2015.regional-utvikling",
        "alliance/alliance-plan-quarters/handlingsplan-2015",
        "alliance/alliance-plan-rows/handlingsplan-2015",
        "alliance/alliance-priority-areas/arsrapport-2016",
        "alliance/alliance-priority-areas/sak-24-2017",
        "alliance/alliance-rendition-differences/sak-24-2017-b",
      ]
    `);
    });
  });

  describe('a check reports a change of', () => {
    it.each<[what: string, check: string, change: () => Promise<unknown>]>([
      [
        'a quarter',
        'alliance-plan-quarters',
        () =>
          checks
            .client()
            .activity.updateMany({ where: { rowNumber: 1 }, data: { quarters: ['Q2'] } }),
      ],
      [
        'the day of a signature',
        'alliance-signed-on-meeting-day',
        () =>
          checks.client().documentSignature.updateMany({ data: { date: new Date('2017-03-17') } }),
      ],
      [
        'the text of an activity',
        'alliance-plan-complete-rows',
        () =>
          checks.client().activity.updateMany({ where: { rowNumber: 1 }, data: { title: null } }),
      ],
      [
        'the wording of a decision',
        'alliance-decision-points',
        () =>
          checks
            .client()
            .decisionPoint.updateMany({ where: { number: 1 }, data: { text: 'Annet.' } }),
      ],
      [
        'a deleted difference',
        'alliance-rendition-differences',
        () => checks.client().documentDifference.deleteMany({ where: { position: 31 } }),
      ],
    ])('%s', async (_what, check, change) => {
      const before = await checks.discrepancies(check);
      await change();
      expect(await checks.discrepancies(check)).not.toEqual(before);
    });
  });
}
