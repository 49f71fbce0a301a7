import { type ModuleDatabase, conflict, type Transaction } from '@vesthub/kernel';

/** A file that somebody will send, and what its import is told beside it. */
export interface AnnouncedImport {
  /** Key of the report that the import will leave. */
  readonly id: string;
  /** Who announced it. */
  readonly author: string;
  readonly fileName: string;
  /** Name of the format; null to have it detected. */
  readonly format: string | null;
  /** Values of the importer's own settings, by name; switches are `'true'`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** An announced import as it is kept. */
export interface KeptAnnouncement extends AnnouncedImport {
  readonly announcedAt: Date;
  /** Whether the file has come. */
  readonly taken: boolean;
}

/** Keeps what is announced, in the transaction of the mutation that announces it. */
export async function announceImport(
  tx: Transaction,
  schema: string,
  { id, author, fileName, format, settings }: AnnouncedImport,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_announced_import (id, author, file_name, format, settings)
     values ($1, $2, $3, $4, $5::jsonb)`,
    id,
    author,
    fileName,
    format,
    JSON.stringify(settings),
  );
}

/** What was announced under `id`; null when nothing was. */
export async function readAnnounced(
  { pool, schema }: ModuleDatabase,
  id: string,
): Promise<KeptAnnouncement | null> {
  const { rows } = await pool.query<KeptAnnouncement>({
    text: `select id, author, file_name as "fileName", format, settings, announced_at as "announcedAt",
             taken_at is not null as taken
           from "${schema}".kernel_announced_import where id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** What is said of a file that has come already. */
export const takenBefore = (id: string) =>
  conflict(`The file of import ${id} has come already; announce another to send another.`);

/**
 * Notes, in the transaction of the import, that the file of an announced import has come. Of two that send it at once the
 * later waits for the earlier, and is refused with CONFLICT unless that was taken back.
 */
export async function takeAnnounced(tx: Transaction, schema: string, id: string): Promise<void> {
  const taken = await tx.$executeRawUnsafe(
    `update "${schema}".kernel_announced_import set taken_at = now() where id = $1 and taken_at is null`,
    id,
  );
  if (taken === 0) throw takenBefore(id);
}
