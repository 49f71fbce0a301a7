import type { LevelReport } from '@vesthub/disclosure';
import { databaseOf, recordRead, type ModuleDatabase, type RequestContext } from '@vesthub/kernel';
import type { PublishedCube } from './published-cube.ts';
import type { ReleaseChanges } from './release-changes.ts';

/** The levels of one part of a cube. */
export interface PartLevel extends LevelReport {
  readonly part: string;
}

/** What a release hides and has changed, for the owner of the figures. */
export interface ReportShape {
  readonly cube: string;
  readonly number: number;
  readonly levels: readonly PartLevel[];
  /** Null for releases that were made before changes were kept. */
  readonly changes: ReleaseChanges | null;
}

interface ReportRow {
  readonly cube: string;
  readonly number: number;
  readonly changes: ReleaseChanges | null;
  readonly parts: readonly {
    readonly part: string;
    readonly levels: readonly LevelReport[] | null;
  }[];
}

/**
 * The reports on a module's releases. None for callers without the module's scope `raw`, because the sum of few hidden values tells
 * them. The read is logged.
 */
export async function describeReports(
  context: RequestContext,
  module: string,
  cubes: readonly PublishedCube[],
): Promise<ReportShape[]> {
  if (cubes.length === 0 || !context.principal.scopes.has(`${module}:raw`)) return [];
  await recordRead(context, module, 'reports on releases', {});
  return readReports(databaseOf(context, module));
}

/** The reports on all releases of a module, newest first. */
export async function readReports({
  pool,
  schema,
}: Pick<ModuleDatabase, 'pool' | 'schema'>): Promise<ReportShape[]> {
  const { rows } = await pool.query<ReportRow>({
    name: `release-reports-${schema}`,
    text: `
      select r.cube, r.number, r.changes,
        jsonb_agg(jsonb_build_object('part', p.part, 'levels', p.levels) order by p.part) as parts
      from "${schema}".kernel_release r
      join "${schema}".kernel_release_part rp on rp.release_id = r.id
      join "${schema}".kernel_released_part p on p.id = rp.part_id
      group by r.id order by r.cube, r.number desc`,
  });
  return rows.map(({ parts, ...release }) => ({
    ...release,
    levels: parts.flatMap(({ part, levels }) =>
      (levels ?? []).map((level) => ({ ...level, part })),
    ),
  }));
}
