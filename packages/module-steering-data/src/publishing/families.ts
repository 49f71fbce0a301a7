import type { Queryable } from '@vesthub/kernel';

/** An indicator, and the one of which its counts are a part. */
export interface Related {
  readonly id: string;
  readonly partOf: string | null;
}

/** The relations of all indicators. */
export async function relationsOf(pool: Queryable, schema: string): Promise<Related[]> {
  const { rows } = await pool.query<Related>({
    text: `select id, whole_id as "partOf" from "${schema}".indicator order by id`,
  });
  return rows;
}

/** The whole of which an indicator is a part, directly or through others; the indicator itself if it is a part of none. */
export function rootOf(id: string, related: readonly Related[]): string {
  const parents = new Map(related.map((one) => [one.id, one.partOf]));
  let root = id;
  for (let up = parents.get(root) ?? null; up !== null; up = parents.get(root) ?? null) root = up;
  return root;
}

/** The whole `root` and its parts. They are protected as one system, because a part bounds its whole and the other way round. */
export function familyOf(root: string, related: readonly Related[]): Related[] {
  return related.filter(({ id }) => rootOf(id, related) === root);
}
