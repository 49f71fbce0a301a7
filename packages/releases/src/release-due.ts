import type { ModuleDatabase } from '@vesthub/kernel';

/** What runs statements inside the transaction of a change. */
interface Changing {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
}

/** A cube whose figures have changed since its release. */
export interface DueRelease {
  readonly cube: string;
  readonly ticket: string;
  /** Whether it is to be made whatever the settings say. */
  readonly automatic: boolean;
}

/**
 * Says, in the transaction that changes a cube's figures, that they are to be released. Who has set so gets the release made by
 * itself; for others it waits. `automatic` is for figures that nobody has to look at before, such as made-up ones:
 * it makes the release by itself unless others wait for theirs.
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

/** The cubes of a module that wait for a release. */
export async function dueReleases({ pool, schema }: ModuleDatabase): Promise<DueRelease[]> {
  const { rows } = await pool.query<DueRelease>({
    name: `releases-due-${schema}`,
    text: `select cube, ticket::text, automatic from "${schema}".kernel_release_due order by cube`,
  });
  return rows;
}

/** Takes away what a release has seen; what was asked for since stays. */
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
