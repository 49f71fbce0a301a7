import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import type { ModuleConnection } from './context.ts';
import { HubConfigError } from './errors.ts';
import type { Hub } from './hub.ts';
import type { ModuleImports } from './importer.ts';

/** A text for people: Norwegian bokmål, and English. */
export interface Title {
  readonly nb: string;
  readonly en: string;
}

/** A module's own tables and how to reach them. */
export interface ModuleDatabase {
  /** The PostgreSQL schema all its tables lie in, and nothing else does. */
  readonly schema: string;
  /** Prisma's generated client class of the module. */
  readonly client: new (options: { adapter: never }) => object;
  /** What the Pothos generator writes beside the client. */
  readonly datamodel: PothosPrismaDatamodel;
  /**
   * Tables and views beside those of its models that answers are read from: for everybody (`open`), or for callers
   * with a scope of the module (`closed`). What stands in neither only its writes can reach.
   */
  readonly readBeside?: { readonly open: readonly string[]; readonly closed: readonly string[] };
}

/** Data that was made up to show what a module does. */
export interface Examples {
  readonly missing: (connection: ModuleConnection) => Promise<boolean>;
  /** Brings them in, all or nothing; answers what it did, in words. */
  readonly bring: (connection: ModuleConnection) => Promise<string>;
}

/** What a module declares of itself. A value: importing or making it does nothing. */
export interface ModuleDefinition<P extends object> {
  /** Lower case with hyphens; names the module in configuration, registry and errors. */
  readonly name: string;
  readonly title: Title;
  readonly database: ModuleDatabase;
  /** Folder of the YAML files with the facts the module starts with. */
  readonly data?: URL;
  /**
   * Brings in what the module starts with beside its data files, in its own way of writing; called on every
   * start, after them. Changes nothing when it is done already. Answers what it did, in words.
   */
  readonly fill?: (connection: ModuleConnection) => Promise<string | null>;
  /** What nobody has to wait for: it is brought in while the hub already answers. */
  readonly examples?: Examples;
  /** The module's `package.json`, read at composition to see that it leans on no other module. */
  readonly manifest: URL;
  /** How the module takes in files, where it does. */
  readonly imports?: ModuleImports;
  /** Types, queries, extensions and checks. Called once per composition. */
  register(hub: Hub<P>): void;
}

/** A module as the kernel keeps it: which models it has is known to nobody but itself. */
export type HubModule = Omit<ModuleDefinition<object>, 'register'> & {
  register(hub: Hub<never>): void;
};

const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Declares a module with the Prisma models `P`. */
export function defineModule<P extends object>(definition: ModuleDefinition<P>): HubModule {
  if (!namePattern.test(definition.name)) {
    throw new HubConfigError(
      `"${definition.name}" is no name for a module: use lower case letters, digits and hyphens, for example "art-festival".`,
    );
  }
  return Object.freeze({ ...definition }) as unknown as HubModule;
}
