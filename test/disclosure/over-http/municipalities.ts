import type { ModuleDatabase } from '@vesthub/kernel';

/** Official numbers of the region's municipalities, valid in 2015 and 2016. */
export async function municipalities({ pool, schema }: ModuleDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ code: string }>({
    text: `select k.code from "${schema}".area_member m join "${schema}".klass_code k on k.municipality_id = m.municipality_id
           where m.area_id = 'vestre-viken' and k.classification = 131
             and coalesce(k.valid_from, '1900-01-01') <= '2015-01-01' and coalesce(k.valid_to, '9999-01-01') > '2016-12-31'
           order by 1`,
  });
  return rows.map(({ code }) => code);
}
