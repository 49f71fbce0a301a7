import type { HubModule } from '@vesthub/kernel';
import { compare, inTransaction, readTables, withSession, type Comparison } from '@vesthub/move';
import { table } from '../cli/table.ts';
import type { CommandHub } from '../cli/with-hub.ts';
import { withoutPassword, type Placement } from '../config/placement.ts';
import { readPlacementRows } from '../placement/placements.ts';
import { livingProcesses } from './processes.ts';

/** Where modules are that were moved, moves that are not finished, and the hub processes. */
export async function statusOf({ registry }: CommandHub): Promise<string> {
  const placements = await readPlacementRows(registry);
  const { rows: moves } = await registry.query<{
    module: string;
    kind: string;
    target: string;
    step: string;
    begun: string;
  }>(
    `select module, kind, target, step, to_char(started_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as begun
     from hub.move where finished_at is null order by id`,
  );
  const processes = await livingProcesses(registry);
  return [
    table(
      ['Moved module', 'Is at', 'Changes'],
      placements.map(({ module, placement, epoch }) => [
        module,
        placement === null ? 'as the environment says' : withoutPassword(placement),
        String(epoch),
      ]),
    ),
    table(
      ['Unfinished move', 'Of', 'To', 'Last step', 'Begun'],
      moves.map(({ module, kind, target, step, begun }) => [
        module,
        kind,
        withoutPassword(target),
        step,
        begun,
      ]),
    ),
    table(
      ['Hub process', 'Host', 'Follows'],
      processes.map(({ pid, host, followed }) => [String(pid), host, followed ? 'yes' : 'not yet']),
    ),
  ].join('\n\n');
}

/** Compares the tables of a module where it is with those at another place, each as they are at one moment. */
export async function verifyAgainst(
  hub: CommandHub,
  module: HubModule,
  other: Placement,
): Promise<Comparison> {
  const { schema } = module.database;
  const moment = 'begin isolation level repeatable read read only';
  const here = await hub.databases.url(hub.placementOf(module.name));
  const there = await hub.databases.url(other);
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
