import type { Module } from '@vesthub/kernel';
import type { RelocationHub } from './relocation-hub.ts';
import { type Placement, type PlacementRow, readPlacementRows } from '@vesthub/placement';
import { compare, type Comparison } from './tables/compare.ts';
import { inTransaction, withSession } from './tables/session.ts';
import { readTables } from './tables/tables.ts';
import { livingProcesses, type LivingProcess } from './processes.ts';

/** An unfinished move. */
export interface UnfinishedMove {
  readonly module: string;
  readonly kind: string;
  readonly target: string;
  /** The last completed step. */
  readonly step: string;
  /** Time when the move began, in Norwegian time, as `YYYY-MM-DD HH24:MI`. */
  readonly begun: string;
}

/** Moved modules, unfinished moves and the hub processes. */
export interface RelocationStatus {
  readonly placements: readonly PlacementRow[];
  readonly moves: readonly UnfinishedMove[];
  readonly processes: readonly LivingProcess[];
}

export async function statusOf({
  registry,
}: Pick<RelocationHub, 'registry'>): Promise<RelocationStatus> {
  const { rows: moves } = await registry.query<UnfinishedMove>(
    `select module, kind, target, step, to_char(started_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as begun
     from hub.move where finished_at is null order by id`,
  );
  return {
    placements: await readPlacementRows(registry),
    moves,
    processes: await livingProcesses(registry),
  };
}

/**
 * Compares a module's tables at its current placement with its tables at the placement `other`. Reads each placement in
 * one snapshot.
 */
export async function verifyAgainst(
  hub: RelocationHub,
  module: Module,
  other: Placement,
): Promise<Comparison> {
  const { schema } = module.database;
  const moment = 'begin isolation level repeatable read read only';
  const here = await hub.servers.url(hub.placementOf(module.name));
  const there = await hub.servers.url(other);
  return withSession({ url: here }, (one) =>
    withSession({ url: there }, (two) =>
      inTransaction(
        one,
        () =>
          inTransaction(
            two,
            async () =>
              compare(one, two, schema, await readTables(one, schema), {
                exactSequences: true,
                constraints: true,
              }),
            moment,
          ),
        moment,
      ),
    ),
  );
}
