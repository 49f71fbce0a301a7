import { isoDay, sqlValidOn, type ModuleDatabase } from '@vesthub/kernel';

/** Ids of the organisations that host `body` on `day`. */
export async function hostsOf(
  registry: ModuleDatabase,
  body: string,
  day: Date,
): Promise<string[]> {
  const { rows } = await registry.pool.query<{ host: string }>({
    name: 'hosts-of',
    text: `select distinct host_id as host from "${registry.schema}".module_ownership
           where owner_id = $1 and host_id is not null and ${sqlValidOn('valid_from', 'valid_to', '$2')} order by 1`,
    values: [body, isoDay(day)],
  });
  return rows.map((row) => row.host);
}
