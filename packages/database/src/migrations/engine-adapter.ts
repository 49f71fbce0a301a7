import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { surviveLosses } from '../survive-losses.ts';

/**
 * Connects Prisma's schema engine to one schema. The published adapter lacks two things the engine needs:
 * it cuts scripts at every semicolon, also within functions, and runs the pieces one by one; and it does not
 * know the type "char" of PostgreSQL's catalogue.
 */
export class EngineAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  /** What PostgreSQL said about the last script that failed. */
  failure: pg.DatabaseError | undefined;
  readonly #pool: pg.Pool;
  readonly #schema: string;
  readonly #isMigration: (script: string) => boolean;

  constructor(url: string, schema: string, isMigration: (script: string) => boolean) {
    // One connection that stays, because the engine's advisory lock belongs to it.
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 1,
      idleTimeoutMillis: 0,
      application_name: 'vesthub migrate',
    });
    surviveLosses(this.#pool, () => undefined);
    this.#schema = schema;
    this.#isMigration = isMigration;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const chars = readCharAsText(this.#pool);
    const adapter = await new PrismaPg(this.#pool, { schema: this.#schema }).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnNames.map((name, index) =>
        chars.has(name)
          ? ColumnTypeEnum.Character
          : (result.columnTypes[index] ?? ColumnTypeEnum.Text),
      );
      return { ...result, columnTypes };
    };
    adapter.executeScript = (script) => this.#run(script);
    return adapter;
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return Promise.reject(
      new Error('The engine is given a shadow database; it makes none itself.'),
    );
  }

  /** Closes the connection, which also gives up the engine's lock. */
  async end(): Promise<void> {
    await this.#pool.end();
  }

  /**
   * Runs a script whole or not at all. A migration is noted as finished in the same transaction, so that a
   * process killed between the two leaves no migration that is applied and counts as failed.
   */
  async #run(script: string): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await client.query(script);
      await client.query('reset all');
      if (this.#isMigration(script)) {
        await client.query(
          'update _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null',
        );
      }
      await client.query('commit');
      client.release();
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      client.release();
      throw this.#wrap(error);
    }
  }

  #wrap(error: unknown): unknown {
    if (!(error instanceof pg.DatabaseError)) return error;
    this.failure = error;
    const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
    return new DriverAdapterError({
      kind: 'postgres',
      code,
      severity,
      message,
      detail,
      column,
      hint,
    });
  }
}

const charType = 18;
const textType = 25;

/** Makes a pool pass off "char" columns as text; the set holds the names of those in the last result. */
function readCharAsText(pool: pg.Pool): ReadonlySet<string> {
  const columns = new Set<string>();
  const query = pool.query.bind(pool) as (
    config: pg.QueryArrayConfig,
  ) => Promise<pg.QueryArrayResult>;
  async function queryWithoutChar(config: pg.QueryArrayConfig): Promise<pg.QueryArrayResult> {
    const result = await query(config);
    columns.clear();
    for (const field of result.fields) {
      if (field.dataTypeID !== charType) continue;
      columns.add(field.name);
      field.dataTypeID = textType;
    }
    return result;
  }
  Object.assign(pool, { query: queryWithoutChar });
  return columns;
}
