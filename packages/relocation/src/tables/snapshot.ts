import { withSession, type Place } from './session.ts';
import pg from 'pg';

/** Runs `use` with a snapshot of the database. Other sessions can import the snapshot by its id while `use` runs. */
export async function withSnapshot<T>(
  place: Place,
  use: (client: pg.Client, snapshot: string) => Promise<T>,
): Promise<T> {
  return withSession(place, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ id: string }>('select pg_export_snapshot() as id');
    return use(client, rows[0]!.id);
  });
}

/** Creates a read-only pool whose sessions all read the snapshot with the id `snapshot`. */
export function snapshotPool({ url }: Place, snapshot: string): pg.Pool {
  const look = async (client: pg.ClientBase) => {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set transaction snapshot '${snapshot}'`);
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    application_name: 'vesthub move',
    idle_in_transaction_session_timeout: 0,
    // The pool awaits the promise that `look` returns, although the declared type of `onConnect` returns void.
    onConnect: look as (client: pg.ClientBase) => void,
  });
  pool.setMaxListeners(0);
  pool.on('error', () => undefined);
  return pool;
}
