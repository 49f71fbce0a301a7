import { readFileSync } from 'node:fs';
import { compose, ConfigurationError } from '@vesthub/kernel';
import { addDocuments, documentHash, listDocuments, registryIn } from '@vesthub/registry';
import type { Command } from 'commander';
import { Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { groupByPlacement } from '@vesthub/placement';
import { allModules, features } from '../modules.ts';
import type { Environment } from '../config/env.ts';
import { readEnv } from './environment.ts';
import { say } from '../assembly/say.ts';
import { table } from './table.ts';
import { withOpenedHub, type OpenedHub } from '../assembly/open-hub.ts';

/** `vesthub documents`. */
export function documentsCommand(command: Command, environment: Environment): void {
  command
    .command('add')
    .argument('<file...>', 'files with one operation each')
    .description('Check operations against the schema and keep them, each by its SHA-256.')
    .action((files: string[]) =>
      withOpenedHub(readEnv(environment), async (hub) => {
        const schema = publicSchema(hub);
        const documents = files.map((file) => readDocument(file, schema));
        const registry = registryIn(await hub.connect());
        const author = { author: 'command line', reason: 'Trusted by who runs the hub' };
        const added = await addDocuments(registry, author, documents);
        for (const { text, name } of documents) {
          process.stdout.write(`${documentHash(text)}  ${name}\n`);
        }
        say(`${added} of ${documents.length} documents are new.`);
      }),
    );
  command
    .command('list')
    .description('All documents with their hashes.')
    .action(() =>
      withOpenedHub(readEnv(environment), async (hub) => {
        const kept = await listDocuments(registryIn(await hub.connect()));
        const rows = kept.map(({ hash, name }) => [name, hash.slice(0, 16)]);
        process.stdout.write(`${table(['Operation', 'Hash begins'], rows)}\n`);
      }),
    );
  command
    .command('check')
    .description('See whether all documents still fit the schema; exits with 1 when one does not.')
    .action(() =>
      withOpenedHub(readEnv(environment), async (hub) => {
        const kept = await listDocuments(registryIn(await hub.connect()));
        const schema = publicSchema(hub);
        for (const { name, text } of kept) {
          for (const { message } of validate(schema, parse(text))) {
            say(`${name}: ${message}`);
            process.exitCode = 1;
          }
        }
        say(`${kept.length} documents were checked.`);
      }),
    );
}

/** Returns the schema that clients see: the types of local and remote modules, not of modules that are switched off. */
function publicSchema({ composition, assembly, placements, env }: OpenedHub): GraphQLSchema {
  if (assembly.supergraph === null) return composition.schema;
  const { local, remote, off } = groupByPlacement(allModules, placements);
  const modules = [...local, ...remote.map(({ module }) => module)];
  return compose({ modules, as: 'monolith', off, limits: env.limits, features }).schema;
}

/**
 * Reads a file with one named operation and validates it. Returns the unchanged text, because its hash must match the
 * text that clients send.
 */
function readDocument(file: string, schema: GraphQLSchema): { name: string; text: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigurationError(`${file} cannot be read.`, { cause });
  }
  try {
    const document = parse(text);
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const name = operations[0]?.name?.value;
    if (operations.length !== 1 || name === undefined) {
      throw new ConfigurationError(`${file} is not accepted; expected one operation with a name.`);
    }
    const problems = validate(schema, document).map(({ message }) => `  ${message}`);
    if (problems.length > 0) {
      throw new ConfigurationError(`${file} does not fit the schema:\n${problems.join('\n')}`);
    }
    return { name, text };
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    throw new ConfigurationError(`${file} is no GraphQL: ${(cause as Error).message}`, { cause });
  }
}
