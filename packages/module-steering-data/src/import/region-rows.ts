import type { Transaction } from '@vesthub/kernel';
import { Regions, type AreaRow, type CodeRow } from '@vesthub/statistics/reading';

/** Loads the codes and areas that the regions in files are matched with. */
export async function loadRegions(tx: Transaction, schema: string): Promise<Regions> {
  const codes = await tx.$queryRawUnsafe<CodeRow>(
    `select classification, code, name, valid_from::text as "from", valid_to::text as "to" from "${schema}".klass_code`,
  );
  const areas = await tx.$queryRawUnsafe<AreaRow>(`select id, name, aliases from "${schema}".area`);
  return new Regions(codes, areas);
}
