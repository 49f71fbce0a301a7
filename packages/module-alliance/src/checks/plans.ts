import type { HubContext, Outcome } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { Activity } from '../generated/client/client.ts';
import { PlanQuarter } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerPlanChecks(hub: AllianceHub): void {
  hub.check({
    name: 'alliance-plan-rows',
    title: {
      nb: 'Radene i handlingsplanen er nummerert uten hull',
      en: 'The rows of the action plan are numbered without gaps',
    },
    run: (context) => ofEachPlan(context, rowNumbers),
  });
  hub.check({
    name: 'alliance-plan-quarters',
    title: {
      nb: 'Kvartalene er de som er trykt i handlingsplanen',
      en: 'The quarters are those printed in the action plan',
    },
    run: (context) => ofEachPlan(context, quarters),
  });
  hub.check({
    name: 'alliance-plan-complete-rows',
    kind: 'SCOPE',
    title: {
      nb: 'Hver rad i handlingsplanen har aktivitet og tid og står samlet',
      en: 'Every row of the action plan has an activity and a time and is whole',
    },
    run: (context) => ofEachPlan(context, completeRows),
  });
  hub.check({
    name: 'alliance-plan-focus-areas',
    title: {
      nb: 'Plattformen har så mange fokusområder som handlingsplanen sier',
      en: 'The platform has as many focus areas as the action plan says',
    },
    run: focusAreas,
  });
  hub.check({
    name: 'alliance-priority-areas',
    kind: 'SCOPE',
    title: {
      nb: 'Hvert dokument fører opp de samme innsatsområdene',
      en: 'Every document lists the same priority areas',
    },
    run: priorityAreas,
  });
}

async function ofEachPlan(
  context: HubContext,
  judge: (plan: string, rows: readonly Activity[]) => Outcome[],
): Promise<Outcome[]> {
  const rows = await database(context).activity.findMany({
    include: { measure: { include: { focusArea: { include: { area: true } } } } },
    orderBy: { rowNumber: 'asc' },
  });
  const plans = new Map<string, Activity[]>();
  for (const row of rows) {
    const { planId } = row.measure.focusArea.area;
    plans.set(planId, [...(plans.get(planId) ?? []), row]);
  }
  return [...plans].flatMap(([plan, list]) => judge(plan, list));
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

/** Reads the printed time again: «Q1 – Q3» is three quarters, «Q2 + Q3» two, «Løpende» none. */
function quarters(plan: string, rows: readonly Activity[]): Outcome[] {
  const wrong = rows.filter((row) => printed(row.timing) !== kept(row));
  const described = wrong.length > 0 ? wrong : rows;
  return [
    {
      what: plan,
      expected: described.map((row) => `${row.rowNumber}: ${printed(row.timing)}`).join('; '),
      actual: described.map((row) => `${row.rowNumber}: ${kept(row)}`).join('; '),
      statedBy: [['ActionPlan', plan]],
    },
  ];
}

const allQuarters = Object.values(PlanQuarter);

function printed(timing: string | null): string {
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

function kept(row: Activity): string {
  return row.ongoing ? 'løpende' : row.quarters.join(' ');
}

function completeRows(plan: string, rows: readonly Activity[]): Outcome[] {
  const complete = {
    activity: rows.filter((row) => row.title !== null),
    time: rows.filter((row) => row.timing !== null),
    whole: rows.filter((row) => !row.splitByPageBreak),
  };
  return Object.entries(complete).map(([what, list]) => ({
    what: `${plan}-${what}`,
    expected: rows.length,
    actual: list.length,
    statedBy: rows.filter((row) => !list.includes(row)).map((row) => ['Activity', row.id] as const),
  }));
}

async function focusAreas(context: HubContext): Promise<Outcome[]> {
  const areas = await database(context).actionPlanArea.findMany({
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

/** Compares each document's list with the priority areas that all lists have, ranks and names. */
async function priorityAreas(context: HubContext): Promise<Outcome[]> {
  const { priorityArea, priorityAreaListing } = database(context);
  const [undisputed, listings] = await Promise.all([
    priorityArea.findMany({ where: { undisputed: true }, orderBy: { position: 'asc' } }),
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
