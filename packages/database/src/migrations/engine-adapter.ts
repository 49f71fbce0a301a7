import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { handleLostSessions } from '../pool-errors.ts';
import pg from 'pg';

/**
 * Connects Prisma's schema engine to one PostgreSQL schema through pg. Prisma's own adapter has two defects for
 * migrations. It splits scripts at every semicolon, even inside functions, and runs the parts separately. It does not
 * support the type "char" of the system catalogs.
 */
export class EngineAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  /** The error of the last script that failed. */
  failure: pg.DatabaseError | undefined;
  readonly #pool: pg.Pool;
  readonly #schema: string;
  readonly #isMigration: (script: string) => boolean;

  constructor(url: string, schema: string, isMigration: (script: string) => boolean) {
    // The engine's advisory lock belongs to a session. The pool therefore keeps one single session open.
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 1,
      idleTimeoutMillis: 0,
      application_name: 'vesthub migrate',
    });
    handleLostSessions(this.#pool, () => undefined);
    this.#schema = schema;
    this.#isMigration = isMigration;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const charColumns = readCharAsText(this.#pool);
    const adapter = await new PrismaPg(this.#pool, { schema: this.#schema }).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnNames.map((name, index) =>
        charColumns.has(name)
          ? ColumnTypeEnum.Character
          : (result.columnTypes[index] ?? ColumnTypeEnum.Text),
      );
      return { ...result, columnTypes };
    };
    adapter.executeScript = (script) => this.#runScript(script);
    return adapter;
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return Promise.reject(
      new Error('The caller provides the shadow database; the engine must not create one.'),
    );
  }

  /** Closes the session, which also releases the engine's lock. */
  async end(): Promise<void> {
    await this.#pool.end();
  }

  /**
   * Runs a script in one transaction. If the script is a migration, the same transaction records it as finished. With
   * two transactions, a process killed between them would leave an applied migration that is recorded as failed.
   */
  async #runScript(script: string): Promise<void> {
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

/**
 * Makes a pool report columns of the type "char" as text. Returns a set of column names, which each query replaces by
 * the names of the "char" columns in its own result.
 */
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
