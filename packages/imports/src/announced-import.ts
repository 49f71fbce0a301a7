import { type ModuleDatabase, conflict, type Transaction } from '@vesthub/kernel';

/** An announced file, with the options of its import. */
export interface AnnouncedImport {
  /** Key of the report that the import will store. */
  readonly id: string;
  /** Name of the caller who announced the file. */
  readonly author: string;
  readonly fileName: string;
  /** Name of the format; null to detect the format. */
  readonly format: string | null;
  /** Values of the importer's own settings, by name; switches are `'true'`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** An announcement as stored in the database. */
export interface KeptAnnouncement extends AnnouncedImport {
  readonly announcedAt: Date;
  /** Whether the file has arrived. */
  readonly taken: boolean;
}

/** Stores an announcement, in the transaction of the announcing mutation. */
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

/** The announcement `id`; null when it does not exist. */
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

/** The error for a file that has already arrived. */
export const takenBefore = (id: string) =>
  conflict(`The file of import ${id} has come already; announce another to send another.`);

/**
 * Marks the file of an announcement as arrived, in the transaction of its import. If two uploads run at the same time,
 * the second waits for the first and is refused with CONFLICT, unless the first is rolled back.
 */
export async function takeAnnounced(tx: Transaction, schema: string, id: string): Promise<void> {
  const taken = await tx.$executeRawUnsafe(
    `update "${schema}".kernel_announced_import set taken_at = now() where id = $1 and taken_at is null`,
    id,
  );
  if (taken === 0) throw takenBefore(id);
}
