import { resolve } from 'node:path';
import { isoDay, todayInNorway, type ModuleConnection } from '@vesthub/kernel';
import { Command } from 'commander';
import { parse } from 'graphql';
import { withoutPassword } from '../config/placement.ts';
import { addModule, newModule } from '../scaffold/new-module.ts';
import { askHub } from './ask-hub.ts';
import type { Environment } from './command-line.ts';
import { readEnv, say } from './environment.ts';
import { table } from './table.ts';
import { withHub, type CommandHub } from './with-hub.ts';

const own = 'name title built types';
const operation = parse(`query Modules { modules { ${own} owner { name } keeper { name } } }`);
/** For a hub in which the module that knows bodies is switched off. */
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

/** `vesthub module`. */
export function moduleCommand(environment: Environment): Command {
  const command = new Command('module').description('The modules of the hub.');
  command
    .command('new')
    .argument('<name>', 'lower case with hyphens, such as choir')
    .description(
      'Make a module that works, in a clone: package, tables, a type with a query, tests.',
    )
    .action((text: string) => {
      const { kebab } = newModule(text, { from: process.cwd(), progress: say });
      say(
        `The module ${kebab} is there: packages/module-${kebab} and prisma/${kebab}. See docs/adding-a-module.md for what comes next.`,
      );
    });
  command
    .command('add')
    .argument('<repository>', 'folder of a clone that holds packages/module-… and prisma/…')
    .description('Bring in a module from a repository of its own, or bring it up to date.')
    .action((repository: string) => {
      const folder = resolve(repository);
      const { kebab } = addModule(folder, { from: process.cwd(), progress: say });
      say(`The module ${kebab} is in this clone as it is in ${repository}.`);
    });
  command
    .command('list')
    .description(
      'Each module with its owner today, where it runs, its tables, rows, types and checks.',
    )
    .action(async () => {
      await withHub(readEnv(environment), async (hub) => {
        const connections = await hub.connect();
        const { data } = await askHub(hub, connections, async (execute) => {
          const answer = await execute(operation, {});
          return answer.data ? answer : execute(withoutOwners, {});
        });
        const rows = await Promise.all(
          (data as Answer).modules.map((module) =>
            rowOf(module, hub, connections.get(module.name)),
          ),
        );
        process.stdout.write(
          `${table(['Module', 'Title', 'Owner today', 'Runs', 'Tables', 'Rows', 'Types', 'Checks'], rows)}\n`,
        );
        say(`Owners on ${isoDay(todayInNorway())}.`);
      });
    });
  return command;
}

async function rowOf(
  { name, title, built, owner, keeper, types }: Answer['modules'][number],
  { composition, placementOf }: CommandHub,
  connection: ModuleConnection | undefined,
): Promise<string[]> {
  const size = connection ? await sizeOf(connection) : null;
  const checks = composition.registration.checks.filter((check) => check.module === name).length;
  const placement = placementOf(name);
  const where = 'url' in placement ? withoutPassword(placement.url) : placement.at;
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

/** Tables of the module itself and the rows in them, without those of the kernel. */
async function sizeOf({
  schema,
  pool,
}: ModuleConnection): Promise<{ tables: number; rows: number }> {
  const { rows: tables } = await pool.query<{ name: string }>({
    // A partitioned table counts once, through its parent.
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
