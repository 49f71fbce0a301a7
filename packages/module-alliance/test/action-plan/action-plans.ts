import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the list of action plans. */
export function actionPlans(hub: () => TestHub): void {
  describe('action plans', () => {
    it('lists the plans of other years by title', async () => {
      expect(
        await hub().data(`{ actionPlans(orderBy: YEAR_ASC) { nodes { year status isRevised } } }`),
      ).toEqual({
        actionPlans: {
          nodes: [
            { year: 2015, status: 'PROPOSED', isRevised: false },
            { year: 2016, status: 'ADOPTED', isRevised: false },
            { year: 2017, status: 'ADOPTED', isRevised: false },
            { year: 2018, status: 'TITLE_ONLY', isRevised: true },
          ],
        },
      });
    });

    it('returns null for a year without a plan', async () => {
      expect(await hub().data(`{ actionPlan(year: 1999) { title } }`)).toEqual({
        actionPlan: null,
      });
    });
  });
}
