import type { RequestContext, Outcome } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import type { Activity } from '../generated/client/client.ts';
import { PlanQuarter } from '../generated/client/enums.ts';

export function registerPlanChecks(module: AllianceBuilder): void {
  module.check({
    name: 'alliance-plan-rows',
    title: {
      nb: 'Radene i handlingsplanen er nummerert uten hull',
      en: 'The rows of the action plan are numbered without gaps',
    },
    run: (context) => forEachPlan(context, rowNumbers),
  });
  module.check({
    name: 'alliance-plan-quarters',
    title: {
      nb: 'Kvartalene er de som er trykt i handlingsplanen',
      en: 'The recorded quarters are those printed in the action plan',
    },
    run: (context) => forEachPlan(context, quarters),
  });
  module.check({
    name: 'alliance-plan-complete-rows',
    kind: 'SCOPE',
    title: {
      nb: 'Hver rad i handlingsplanen har aktivitet og tid og står samlet',
      en: 'Every row of the action plan has an activity and a time and is not split by a page break',
    },
    run: (context) => forEachPlan(context, completeRows),
  });
  module.check({
    name: 'alliance-plan-focus-areas',
    title: {
      nb: 'Plattformen har så mange fokusområder som handlingsplanen sier',
      en: 'The platform has as many focus areas as the action plan states',
    },
    run: focusAreas,
  });
  module.check({
    name: 'alliance-priority-areas',
    kind: 'SCOPE',
    title: {
      nb: 'Hvert dokument fører opp de samme innsatsområdene',
      en: 'Every document lists the same priority areas',
    },
    run: priorityAreas,
  });
}

async function forEachPlan(
  context: RequestContext,
  compare: (plan: string, rows: readonly Activity[]) => Outcome[],
): Promise<Outcome[]> {
  const rows = await alliance.client(context).activity.findMany({
    where: { rowNumber: { not: null } },
    include: { measure: { include: { focusArea: { include: { area: true } } } } },
    orderBy: { rowNumber: 'asc' },
  });
  const plans = new Map<string, Activity[]>();
  for (const row of rows) {
    const planId = row.measure.focusArea?.area.planId;
    if (planId !== undefined) plans.set(planId, [...(plans.get(planId) ?? []), row]);
  }
  return [...plans].flatMap(([plan, list]) => compare(plan, list));
}

function rowNumbers(plan: string, rows: readonly Activity[]): Outcome[] {
  return [
    {
      what: plan,
      expected: rows.map((_row, at) => at + 1).join(' '),
      actual: rows.map((row) => row.rowNumber).join(' '),
      statedBy: [['ActionPlan', plan]],
    },
  ];
}

/**
 * Compares the recorded quarters of each activity with its printed time. «Q1 – Q3» names three quarters, «Q2 + Q3» two,
 * «Løpende» none.
 */
function quarters(plan: string, rows: readonly Activity[]): Outcome[] {
  const wrong = rows.filter((row) => printedQuarters(row.timing) !== recordedQuarters(row));
  const described = wrong.length > 0 ? wrong : rows;
  return [
    {
      what: plan,
      expected: described
        .map((row) => `${row.rowNumber}: ${printedQuarters(row.timing)}`)
        .join('; '),
      actual: described.map((row) => `${row.rowNumber}: ${recordedQuarters(row)}`).join('; '),
      statedBy: [['ActionPlan', plan]],
    },
  ];
}

const allQuarters = Object.values(PlanQuarter);

function printedQuarters(timing: string | null): string {
  if (timing === null) return '';
  const named = allQuarters.filter((quarter) => timing.includes(quarter));
  if (named.length === 0) return timing.toLowerCase();
  const isRange = timing.includes('–');
  if (!isRange) return named.join(' ');
  const [first] = named;
  return allQuarters
    .slice(allQuarters.indexOf(first!), allQuarters.indexOf(named.at(-1)!) + 1)
    .join(' ');
}

function recordedQuarters(row: Activity): string {
  return row.isOngoing ? 'løpende' : row.quarters.join(' ');
}

function completeRows(plan: string, rows: readonly Activity[]): Outcome[] {
  const complete = {
    activity: rows.filter((row) => row.title !== null),
    time: rows.filter((row) => row.timing !== null),
    whole: rows.filter((row) => !row.isSplitByPageBreak),
  };
  return Object.entries(complete).map(([what, list]) => ({
    what: `${plan}-${what}`,
    expected: rows.length,
    actual: list.length,
    statedBy: rows.filter((row) => !list.includes(row)).map((row) => ['Activity', row.id] as const),
  }));
}

async function focusAreas(context: RequestContext): Promise<Outcome[]> {
  const areas = await alliance.client(context).actionPlanArea.findMany({
    where: { platformFocusAreaCount: { not: null } },
    include: { priorityArea: { include: { focusAreas: { where: { kind: 'PLATFORM' } } } } },
    orderBy: { id: 'asc' },
  });
  return areas.map(({ id, platformFocusAreaCount, priorityArea }) => ({
    what: id,
    expected: platformFocusAreaCount!,
    actual: priorityArea.focusAreas.length,
    statedBy: [['ActionPlanArea', id]] as const,
  }));
}

/**
 * Some areas are in the list of every document. Compares their rank and name with the rank and name in each document’s
 * list.
 */
async function priorityAreas(context: RequestContext): Promise<Outcome[]> {
  const { priorityArea, priorityAreaListing } = alliance.client(context);
  const [undisputed, listings] = await Promise.all([
    priorityArea.findMany({ where: { isUndisputed: true }, orderBy: { position: 'asc' } }),
    priorityAreaListing.findMany({
      where: { rank: { not: null } },
      include: { priorityArea: true },
      orderBy: { rank: 'asc' },
    }),
  ]);
  const documents = [...new Set(listings.map((row) => row.documentId))].sort();
  return documents.map((document) => {
    const listed = listings.filter((row) => row.documentId === document);
    return {
      what: document,
      expected: undisputed.map((row) => `${row.position}. ${row.name}`).join(', '),
      actual: listed.map((row) => `${row.rank}. ${row.priorityArea.name}`).join(', '),
      statedBy: listed.map((row) => ['PriorityAreaListing', row.id] as const),
    };
  });
}
