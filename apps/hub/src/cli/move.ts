import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HubConfigError, pickModules } from '@vesthub/kernel';
import { stopLog, withSession } from '@vesthub/move';
import { Command, Option } from 'commander';
import type { HubEnv } from '../config/env.ts';
import { parsePlacement, type Placement } from '../config/placement.ts';
import { allModules } from '../modules.ts';
import { dataSteps, moveData, type DataStep } from '../move/data-move.ts';
import { moveProcess } from '../move/process-move.ts';
import { retire } from '../move/retire.ts';
import { statusOf, verifyAgainst } from '../move/status.ts';
import { setPlacement } from '../placement/placements.ts';
import type { Environment } from './command-line.ts';
import { readEnv, say } from './environment.ts';
import { withHub } from './with-hub.ts';

interface Options {
  to: Placement;
  operations?: string;
  json?: boolean;
  until: DataStep;
  revokeWith?: string;
  from: Placement;
  now?: Placement;
}

/** `vesthub move`. */
export function moveCommand(environment: Environment): Command {
  const command = new Command('move').description(
    'Move a module to another database or another process while it is used. See docs/moving-a-module.md.',
  );
  command.addCommand(dataCommand(environment));
  command.addCommand(processCommand(environment));
  command.addCommand(verifyCommand(environment));
  command.addCommand(retireCommand(environment));
  command.addCommand(statusCommand(environment));
  command.addCommand(forgetCommand(environment));
  command.addCommand(cancelCommand(environment));
  return command;
}

const to = (what: string) =>
  new Option('--to <place>', what).argParser(placement).makeOptionMandatory();
const operations = new Option(
  '--operations <folder>',
  'folder of .graphql files whose queries are asked on both sides, beside the hub’s example queries',
);
const json = new Option('--json', 'print the report as JSON');

function dataCommand(environment: Environment): Command {
  return new Command('data')
    .description(
      'Move the tables of a module to another database: plan, copy, verify, shadow, cutover.',
    )
    .argument('<module>', 'name of the module')
    .addOption(to('postgres://…, embedded:<name>, or hub for the hub’s own database'))
    .addOption(operations)
    .addOption(
      new Option('--until <step>', 'stop after this step').choices(dataSteps).default('cutover'),
    )
    .addOption(json)
    .action(async (name: string, options: Options) => {
      const module = pick(name);
      const env = readEnv(environment);
      await withHub(env, async (hub) => {
        const { to: place, operations: folder, until } = options;
        const report = await moveData({
          hub,
          module,
          to: place,
          operations: folder,
          until,
          progress: say,
        });
        write(env, `${name}-data`, report, options.json);
      });
    });
}

function processCommand(environment: Environment): Command {
  return new Command('process')
    .description(
      'Have a module run in its owner’s process, or in the hub again, on the database it is on.',
    )
    .argument('<module>', 'name of the module')
    .addOption(
      to(
        'http://… of the service; or hub, postgres://…, embedded:<name> to run it in the hub again',
      ),
    )
    .addOption(operations)
    .option(
      '--revoke-with <url>',
      'address of the module’s database by its owner; takes the hub’s access away as the last step',
    )
    .addOption(json)
    .action(async (name: string, options: Options) => {
      const module = pick(name);
      const env = readEnv(environment);
      await withHub(env, async (hub) => {
        const { to: place, operations: folder, revokeWith } = options;
        const report = await moveProcess({
          hub,
          module,
          to: place,
          operations: folder,
          revokeWith,
          progress: say,
        });
        write(env, `${name}-process`, report, options.json);
      });
    });
}

function verifyCommand(environment: Environment): Command {
  return new Command('verify')
    .description(
      'Compare the tables of a module with those at another place, row by row. Changes nothing.',
    )
    .argument('<module>', 'name of the module')
    .addOption(to('the place to compare with'))
    .addOption(json)
    .action(async (name: string, options: Options) => {
      const module = pick(name);
      await withHub(readEnv(environment), async (hub) => {
        const comparison = await verifyAgainst(hub, module, options.to);
        if (options.json) process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
        for (const problem of comparison.problems) say(problem);
        say(
          `${comparison.tables.length} tables compared, ${comparison.problems.length} differences.`,
        );
        if (comparison.problems.length > 0) process.exitCode = 1;
      });
    });
}

function retireCommand(environment: Environment): Command {
  return new Command('retire')
    .description(
      'Drop the tables that a move has left behind, after a check that the new place has everything.',
    )
    .argument('<module>', 'name of the module')
    .addOption(
      new Option('--from <place>', 'the place that was left')
        .argParser(placement)
        .default({ at: 'hub' }, 'hub'),
    )
    .addOption(
      new Option(
        '--now <place>',
        'where the tables are, when the module runs as a service',
      ).argParser(placement),
    )
    .addOption(json)
    .action(async (name: string, options: Options) => {
      const module = pick(name);
      const env = readEnv(environment);
      await withHub(env, async (hub) => {
        const report = await retire({
          hub,
          module,
          place: options.from,
          now: options.now,
          progress: say,
        });
        write(env, `${name}-retire`, report, options.json);
      });
    });
}

function statusCommand(environment: Environment): Command {
  return new Command('status')
    .description(
      'Where moved modules are, moves that are not finished, and the hub processes with what they follow.',
    )
    .action(() =>
      withHub(readEnv(environment), async (hub) => {
        process.stdout.write(`${await statusOf(hub)}\n`);
      }),
    );
}

function forgetCommand(environment: Environment): Command {
  return new Command('forget')
    .description('From now on the environment says again where a module is. Moves no rows.')
    .argument('<module>', 'name of the module')
    .action((name: string) => {
      pick(name);
      const env = readEnv(environment);
      // A setting that contradicts the move is what this command is for; without settings nothing does.
      return withHub({ ...env, placements: new Map() }, async (hub) => {
        await setPlacement(hub.registry, env, name, null, null);
        say(`The environment says again where ${name} is.`);
      });
    });
}

function cancelCommand(environment: Environment): Command {
  return new Command('cancel')
    .description(
      'Give up a move of data before its cutover: changes are no longer logged at the source.',
    )
    .argument('<module>', 'name of the module')
    .action((name: string) => {
      const { schema } = pick(name).database;
      return withHub(readEnv(environment), async (hub) => {
        const url = await hub.databases.url(hub.placementOf(name));
        await withSession({ url }, (client) => stopLog(client, schema));
        await hub.registry.query({
          text: `update hub.move set finished_at = now(), step = 'cancelled' where module = $1 and finished_at is null`,
          values: [name],
        });
        say(`The move of ${name} is given up.`);
      });
    });
}

function pick(name: string) {
  return pickModules(allModules, [name])[0]!;
}

function placement(text: string): Placement {
  const parsed = parsePlacement(text);
  if ('problem' in parsed) throw new HubConfigError(parsed.problem);
  return parsed;
}

/** The report goes into the data folder, and with `--json` to standard output. */
function write(env: HubEnv, name: string, report: object, asJson: boolean | undefined): void {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  const folder = join(env.dataFolder, 'moves');
  const file = join(folder, `${name}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  if (asJson) process.stdout.write(text);
  say(`The report is in ${file}.`);
}
