import type { ModuleDatabase } from '@vesthub/kernel';

/** The transaction that changes the figures of a cube. */
interface Changing {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
}

/** A cube whose figures have changed since its release. */
export interface DueRelease {
  readonly cube: string;
  readonly ticket: string;
  /** Whether the hub makes the release in the background even if the module has no automatic release. */
  readonly automatic: boolean;
}

/**
 * Marks a cube for release, in the transaction that changes its figures. If the module has automatic release, the hub
 * makes the release in the background. Otherwise the mark waits for the command `vesthub release`.
 *
 * `automatic` is for figures that need no review, such as sample data. The hub then makes the release in any case,
 * unless the cube already has a mark without `automatic`.
 */
export async function askForRelease(
  tx: Changing,
  schema: string,
  cube: string,
  { automatic = false }: { automatic?: boolean } = {},
): Promise<void> {
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_release_due (cube, automatic) values ($1, $2)
     on conflict (cube) do update set ticket = default, asked_at = now(),
       automatic = kernel_release_due.automatic and excluded.automatic`,
    cube,
    automatic,
  );
}

/** The cubes of a module that are marked for release. */
export async function dueReleases({ pool, schema }: ModuleDatabase): Promise<DueRelease[]> {
  const { rows } = await pool.query<DueRelease>({
    name: `releases-due-${schema}`,
    text: `select cube, ticket::text, automatic from "${schema}".kernel_release_due order by cube`,
  });
  return rows;
}

/**
 * Removes the mark of a released cube. Keeps the mark if it has a later ticket than `ticket`, because figures have then
 * changed since the release began. Does nothing if `ticket` is null.
 */
export async function releaseMade(
  tx: Changing,
  schema: string,
  cube: string,
  ticket: string | null,
): Promise<void> {
  if (ticket === null) return;
  await tx.$executeRawUnsafe(
    `delete from "${schema}".kernel_release_due where cube = $1 and ticket <= $2::bigint`,
    cube,
    ticket,
  );
}
