import { createHash } from 'node:crypto';
import { ConfigurationError, type Queryable } from '@vesthub/kernel';
import type { Logger } from 'pino';
import { parsePlacement, placementText, maskPassword, type Placement } from './placement.ts';

/** The placements that the environment sets, by module. */
export interface PlacementSettings {
  readonly placements: ReadonlyMap<string, Placement>;
}

/** Effective placements: environment merged with recorded moves. */
export interface Placements {
  /** Number that grows with every recorded change of a placement. */
  readonly generation: number;
  of(module: string): Placement;
}

/** The placement of a module as recorded by a move. */
export interface PlacementRow {
  readonly module: string;
  readonly epoch: number;
  /** Null if the environment's setting applies again. */
  readonly placement: string | null;
  readonly insteadOf: string;
  /** Placement of the module's tables while the module runs as a service. */
  readonly tables: string | null;
}

/** PostgreSQL notification channel for changed placements. */
export const placementChannel = 'vesthub_placement';

/**
 * Reads the recorded placements. Returns none if the registry has never started, because its first start creates the
 * table.
 */
export async function readPlacementRows(pool: Queryable): Promise<PlacementRow[]> {
  const { rows: tables } = await pool.query<{ there: boolean }>({
    text: `select to_regclass('hub.placement') is not null as there`,
  });
  if (!tables[0]?.there) return [];
  const { rows } = await pool.query<PlacementRow>({
    text: `select module, epoch, placement, instead_of as "insteadOf", tables from hub.placement order by module`,
  });
  return rows;
}

/**
 * Merges settings and recorded moves. A move overrides a setting that is `hub` (the default), that equals the target of
 * the move, or that was in effect when the move was made. The setting `off` always applies. Any other setting
 * contradicts the move: the move applies, unless `contradicted` throws.
 */
export function combine(
  env: PlacementSettings,
  rows: readonly PlacementRow[],
  contradicted: (message: string) => void,
): Placements {
  const moved = new Map<string, Placement>();
  for (const { module, placement: text, insteadOf } of rows) {
    if (text === null) continue;
    const set = env.placements.get(module) ?? { at: 'hub' };
    const placement = parsePlacement(text);
    if ('problem' in placement)
      throw new ConfigurationError(`Placement of ${module}: ${placement.problem}`);
    if (set.at === 'off') continue;
    const agree = set.at === 'hub' || placementText(set) === text || hashOf(set) === insteadOf;
    if (!agree) contradicted(contradiction(module, set, text));
    moved.set(module, placement);
  }
  return {
    generation: rows.reduce((sum, row) => sum + row.epoch, 0),
    of: (module) => moved.get(module) ?? env.placements.get(module) ?? { at: 'hub' },
  };
}

function contradiction(module: string, set: Placement, text: string): string {
  const setting = `VESTHUB_PLACEMENT_${module.toUpperCase().replaceAll('-', '_')}`;
  return (
    `${setting} says ${maskPassword(placementText(set))}, but ${module} was moved to ${maskPassword(text)}. ` +
    `Take the setting away to follow the move, or undo what the move said with: vesthub move forget ${module}`
  );
}

/** Reads the effective placements. Throws if a setting contradicts a recorded move. */
export async function readPlacements(pool: Queryable, env: PlacementSettings): Promise<Placements> {
  return combine(env, await readPlacementRows(pool), (message) => {
    throw new ConfigurationError(message);
  });
}

/** Like `readPlacements`, for a running hub: logs a setting that contradicts a move, and applies the move. */
export async function followPlacements(
  pool: Queryable,
  env: PlacementSettings,
  log: Pick<Logger, 'warn'>,
): Promise<Placements> {
  return combine(env, await readPlacementRows(pool), (message) => log.warn(message));
}

/** Returns the placements in the settings, ignoring recorded moves. */
export function placementsFromSettings({ placements }: PlacementSettings): Placements {
  return { generation: 0, of: (module) => placements.get(module) ?? { at: 'hub' } };
}

/**
 * Records the placement of a module and notifies every hub process. If `placement` is null, the environment's setting
 * applies again.
 */
export async function setPlacement(
  pool: Queryable,
  env: PlacementSettings,
  module: string,
  placement: Placement | null,
  tables: string | null,
): Promise<void> {
  const set = env.placements.get(module) ?? { at: 'hub' };
  const text = placement && placementText(placement);
  await pool.query({
    text: `
      with changed as (
        insert into hub.placement as p (module, placement, instead_of, tables) values ($1, $2, $3, $4)
        on conflict (module) do update
          set placement = $2, tables = $4, epoch = p.epoch + 1, changed_at = now(),
              instead_of = case when p.placement is null then $3 else p.instead_of end
        returning epoch
      )
      select pg_notify('${placementChannel}', $1::text) from changed`,
    values: [module, text, hashOf(set), tables],
  });
}

function hashOf(placement: Placement): string {
  return createHash('sha256').update(placementText(placement)).digest('hex');
}
