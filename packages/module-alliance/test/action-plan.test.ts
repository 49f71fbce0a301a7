import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

interface Plan {
  actionPlan: {
    priorityAreas: {
      name: string;
      focusAreas: {
        name: string;
        measures: { title: string; activities: { quarters: string[]; ongoing: boolean }[] }[];
      }[];
    }[];
  };
}

describe('the action plan of 2015', () => {
  it('is kept whole', async () => {
    const { actionPlan } = await hub.data<Plan>(
      `{ actionPlan(year: 2015) { priorityAreas { name focusAreas { name measures { title activities { quarters ongoing } } } } } }`,
    );
    const rows = actionPlan.priorityAreas.flatMap((area) =>
      area.focusAreas.map(({ name, measures }) => ({
        area: area.name,
        name,
        measures: measures.length,
        activities: measures.flatMap((measure) => measure.activities).length,
      })),
    );
    expect(rows).toMatchInlineSnapshot();
    expect(rows.reduce((sum, row) => sum + row.activities, 0)).toBe(51);
  });

  it('was to bring this in its fourth quarter', async () => {
    expect(
      await hub.data(`{ actionPlan(year: 2015) { activities(quarter: Q4) {
        rowNumber title timing measure { title focusArea { name } } sources { document line }
      } } }`),
    ).toMatchInlineSnapshot();
  });

  it('has ongoing activities, which belong to no quarter', async () => {
    const { actionPlan } = await hub.data<{ actionPlan: { activities: { quarters: string[] }[] } }>(
      `{ actionPlan(year: 2015) { activities(ongoing: true) { quarters } } }`,
    );
    expect(actionPlan.activities).toHaveLength(16);
    expect(actionPlan.activities.every(({ quarters }) => quarters.length === 0)).toBe(true);
  });

  it('sets money aside for some and only proposes it for others', async () => {
    expect(
      await hub.data(
        `{ actionPlan(year: 2015) { priorityAreas { name resources { scope firmness amountNok amountNokMin amountNokMax positionPercent } } } }`,
      ),
    ).toMatchInlineSnapshot();
  });

  it('says who leads and to whom they report', async () => {
    expect(
      await hub.data(`{ actionPlan(year: 2015) { priorityAreas {
        name
        organisation { scope lead reportsTo { body { name } office frequency } }
        reports { kind scope body { name } }
      } } }`),
    ).toMatchInlineSnapshot();
  });
});

describe('action plans', () => {
  it('of other years are known by name', async () => {
    expect(
      await hub.data(`{ actionPlans(orderBy: { field: YEAR }) { nodes { year status revised } } }`),
    ).toEqual({
      actionPlans: {
        nodes: [
          { year: 2015, status: 'PROPOSED', revised: false },
          { year: 2016, status: 'ADOPTED', revised: false },
          { year: 2017, status: 'ADOPTED', revised: false },
          { year: 2018, status: 'TITLE_ONLY', revised: true },
        ],
      },
    });
  });

  it('of a year without one are null', async () => {
    expect(await hub.data(`{ actionPlan(year: 1999) { title } }`)).toEqual({ actionPlan: null });
  });
});

describe('the platforms', () => {
  it('share themes and differ in others', async () => {
    expect(
      await hub.data(
        `{ platformThemes(orderBy: { field: NAME }) { nodes { name emphases { emphasis platform { title } } } } }`,
      ),
    ).toMatchInlineSnapshot();
  });

  it('have four priority areas in one document and three in the others', async () => {
    expect(
      await hub.data(
        `{ priorityAreas { nodes { name undisputed listings { rank document { id title } } focusAreas { name kind } } } }`,
      ),
    ).toMatchInlineSnapshot();
  });
});
