import { randomUUID } from 'node:crypto';
import type { ImportState } from '@vesthub/imports';
import type { Transaction } from '@vesthub/kernel';
import { storable, type Rejection } from '@vesthub/statistics/reading';
import type { ImportOptions } from './options.ts';

/** The result of an import, which the types `SteeringImport` and `SteeringRejectedLine` show. */
export interface ImportReport {
  readonly id: string;
  readonly state: ImportState;
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly format: string | null;
  readonly checksum: string;
  readonly size: number;
  /** Key of the batch of new and changed figures; null when no figure is new or changed. */
  readonly batchId: string | null;
  readonly read: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  /** The first rejected lines, up to the limit. */
  readonly rejections: readonly Rejection[];
  /** The reasons of all rejected lines with their numbers, the most frequent first. Not stored. */
  readonly reasons: readonly string[];
  /** Why the whole file was refused; null otherwise. */
  readonly reason: string | null;
  /** For what the indicators were taken and why, and what is suspect. */
  readonly notes: readonly string[];
  /** The largest changes of an unconfirmed import. Not stored, because they may quote protected figures. */
  readonly changes: readonly string[];
  /** A mapping that reads the file as it was read; null unless it was asked for. Not stored, because it quotes figures. */
  readonly proposal: string | null;
}

/** The numbers of figures or codes in a report, its rejected lines and its notes. */
export type ImportCounts = Pick<
  ImportReport,
  'read' | 'fresh' | 'changed' | 'same' | 'rejected' | 'rejections' | 'reasons' | 'notes'
>;

export function newReportId(options: ImportOptions): string {
  return options.reportId ?? randomUUID();
}

/** Stores a report. If the import was announced, it already has a report. That report is updated. */
export async function storeReport(
  tx: Transaction,
  schema: string,
  report: ImportReport,
  author: string,
  startedAt: Date,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `insert into "${schema}".import_report (id, state, file_name, format, checksum, size, author, started_at, finished_at,
       batch_id, read_count, new_count, changed_count, same_count, reject_count, reason, notes)
     values ($1, $2::"${schema}".steering_import_state, $3, $4, $5, $6, $7, $8::timestamptz, clock_timestamp(), $9, $10, $11, $12, $13, $14, $15,
       $16::text[])
     on conflict (id) do update set state = excluded.state, file_name = excluded.file_name, format = excluded.format,
       checksum = excluded.checksum, size = excluded.size, started_at = excluded.started_at, finished_at = excluded.finished_at,
       batch_id = excluded.batch_id, read_count = excluded.read_count, new_count = excluded.new_count,
       changed_count = excluded.changed_count, same_count = excluded.same_count, reject_count = excluded.reject_count,
       reason = excluded.reason, notes = excluded.notes`,
    report.id,
    report.state,
    report.fileName,
    report.format,
    report.checksum,
    report.size,
    author,
    startedAt.toISOString(),
    report.batchId,
    report.read,
    report.fresh,
    report.changed,
    report.same,
    report.rejected,
    report.reason && storable(report.reason),
    report.notes.map(storable),
  );
  const lines = report.rejections.map((rejection, at) => ({
    ...rejection,
    id: `${report.id}.${at + 1}`,
    position: at + 1,
  }));
  await tx.$executeRawUnsafe(
    `insert into "${schema}".rejected_line (id, import_id, position, line, cell, reason)
     select id, $1, position, line, cell, reason
     from jsonb_to_recordset($2::jsonb) as r(id text, position int, line int, cell text, reason text)`,
    report.id,
    // PostgreSQL cannot store NUL and half characters in text; whole ones are not escaped.
    JSON.stringify(lines).replaceAll(/\\u(?:0000|d[89a-f][0-9a-f]{2})/gi, ''),
  );
}
