import { access, readFile, writeFile } from 'node:fs/promises';
import { dueReleases } from '@vesthub/releases';
import { ConfigurationError, known } from '@vesthub/kernel';
import {
  importingModules,
  type ImportingModule,
  type ImportResult,
  type ImportSetting,
  type ImportState,
} from '@vesthub/imports';
import { Option, type Command } from 'commander';
import { migrateModules } from '@vesthub/placement';
import { allModules } from '../modules.ts';
import type { Environment } from '../config/env.ts';
import { every, intervalOf } from './every.ts';
import { readEnv } from './environment.ts';
import { commandLog } from '../assembly/logs.ts';
import { say } from '../assembly/say.ts';
import { release } from './release.ts';
import { progressBar } from './progress-bar.ts';
import { table } from './table.ts';
import { withOpenedHub } from '../assembly/open-hub.ts';

interface Given extends Record<string, string | boolean | undefined> {
  as?: string;
  dryRun?: boolean;
  propose?: boolean;
  module?: string;
  every?: string;
}

/** Maximum number of rejected lines to print. The stored report holds more. */
const shownRejections = 20;

/** The exit code of each state. Code 2 is that of a wrong command line. */
const exitCodes: Readonly<Record<ImportState, number>> = {
  DONE: 0,
  PARTLY: 3,
  REFUSED: 1,
  UNCONFIRMED: 1,
};

/** `vesthub import`. */
export function importCommand(command: Command, environment: Environment): void {
  const importing = importingModules(allModules);
  command
    .argument('<file>', 'the file, or the address of a table of a PxWebApi v2')
    .option('--as <format>', 'what the file is; found out without it')
    .option('--dry-run', 'read, compare and report, and change nothing')
    .option(
      '--propose',
      'read only, print how the file is understood, and write a mapping beside it',
    )
    .option('--every <interval>', 'fetch and import again and again, until stopped: 30m, 24h')
    .option('--module <module>', 'the module that imports, where several do');
  const settings = new Map(
    importing.flatMap(({ imports }) => imports.settings.map((each) => [each.name, each] as const)),
  );
  for (const setting of settings.values()) command.addOption(optionOf(setting));
  const formats = importing.flatMap(({ imports }) => imports.formats);
  command.addHelpText(
    'after',
    `\nExit code: 0 if the whole file was imported, 3 if lines were rejected, 1 if nothing was imported\n\nFormats:\n${formats.map(({ name, description }) => `  ${name.padEnd(12)} ${description}`).join('\n')}`,
  );
  command.action(async (file: string, given: Given) => {
    const module = chosen(importing, given.module);
    const once = async () => {
      const values = { ...given, ...(await contentsOf([...settings.values()], given)) };
      const result = await run(environment, module, file, values, [...settings.keys()]);
      show(result);
      if (result.proposal !== null) await writeProposal(file, result.proposal);
      return result.state;
    };
    if (given.every === undefined) {
      process.exitCode = exitCodes[await once()];
      return;
    }
    const stopped = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopped.abort());
    await every(
      intervalOf(given.every),
      async () => void (await once()),
      (error) => say(`${new Date().toISOString()} The import failed: ${(error as Error).message}`),
      stopped.signal,
    );
  });
}

function optionOf({ name, value, description }: ImportSetting): Option {
  const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return new Option(value === null ? flag : `${flag} <${value}>`, description);
}

function chosen(importing: readonly ImportingModule[], name: string | undefined): ImportingModule {
  const names = importing.map(({ module }) => module.name);
  const found =
    name === undefined ? importing : importing.filter(({ module }) => module.name === name);
  if (found.length === 1) return found[0]!;
  throw new ConfigurationError(
    name === undefined
      ? `Several modules import files: say which with --module. ${known('modules', names)}`
      : `No module "${name}" imports files. ${known('modules', names)}`,
  );
}

