import { type RequestContext, writableDatabaseOf } from '../context/context.ts';
import type { DataVersion } from '../context/service-shapes.ts';

/**
 * Reads the version of a module's data in one statement, so that it belongs to one state of the data. Two equal versions
 * mean equal data, in every process.
 */
export async function dataVersion(context: RequestContext, module: string): Promise<DataVersion> {
  const { schema, pool } = writableDatabaseOf(context, module);
  const { rows } = await pool.query<{ version: string; changed: Date | null }>({
    name: `data-version-${schema}`,
    text: `
      select log || '/' || counted + (select count(*) from "${schema}".kernel_change) as version,
        greatest(
          (select at from "${schema}".kernel_history order by id desc limit 1),
          (select max(made_at) from "${schema}".kernel_release)
        ) as changed
      from "${schema}".kernel_data_version`,
  });
  const { version, changed } = rows[0]!;
  return { version, changedAt: changed?.toISOString() ?? null };
}
