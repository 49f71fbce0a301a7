import { isoDay, type ModuleConnection } from '@vesthub/kernel';

/** Ids of the organisations that host `body` on `day`. */
export async function hostsOf(
  registry: ModuleConnection,
  body: string,
  day: Date,
): Promise<string[]> {
  const { rows } = await registry.pool.query<{ host: string }>({
    name: 'hosts-of',
    text: `select distinct host_id as host from "${registry.schema}".module_ownership
           where owner_id = $1 and host_id is not null and ${holdsOn('$2')} order by 1`,
    values: [body, isoDay(day)],
  });
  return rows.map((row) => row.host);
}

/** SQL for ownerships that hold on the day in the parameter `day`. */
export function holdsOn(day: string): string {
  return `daterange(valid_from, valid_to, '[)') @> ${day}::date`;
}
