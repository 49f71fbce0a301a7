import { isoDay, todayInNorway, type ModuleDatabase } from '@vesthub/kernel';
import type { Command } from 'commander';
import { parse } from 'graphql';
import { maskPassword } from '@vesthub/placement';
import { askHub } from './ask-hub.ts';
import type { Environment } from '../config/env.ts';
import { readEnv } from './environment.ts';
import { say } from '../assembly/say.ts';
import { table } from './table.ts';
import { withOpenedHub, type OpenedHub } from '../assembly/open-hub.ts';

const own = 'name title built types';
const operation = parse(`query Modules { modules { ${own} owner { name } keeper { name } } }`);
/** The query for a hub without the module that defines bodies. */
const withoutOwners = parse(`query Modules { modules { ${own} } }`);

interface Answer {
  modules: {
    name: string;
    title: string;
    built: boolean;
    owner?: { name: string } | null;
    keeper?: { name: string } | null;
    types: string[] | null;
  }[];
}

/** `vesthub module list`. */
export function moduleListCommand(command: Command, environment: Environment): void {
  command.action(async () => {
    await withOpenedHub(readEnv(environment), async (hub) => {
      const connections = await hub.connect();
      const { data } = await askHub(hub, connections, async (execute) => {
        const answer = await execute(operation, {});
        return answer.data ? answer : execute(withoutOwners, {});
      });
      const rows = await Promise.all(
        (data as Answer).modules.map((module) => rowOf(module, hub, connections.get(module.name))),
      );
      process.stdout.write(
        `${table(['Module', 'Title', 'Owner today', 'Runs', 'Tables', 'Rows', 'Types', 'Checks'], rows)}\n`,
      );
      say(`Owners on ${isoDay(todayInNorway())}.`);
    });
  });
}

async function rowOf(
  { name, title, built, owner, keeper, types }: Answer['modules'][number],
  { composition, placementOf }: OpenedHub,
  connection: ModuleDatabase | undefined,
): Promise<string[]> {
  const size = connection ? await sizeOf(connection) : null;
  const checks = composition.registration.checks.filter((check) => check.module === name).length;
  const placement = placementOf(name);
  const where = 'url' in placement ? maskPassword(placement.url) : placement.at;
  return [
    name,
    title,
    ownerText(owner, keeper),
    built ? where : 'not built',
    size ? String(size.tables) : '',
    size ? String(size.rows) : '',
    built ? String(types?.length ?? '?') : '',
    connection ? String(checks) : '',
  ];
}

function ownerText(
  owner: { name: string } | null | undefined,
  keeper: { name: string } | null | undefined,
): string {
  if (owner === undefined) return 'not known here';
  return owner?.name ?? (keeper ? `none (kept by ${keeper.name})` : 'none');
}

/** Counts the module's own tables and the rows in them. Leaves out the tables of the kernel. */
async function sizeOf({ schema, pool }: ModuleDatabase): Promise<{ tables: number; rows: number }> {
  const { rows: tables } = await pool.query<{ name: string }>({
    // Counts a partitioned table once: its parent, not its partitions.
    text: `select relname as name from pg_class
           where relnamespace = to_regnamespace($1) and relkind in ('r', 'p') and not relispartition
             and relname not like 'kernel\\_%' and relname <> '_prisma_migrations'`,
    values: [schema],
  });
  let count = 0;
  for (const { name } of tables) {
    const { rows } = await pool.query<{ n: number }>({
      text: `select count(*)::int as n from "${schema}"."${name}"`,
    });
    count += rows[0]!.n;
  }
  return { tables: tables.length, rows: count };
}
