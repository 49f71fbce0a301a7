import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import { databaseOf, type RequestContext } from '../context/context.ts';
import type { ModuleDatabase } from '../context/module-database.ts';
import type { Title } from '../context/shapes.ts';
import type { Transaction } from '../context/transaction.ts';
import { ConfigurationError } from '../errors/errors.ts';
import { keyOfGlobalId } from '../schema/global-id.ts';
import type { Section } from '../schema/section.ts';
import type { Contribution } from '../asking/contribution.ts';
import type { ModuleBuilder, UntypedModuleBuilder } from './module-builder.ts';
import type { StoredModels } from '../schema/stored-models.ts';

/** The tables of a module, and the code that Prisma generates for them. */
export interface DatabaseDefinition {
  /** The PostgreSQL schema that holds all tables of the module and no others. */
  readonly schema: string;
  /** Prisma's generated client class of the module. */
  readonly client: new (options: { adapter: never }) => object;
  /** The Pothos generator's output for the client. */
  readonly datamodel: PothosPrismaDatamodel;
  /** The table of each model, as `scripts/prisma-tables.mjs` generates it. */
  readonly tables: Readonly<Record<string, string>>;
  /**
   * How the models are stored, as `scripts/prisma-tables.mjs` generates it. Without it, Prisma answers every read.
   */
  readonly storedModels?: StoredModels;
  /**
   * Models whose changes the history leaves out: `all` of them, for parts of recorded rows that come in bulk, or columns
   * such as secrets. @default none
   */
  readonly withoutHistory?: Readonly<Record<string, 'all' | readonly string[]>>;
  /**
   * Tables and views that queries read although no model describes them. Every caller may read those in `open`; only
   * callers with a scope of the module may read those in `closed`. Queries read no other table without a model.
   */
  readonly extraTables?: { readonly open: readonly string[]; readonly closed: readonly string[] };
}

/** The identity, tables and data of a module. A plain value without side effects. */
export interface ModuleDefinition {
  /** Lower case with hyphens; names the module in configuration, registry and errors. */
  readonly name: string;
  readonly title: Title;
  readonly database: DatabaseDefinition;
  /**
   * First day that the module's rows describe, `YYYY-MM-DD`. A row without a known beginning counts as valid from this
   * day. Required if a model has an `unknownBeginning` that names no day of its own.
   */
  readonly since?: string;
  /** Where the module's fields on types of other modules stand under one field, by name of the type. */
  readonly sections?: Readonly<Record<string, Section>>;
  /** Folder of the YAML files with the module's facts. */
  readonly data?: URL;
  /** Records to append to the data files. The key is the name of a data file. */
  readonly furtherRecords?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** The module's `package.json`. Composition reads it to reject dependencies on other modules. */
  readonly manifest: URL;
}

/**
 * New coordinates by the coordinates of earlier versions of the schema: `Query.grantEvents` to `Grant.events`,
 * `Case.body(asOf:)`, `CaseFilter.bodyId`, `CaseKind.OTHER` or, for a type, its name.
 */
export type Renames = Readonly<Record<string, string>>;

/** The behaviour of a module. */
export interface ModuleImplementation<P extends object> {
  /** Registers types, queries, extensions and checks. Called once per composition. */
  register(module: ModuleBuilder<P>): void;
  /**
   * Loads data that the data files do not contain. The hub runs the function on every start, after it has loaded the
   * data files. The function changes nothing if the data are complete. Resolves to a sentence for the log, or null.
   */
  readonly fill?: (database: ModuleDatabase) => Promise<string | null>;
  /** Values for features and packages that the kernel does not know, such as published cubes or an importer. */
  readonly contributions?: readonly Contribution[];
  /** The module's renamed coordinates. Errors about an old coordinate name the new one. */
  readonly renames?: Renames;
}

/** A module as the kernel sees it, without the TypeScript types of its Prisma models. */
export type Module = ModuleDefinition &
  Omit<ModuleImplementation<object>, 'register'> & {
    register(module: UntypedModuleBuilder): void;
  };

/** A module's definition with typed access to its own tables. */
export interface DefinedModule<P extends object, Client extends object> extends ModuleDefinition {
  /** The module's own Prisma client for this request. */
  client(context: Pick<RequestContext, 'databases'>): Client;
  /** Schema, pool and client of the module for this request. */
  tables(context: Pick<RequestContext, 'databases'>): ModuleDatabase;
  /** The module's own Prisma client inside a write transaction. */
  inTransaction(tx: Transaction): TransactionOf<Client>;
  /** The key in a global id, for checks that compare rows of other modules. */
  keyOf(globalId: string): string;
  /** Adds the behaviour and returns the module for composition. */
  implement(implementation: ModuleImplementation<P>): Module;
}

/** A generated client without the methods that a client inside a Prisma transaction lacks. */
export type TransactionOf<Client extends object> = Omit<
  Client,
  '$connect' | '$disconnect' | '$on' | '$use' | '$extends'
>;

const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Declares a module with the Prisma models `P` and the generated client class `Client`. */
export function defineModule<P extends object, Client extends object>(
  definition: ModuleDefinition,
): DefinedModule<P, Client> {
  const { name } = definition;
  if (!namePattern.test(name)) {
    throw new ConfigurationError(
      `"${name}" is no name for a module: use lower case letters, digits and hyphens, for example "art-festival".`,
    );
  }
  return Object.freeze({
    ...definition,
    client: (context: Pick<RequestContext, 'databases'>) =>
      databaseOf(context, name).client as Client,
    tables: (context: Pick<RequestContext, 'databases'>) => databaseOf(context, name),
    inTransaction: (tx: Transaction) => tx as TransactionOf<Client>,
    keyOf: keyOfGlobalId,
    implement: (implementation: ModuleImplementation<P>): Module =>
      Object.freeze({
        ...definition,
        ...implementation,
        // The kernel makes one kind of module builder for all modules, without the types of models. This cast adds the
        // types of the module's own models.
        register: (module: UntypedModuleBuilder) =>
          implementation.register(module as unknown as ModuleBuilder<P>),
      }),
  });
}
