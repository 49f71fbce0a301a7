import type { StoredModel, StoredModels } from '@vesthub/kernel';
import { compileCount, compileRows, type CompiledRead } from './compile.ts';
import { rowDecoder, type DecodeRow, type EnumNames } from './decode.ts';
import { NotCompiled, recordOf, type Reason } from './not-compiled.ts';
import type { Tables } from './statement.ts';

/** The part of a pool that reads use. */
export interface ReadPool {
  /** Returns the name of the prepared statement for an SQL text; empty when the text is not to be prepared. */
  readonly statementNames: (query: { readonly sql: string }) => string;
  query(query: {
    name?: string;
    text: string;
    values: unknown[];
    rowMode: 'array';
  }): Promise<{ rows: unknown[][] }>;
}

/** Maximum number of decoders of a client. When the limit is reached, all of them are made anew. */
const maxDecoders = 1000;

/** Reads of Prisma clients, each compiled to one statement where that is possible. */
export interface ReadPath {
  /** Reads since the process started: `compiled`, or the reason for which a read was left to Prisma. */
  readonly counts: ReadonlyMap<Reason | 'compiled', number>;
  /** Returns the client of a module with compiled reads. They use `pool`, which is also that of `prisma`. */
  client(prisma: object, tables: Tables, pool: ReadPool): object;
}

/** Makes a read path with counts of its own. */
export function createReadPath(): ReadPath {
  const counts = new Map<Reason | 'compiled', number>();
  const count = (outcome: Reason | 'compiled') => {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  };
  return {
    counts,
    client: (prisma, tables, pool) => {
      const reader = new Reader(tables, pool);
      const delegates = new Map<PropertyKey, object>();
      return new Proxy(prisma, {
        get: (target, name): unknown => {
          const known = delegates.get(name);
          if (known) return known;
          const delegate: unknown = Reflect.get(target, name);
          const model = typeof name === 'string' ? modelOf(tables.models, name) : undefined;
          if (!model || typeof delegate !== 'object' || delegate === null) return delegate;
          const made = delegateOf(delegate, reader, model, count);
          delegates.set(name, made);
          return made;
        },
      });
    },
  };
}

function modelOf({ models }: StoredModels, delegate: string): StoredModel | undefined {
  return models[delegate.charAt(0).toUpperCase() + delegate.slice(1)];
}

type Read = (args?: unknown) => Promise<unknown>;

/** Returns Prisma's delegate with other methods for reading. */
function delegateOf(
  delegate: object,
  reader: Reader,
  model: StoredModel,
  count: (outcome: Reason | 'compiled') => void,
): object {
  const reads = new Map<PropertyKey, Read>([
    ['findMany', (args) => reader.rows(model, args)],
    ['findFirst', (args) => reader.first(model, args)],
    ['count', (args) => reader.count(model, args)],
  ]);
  const methods = new Map<PropertyKey, Read>();
  for (const [name, read] of reads) {
    const ofPrisma: unknown = Reflect.get(delegate, name);
    if (typeof ofPrisma !== 'function') continue;
    methods.set(name, async (args) => {
      try {
        const result = await read(args);
        count('compiled');
        return result;
      } catch (error) {
        if (!(error instanceof NotCompiled)) throw error;
        count(error.reason);
        return Reflect.apply(ofPrisma, delegate, [args]);
      }
    });
  }
  return new Proxy(delegate, {
    get: (target, name): unknown => methods.get(name) ?? Reflect.get(target, name),
  });
}

/** Runs compiled reads on one pool. */
class Reader {
  readonly #tables: Tables;
  readonly #pool: ReadPool;
  readonly #decoders = new Map<string, DecodeRow>();
  readonly #enumNames: EnumNames;

  constructor(tables: Tables, pool: ReadPool) {
    this.#tables = tables;
    this.#pool = pool;
    this.#enumNames = (type) =>
      new Map(
        Object.entries(tables.models.enums[type] ?? {}).map(([name, value]) => [value, name]),
      );
  }

  async rows(model: StoredModel, args: unknown): Promise<Record<string, unknown>[]> {
    const compiled = compileRows(this.#tables, model, args);
    const found = await this.#query(compiled);
    const rows = found.map(this.#decoderOf(compiled));
    return compiled.isBackward ? rows.reverse() : rows;
  }

  async first(model: StoredModel, args: unknown): Promise<Record<string, unknown> | null> {
    const given = recordOf(args, 'argument');
    if (given['take'] !== undefined) throw new NotCompiled('argument');
    const [row] = await this.rows(model, { ...given, take: 1 });
    return row ?? null;
  }

  async count(model: StoredModel, args: unknown): Promise<unknown> {
    const [row] = await this.#query(compileCount(this.#tables, model, args));
    return row?.[0];
  }

  async #query({ text, values }: Pick<CompiledRead, 'text' | 'values'>): Promise<unknown[][]> {
    const name = this.#pool.statementNames({ sql: text });
    const query = { text, values, rowMode: 'array' as const };
    const { rows } = await this.#pool.query(name === '' ? query : { name, ...query });
    return rows;
  }

  #decoderOf({ text, columns }: CompiledRead): DecodeRow {
    const known = this.#decoders.get(text);
    if (known) return known;
    if (this.#decoders.size >= maxDecoders) this.#decoders.clear();
    const made = rowDecoder(columns, this.#enumNames);
    this.#decoders.set(text, made);
    return made;
  }
}
