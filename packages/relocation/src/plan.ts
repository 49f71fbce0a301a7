import { type Composition, type Module } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import type { RelocationHub } from './relocation-hub.ts';
import { quoted } from './tables/session.ts';
import type { Table } from './tables/tables.ts';
import { touching, type StoredOperations } from './stored-operations.ts';
import type pg from 'pg';

/** The extent of a move, and the modules and operations it affects. */
export interface Plan {
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly bytes: number;
  }[];
  readonly rows: number;
  readonly bytes: number;
  /**
   * For each type of the module, the other modules that refer to the type. The move does not affect these modules,
   * because a reference contains only a key, not the placement.
   */
  readonly referredToBy: Readonly<Record<string, readonly string[]>>;
  /** Stored operations whose answers contain data of the module. */
  readonly operations: readonly string[];
}

export async function planMove(
  hub: RelocationHub,
  module: Module,
  client: pg.Client,
  tables: readonly Table[],
  stored: StoredOperations,
): Promise<Plan> {
  const sizes: { name: string; rows: number; bytes: number }[] = [];
  for (const { name, bytes } of tables) {
    const { rows } = await client.query<{ rows: string }>(
      `select count(*) as rows from ${quoted(module.database.schema, name)}`,
    );
    sizes.push({ name, rows: Number(rows[0]!.rows), bytes });
  }
  const composition = wholeComposition(hub);
  const { entities, referredBy } = composition.registration;
  const referredToBy: Record<string, string[]> = {};
  for (const [type, modules] of referredBy) {
    const others = [...modules].filter((name) => name !== module.name);
    if (entities.get(type)?.module === module.name && others.length > 0)
      referredToBy[type] = others;
  }
  return {
    tables: sizes,
    rows: sizes.reduce((sum, { rows }) => sum + rows, 0),
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    referredToBy,
    operations: touching(stored.asked, module.name, composition),
  };
}

/** Composes all modules as local modules. Reuses the hub's own composition if no module is remote. */
function wholeComposition(hub: RelocationHub): Composition {
  const { composition, modules } = hub;
  const all = [registryModule, ...hub.allModules];
  if (modules.length === all.length) return composition;
  return hub.composeAll(all);
}
