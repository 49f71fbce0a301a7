import type { ImportLimits } from '@vesthub/imports';
import { acceptedRegions, RefusedFile } from '@vesthub/statistics/reading';
import type { LargeChanges } from './large-changes.ts';
import type { ImportCounts, ImportReport } from './report.ts';
import type { Rejected } from './staging.ts';

/** The refusal of a file that was read, with the parts of its report that are known. */
export class ReportedRefusal extends RefusedFile {
  readonly report: Partial<ImportReport>;

  constructor(message: string, report: Partial<ImportReport>) {
    super(message);
    this.report = report;
  }
}

/** The refusal of a file that makes large changes which nobody has confirmed. */
export function unconfirmed(
  { reasons, examples }: LargeChanges,
  counts: ImportCounts,
): ReportedRefusal {
  return new ReportedRefusal(
    `${reasons.join('; ')}. Confirm the changes if they are intended (--confirm, createImport(confirm:)).`,
    { ...counts, state: 'UNCONFIRMED', changes: examples },
  );
}

/** The refusal of a file that has no figures, or all of whose figures were rejected. */
export function nothingTaken(
  { count, reasons }: Rejected,
  { notes: _notes, ...counts }: ImportCounts,
): ReportedRefusal {
  const message =
    count === 0
      ? 'The file holds no figures.'
      : `All ${count} figures were rejected: ${groupsOf(reasons).join('; ')}.`;
  return new ReportedRefusal(message, counts);
}

/** The refusal of a file of which too large a part names no region; null if it does not. */
export function regionless(
  { regionless: lines }: Rejected,
  { notes: _notes, ...counts }: ImportCounts,
  { regionlessPercent }: Pick<ImportLimits, 'regionlessPercent'>,
): ReportedRefusal | null {
  if (lines * 100 <= regionlessPercent * counts.read) return null;
  return new ReportedRefusal(
    `${lines} of ${counts.read} figures name no known region, more than ${regionlessPercent} %: ${counts.reasons.join('; ')}. A region is written as ${acceptedRegions}.`,
    counts,
  );
}

/** Maximum number of different reasons that a refusal names. */
const mostReasons = 5;

/** The reasons of rejected lines with their numbers, the most frequent first. */
export function groupsOf(reasons: ReadonlyMap<string, number>): string[] {
  const groups = [...reasons].toSorted((one, other) => other[1] - one[1]);
  const named = groups.slice(0, mostReasons).map(([reason, count]) => `${count} × ${reason}`);
  const left = groups.slice(mostReasons).reduce((sum, [, count]) => sum + count, 0);
  return [...named, ...(left > 0 ? [`${left} for other reasons`] : [])];
}
