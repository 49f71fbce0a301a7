import type { ModuleDatabase } from '@vesthub/kernel';

/** A published cell. */
export interface PublishedCell {
  readonly part: string;
  /** One code per dimension of the part, in their order. */
  readonly codes: readonly string[];
  /** Null unless the flag is OK. */
  readonly value: number | null;
  readonly flag: 'OK' | 'PRIVACY' | 'MISSING' | 'NOT_APPLICABLE';
}

/** Selects the published cells to read. */
export interface CellFilter {
  readonly parts: readonly string[];
  /** Only cells with one of these codes in the first dimension; null for all. */
  readonly first: readonly string[] | null;
  /**
   * A day in Norway (`YYYY-MM-DD`). The cells are those of the release that was current at the end of the day. Null for
   * the release that is current now.
   */
  readonly knownAt: string | null;
}

/** Reads cells in one statement, so that all belong to the same release. */
export async function publishedCells(
  { pool, schema }: ModuleDatabase,
  cube: string,
  { parts, first, knownAt }: CellFilter,
): Promise<PublishedCell[]> {
  const values: unknown[] = [cube, parts, first];
  const which =
    knownAt === null
      ? 'r.current'
      : `r.number = (select max(number) from "${schema}".kernel_release
                     where cube = $1 and made_at < (($${values.push(knownAt)}::date + 1)::timestamp) at time zone 'Europe/Oslo')`;
  const { rows } = await pool.query<PublishedCell>({
    text: `select p.part, c.codes, c.value, c.flag
           from "${schema}".kernel_release r
           join "${schema}".kernel_release_part rp on rp.release_id = r.id
           join "${schema}".kernel_released_part p on p.id = rp.part_id and p.part = any($2::text[])
           join "${schema}".kernel_released_cell c on c.part_id = p.id
           where r.cube = $1 and ${which} and ($3::text[] is null or c.codes[1] = any($3))`,
    values,
  });
  return rows;
}
