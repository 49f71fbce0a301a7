import { writeFileSync } from 'node:fs';
import { compose, ConfigurationError, todayInNorway, type Ownership } from '@vesthub/kernel';
import { listDocuments, registryModule, registryIn } from '@vesthub/registry';
import type { Command } from 'commander';
import {
  groupByPlacement,
  type PlacedModules,
  parsePlacement,
  openModuleDatabases,
  placementsFromSettings,
} from '@vesthub/placement';
import {
  publicSchemaOf,
  subgraphsOf,
  type Subgraphs,
  composeSupergraph,
  CompositionError,
  explainProblems,
  type Naming,
  askRunning,
} from '@vesthub/federation';
import type { HubEnv, Environment } from '../config/env.ts';
import { allModules, features } from '../modules.ts';
import { refuseBreaking } from './against.ts';
import { readEnv } from './environment.ts';
import { say } from '../assembly/say.ts';
import { withRegistry, type OpenedRegistry } from '../assembly/open-hub.ts';

interface Options {
  out?: string;
  against?: string;
  from: readonly { module: string; url: string }[];
  running?: boolean;
  settingsOnly?: boolean;
  hub?: string;
}

/** Facts that the command reads from the hub's database. */
interface Known {
  readonly places: PlacedModules;
  readonly naming: Naming;
  readonly documents: readonly string[];
}

/** `vesthub supergraph`. */
export function supergraphCommand(command: Command, environment: Environment): void {
  command
    .option('--out <file>', 'write it to a file')
    .option('--against <file>', 'refuse it when callers of this public schema would notice')
    .option(
      '--from <module=url>',
      'a process to ask what it serves, in the place of what is known of the module; may be repeated',
      collect,
      [],
    )
    .option('--running', 'ask every module that is elsewhere what it serves now')
    .option(
      '--settings-only',
      'where modules are by the settings alone, without the hub’s database',
    )
    .option(
      '--hub <url>',
      'where a router finds the modules in the hub; else localhost with the PORT of the settings',
      hubAddress,
    )
    .action(async (options: Options) => {
      const env = readEnv(environment);
      const known = options.settingsOnly
        ? settingsOnly(env)
        : await withRegistry(env, (registry) => readKnown(registry));
      const subgraphs = await readSubgraphs(env, known.places, options);
      const supergraph = await composed(subgraphs, known.naming);
      if (options.against !== undefined) {
        const { moduleOf } = subgraphs;
        refuseBreaking(await publicSchemaOf(supergraph), options.against, {
          operations: known.documents,
          whose: (type) => (moduleOf.has(type) ? known.naming(moduleOf.get(type)!) : null),
        });
      }
      if (options.out === undefined) process.stdout.write(supergraph);
      else {
        writeFileSync(options.out, supergraph);
        say(`Wrote ${options.out}, of ${subgraphs.parts.map(({ name }) => name).join(', ')}.`);
      }
    });
}

function settingsOnly(env: HubEnv): Known {
  return {
    places: groupByPlacement(allModules, placementsFromSettings(env)),
    naming: (module) => module,
    documents: [],
  };
}

/** Reads the recorded placements, the owners, and the trusted documents. */
async function readKnown({ servers, placements, registry }: OpenedRegistry): Promise<Known> {
  const places = groupByPlacement(allModules, placements);
  const { rows } = await registry.query<{ there: boolean }>({
    text: `select to_regclass('hub.trusted_document') is not null as there`,
  });
  // The registry has no tables before the hub's first start.
  if (!rows[0]?.there) return { places, naming: (module) => module, documents: [] };
  const { of } = placements;
  const composition = compose({ modules: [registryModule], as: 'service' });
  const databases = await openModuleDatabases(servers, [registryModule], of, composition);
  const names = allModules.map(({ name }) => name);
  const { registration } = composition;
  const owners = (await registration.ownerships?.load(names, todayInNorway(), databases)) ?? [];
  const documents = await listDocuments(registryIn(databases));
  return {
    places,
    naming: (module) => named(module, owners[names.indexOf(module)]),
    documents: documents.map(({ text }) => text),
  };
}

function named(module: string, ownership: Ownership | undefined): string {
  if (!ownership) return module;
  const { owner, keeper } = ownership;
  if (owner !== null) return `${module} (owner ${owner})`;
  return keeper === null ? `${module} (no owner)` : `${module} (no owner, kept by ${keeper})`;
}

async function readSubgraphs(
  env: HubEnv,
  { local, remote, off }: PlacedModules,
  { from, running: all = false, hub }: Options,
): Promise<Subgraphs> {
  const asked = new Map(from.map(({ module, url }) => [module, url]));
  if (all)
    for (const { module, url } of remote) asked.set(module.name, asked.get(module.name) ?? url);
  const { vocabulary } = compose({ modules: [registryModule], as: 'service' });
  const running = await Promise.all(
    [...asked].map(([module, url]) => askRunning(module, url, env, vocabulary)),
  );
  const places = {
    local: local.filter(({ name }) => !asked.has(name)),
    remote: remote.filter(({ module }) => !asked.has(module.name)),
    off: off.filter(({ name }) => !asked.has(name)),
  };
  if (places.remote.length === 0 && running.length === 0) {
    throw new ConfigurationError(
      'Every module is in the hub, so there is no supergraph. Place one elsewhere, for example VESTHUB_PLACEMENT_ORCHESTRA=http://localhost:4001, or name a process: --from orchestra=http://localhost:4001.',
    );
  }
  const hubUrl = hub ?? `${env.web.tls ? 'https' : 'http'}://localhost:${env.port}/graphql`;
  return subgraphsOf(places, { limits: env.limits, features }, { running, hubUrl });
}

async function composed({ parts, moduleOf }: Subgraphs, naming: Naming): Promise<string> {
  try {
    return await composeSupergraph(parts);
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    const names = parts.map(({ name }) => name);
    throw new ConfigurationError(explainProblems(error.problems, names, moduleOf, naming), {
      cause: error,
    });
  }
}

function hubAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new ConfigurationError(
    `--hub: "${text}" is not accepted; expected an address such as https://hub.example.no/graphql`,
  );
}

function collect(text: string, before: Options['from']): Options['from'] {
  const [, module = '', url = ''] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(text) ?? [];
  const placement = parsePlacement(url);
  if ('problem' in placement || placement.at !== 'service') {
    throw new ConfigurationError(
      `--from: "${text}" is not accepted; expected a module and the address of its process, such as orchestra=http://localhost:4001`,
    );
  }
  return [...before, { module, url: placement.url }];
}