async function run(
  environment: Environment,
  { module, imports }: ImportingModule,
  file: string,
  given: Given,
  settings: readonly string[],
): Promise<ImportResult> {
  const isUrl = /^https?:\/\//.test(file);
  if (!isUrl) {
    await access(file).catch((cause: unknown) => {
      throw new ConfigurationError(`${file} cannot be read.`, { cause });
    });
  }
  return withOpenedHub(readEnv(environment), async (hub) => {
    if (!hub.modules.includes(module)) {
      throw new ConfigurationError(
        `Module ${module.name} does not run in this hub; import where it runs.`,
      );
    }
    await migrateModules(hub.servers, [module], hub.placementOf, commandLog);
    const databases = await hub.connect();
    const importer = await imports.load();
    const bar = progressBar(process.stderr);
    const database = databases.get(module.name)!;
    const read = isUrl ? importer.importUrl : importer.importFile;
    let result: ImportResult;
    try {
      result = await read(database, file, {
        author: 'command line',
        as: given.as,
        dryRun: given.dryRun || given.propose,
        propose: given.propose,
        limits: hub.env.files.imports,
        progress: bar.show,
        settings: Object.fromEntries(
          settings.map((name) => [
            name,
            given[name] === undefined ? undefined : String(given[name]),
          ]),
        ),
      });
    } finally {
      bar.end();
    }
    const due = given.dryRun || given.propose ? [] : await dueReleases(database);
    if (due.length === 0) return result;
    if (hub.env.releaseAfterImport.has(module.name)) await release(hub, module.name);
    else say(`Changed figures wait to be published: vesthub release ${module.name}`);
    return result;
  });
}

/** The contents of the files that options name. */
async function contentsOf(settings: readonly ImportSetting[], given: Given): Promise<Given> {
  const contents: Given = {};
  for (const { name, isFile } of settings) {
    const path = given[name];
    if (!isFile || typeof path !== 'string') continue;
    contents[name] = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new ConfigurationError(`${path} cannot be read.`, { cause });
    });
  }
  return contents;
}

/** Prints a proposal, and writes it to a file beside the imported one, unless that exists. */
async function writeProposal(file: string, proposal: string): Promise<void> {
  process.stdout.write(`\n${proposal}`);
  if (/^https?:/.test(file)) return;
  const path = `${file}.mapping.yaml`;
  await writeFile(path, proposal, { flag: 'wx' }).then(
    () => say(`The mapping was written to ${path}; correct it and import with --mapping ${path}.`),
    () => say(`${path} exists already or cannot be written; the mapping is printed only.`),
  );
}

function show(result: ImportResult): void {
  const { state, read, fresh, changed, same, rejected, notes, changes } = result;
  if (state === 'REFUSED') {
    say(`${result.fileName} was refused: ${result.reason}`);
    sayRejections(result);
    return;
  }
  const counts = [read, fresh, changed, same, rejected].map(String);
  process.stdout.write(`${table(['Read', 'New', 'Changed', 'Unchanged', 'Rejected'], [counts])}\n`);
  sayRejections(result);
  for (const note of notes) say(note);
  if (state === 'UNCONFIRMED') {
    say(['The largest changes:', ...changes.map((change) => `  ${change}`)].join('\n'));
    say(`${result.fileName} was not imported: ${result.reason}`);
    return;
  }
  say(
    result.dryRun
      ? `${result.fileName} (${result.format}): a dry run, nothing was changed.`
      : `${result.fileName} (${result.format})${state === 'PARTLY' ? ' was imported in part' : ''}: report ${result.id}.`,
  );
}

/** Prints the reasons of rejected lines, with their numbers, and the first lines. */
function sayRejections({ rejections, rejected, reasons }: ImportResult): void {
  if (rejections.length === 0) return;
  const lines = rejections
    .slice(0, shownRejections)
    .map(({ line, cell, reason }) => `  line ${line}, «${cell}»: ${reason}`);
  const more = rejected - lines.length;
  const counted = reasons.map((reason) => `  ${reason}`);
  say(['Rejected, by reason:', ...counted].join('\n'));
  say(['Rejected:', ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n'));
}
