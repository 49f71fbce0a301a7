import type { HubContext, Outcome } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { Meeting } from '../generated/client/client.ts';
import type { AllianceHub } from '../hub.ts';

export function registerMeetingChecks(hub: AllianceHub): void {
  hub.check({
    name: 'alliance-meetings-of-the-year',
    kind: 'SCOPE',
    title: {
      nb: 'Så mange møter og saker i året som årsrapporten sier',
      en: 'As many meetings and cases in the year as the annual report says',
    },
    run: meetingsOfTheYear,
  });
  hub.check({
    name: 'alliance-signed-on-meeting-day',
    kind: 'TEMPORAL',
    title: {
      nb: 'Underskrevet på den ukedagen organene møtes',
      en: 'Signed on the day of the week on which the bodies meet',
    },
    run: signedOnMeetingDay,
  });
}

/** Compares what a report counts with the meetings that are dated and the highest case number known. */
async function meetingsOfTheYear(context: HubContext): Promise<Outcome[]> {
  const { bodyYear, case: cases, meeting } = database(context);
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
      { what: `${id}-meetings`, expected: meetingCount, actual: distinct(held), statedBy },
      { what: `${id}-cases`, expected: caseCount!, actual: Math.max(0, ...numbers), statedBy },
    ];
  });
}

function yearOf(date: Date): number {
  return date.getUTCFullYear();
}

/** Two records that may be one meeting count as one. */
function distinct(meetings: readonly Meeting[]): number {
  const ids = new Set(meetings.map((row) => row.id));
  return meetings.filter((row) => !row.possiblySameAsId || !ids.has(row.possiblySameAsId)).length;
}

async function signedOnMeetingDay(context: HubContext): Promise<Outcome[]> {
  const { documentSignature, meeting } = database(context);
  const [signatures, meetings] = await Promise.all([
    documentSignature.findMany({ where: { datePrecision: 'DAY' }, orderBy: { id: 'asc' } }),
    meeting.findMany({ where: { datePrecision: 'DAY' } }),
  ]);
  const usual = mostFrequent(meetings.map((row) => weekday(row.date)));
  if (usual === null) return [];
  return signatures.flatMap(({ id, date }) =>
    date
      ? [
          {
            what: id,
            expected: usual,
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
