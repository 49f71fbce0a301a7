import type { RequestContext, Outcome } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import type { Meeting } from '../generated/client/client.ts';

export function registerMeetingChecks(module: AllianceBuilder): void {
  module.check({
    name: 'alliance-meetings-of-the-year',
    kind: 'SCOPE',
    title: {
      nb: 'Så mange møter og saker i året som årsrapporten sier',
      en: 'The year has as many meetings and cases as the annual report states',
    },
    run: meetingsOfTheYear,
  });
  module.check({
    name: 'alliance-signed-on-meeting-day',
    kind: 'TEMPORAL',
    title: {
      nb: 'Underskrevet på den ukedagen organene møtes',
      en: 'Documents are signed on the weekday on which the bodies meet',
    },
    run: signedOnMeetingDay,
  });
}

/**
 * Compares a report's number of meetings with the recorded meetings, and its number of cases with the highest known
 * case number.
 */
async function meetingsOfTheYear(context: RequestContext): Promise<Outcome[]> {
  const { bodyYear, case: cases, meeting } = alliance.client(context);
  const [years, meetings, known] = await Promise.all([
    bodyYear.findMany({ where: { caseCount: { not: null } }, orderBy: { id: 'asc' } }),
    meeting.findMany({ where: { status: { not: 'PLANNED' } } }),
    cases.findMany(),
  ]);
  return years.flatMap((stated) => {
    const { id, bodyId, year, meetingCount, caseCount } = stated;
    const statedBy = [['BodyYear', id]] as const;
    const held = meetings.filter((row) => row.bodyId === bodyId && yearOf(row.date) === year);
    const numbers = known
      .filter((row) => row.bodyId === bodyId && row.year === year)
      .map((row) => row.number);
    return [
      { what: `${id}-meetings`, expected: meetingCount, actual: countDistinct(held), statedBy },
      { what: `${id}-cases`, expected: caseCount!, actual: Math.max(0, ...numbers), statedBy },
    ];
  });
}

function yearOf(date: Date): number {
  return date.getUTCFullYear();
}

/** Number of meetings; two entries that may be the same meeting count as one. */
function countDistinct(meetings: readonly Meeting[]): number {
  const ids = new Set(meetings.map((row) => row.id));
  return meetings.filter((row) => !row.possiblySameAsId || !ids.has(row.possiblySameAsId)).length;
}

async function signedOnMeetingDay(context: RequestContext): Promise<Outcome[]> {
  const { documentSignature, meeting } = alliance.client(context);
  const [signatures, meetings] = await Promise.all([
    documentSignature.findMany({ where: { datePrecision: 'DAY' }, orderBy: { id: 'asc' } }),
    meeting.findMany({ where: { datePrecision: 'DAY' } }),
  ]);
  const usualWeekday = mostFrequent(meetings.map((row) => weekday(row.date)));
  if (usualWeekday === null) return [];
  return signatures.flatMap(({ id, date }) =>
    date
      ? [
          {
            what: id,
            expected: usualWeekday,
            actual: weekday(date),
            statedBy: [['DocumentSignature', id]] as const,
          },
        ]
      : [],
  );
}

const weekdays = new Intl.DateTimeFormat('nb-NO', { weekday: 'long', timeZone: 'UTC' });

function weekday(date: Date): string {
  return weekdays.format(date);
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
