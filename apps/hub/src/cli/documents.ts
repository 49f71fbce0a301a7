import { readFileSync } from 'node:fs';
import { compose, HubConfigError } from '@vesthub/kernel';
import { addDocuments, documentHash, listDocuments } from '@vesthub/registry';
import { Command } from 'commander';
import { Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { placed } from '../config/placed.ts';
import { registryIn } from '../data/stores.ts';
import { allModules } from '../modules.ts';
import type { Environment } from './command-line.ts';
import { readEnv, say } from './environment.ts';
import { table } from './table.ts';
import { withHub, type CommandHub } from './with-hub.ts';

/** `vesthub documents`. */
export function documentsCommand(environment: Environment): Command {
  const command = new Command('documents').description('Operations that clients are known to ask.');
  command
    .command('add')
    .argument('<file...>', 'files with one operation each')
    .description('Check operations against the schema and keep them, each by its SHA-256.')
    .action((files: string[]) =>
      withHub(readEnv(environment), async (hub) => {
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
      withHub(readEnv(environment), async (hub) => {
        const kept = await listDocuments(registryIn(await hub.connect()));
        const rows = kept.map(({ hash, name }) => [name, hash.slice(0, 16)]);
        process.stdout.write(`${table(['Operation', 'Hash begins'], rows)}\n`);
      }),
    );
  command
    .command('check')
    .description('See whether all documents still fit the schema; exits with 1 when one does not.')
    .action(() =>
      withHub(readEnv(environment), async (hub) => {
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
  return command;
}

/** What clients are shown, which is the same wherever modules run; those that are switched off are not in it. */
function publicSchema({ composition, assembly, placements, env }: CommandHub): GraphQLSchema {
  if (assembly.supergraph === null) return composition.schema;
  const { here, elsewhere, off } = placed(allModules, placements);
  const modules = [...here, ...elsewhere.map(({ module }) => module)];
  return compose({ modules, as: 'hub', off, limits: env.limits }).schema;
}

/** A file's operation, as clients send it. */
function readDocument(file: string, schema: GraphQLSchema): { name: string; text: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new HubConfigError(`${file} cannot be read.`, { cause });
  }
  try {
    const document = parse(text);
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const name = operations[0]?.name?.value;
    if (operations.length !== 1 || name === undefined) {
      throw new HubConfigError(`${file} is not accepted; expected one operation with a name.`);
    }
    const problems = validate(schema, document).map(({ message }) => `  ${message}`);
    if (problems.length > 0) {
      throw new HubConfigError(`${file} does not fit the schema:\n${problems.join('\n')}`);
    }
    return { name, text };
  } catch (cause) {
    if (cause instanceof HubConfigError) throw cause;
    throw new HubConfigError(`${file} is no GraphQL: ${(cause as Error).message}`, { cause });
  }
}
