import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '@vesthub/kernel';
import type pg from 'pg';

/** The right to move a module. Only one command at a time holds the lease of a module. */
export interface Lease {
  /** Rejects if this command has lost the lease. Another command may then hold the lease. */
  assertHeld(): Promise<void>;
}

const moverLock = 735_002;

/** Milliseconds between attempts to take the lease. */
const pause = 250;

/**
 * Runs `use` while this command holds the module's lease. If another command holds the lease, waits up to `timeout`
 * milliseconds and then rejects with a description of that command's session. The lease of a killed command ends within
 * half a minute.
 */
export async function alone<T>(
  pool: pg.Pool,
  module: string,
  progress: (line: string) => void,
  use: (lease: Lease) => Promise<T>,
  timeout = 30_000,
): Promise<T> {
  const client = await pool.connect();
  let lost: Error | null = null;
  const lose = (error: Error) => (lost ??= error);
  client.on('error', lose);
  try {
    await client.query(
      `set application_name = 'vesthub move'; set tcp_keepalives_idle = 10;
       set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3`,
    );
    await acquire(client, module, progress, timeout);
    return await use({
      assertHeld: async () => {
        if (lost === null) await client.query('select 1').catch(lose);
        if (lost === null) return;
        throw new ConfigurationError(
          `The connection that keeps other moves of ${module} away was lost. Run the command again.`,
          { cause: lost },
        );
      },
    });
  } finally {
    client.off('error', lose);
    client.release(true);
  }
}

async function acquire(
  client: pg.PoolClient,
  module: string,
  progress: (line: string) => void,
  timeout: number,
): Promise<void> {
  const end = performance.now() + timeout;
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as mine',
      [moverLock, module],
    );
    if (rows[0]!.mine) return;
    const underWay = `Another move of ${module} is under way${await holder(client, module)}`;
    if (performance.now() > end) throw new ConfigurationError(`${underWay}.`);
    if (attempt === 1) progress(`${underWay}; waiting for it to end.`);
    await sleep(pause);
  }
}

/** Describes the session that holds a lease. Leaves out details that PostgreSQL hides from this role. */
async function holder(client: pg.PoolClient, module: string): Promise<string> {
  const { rows } = await client.query<{ pid: number; since: string; address: string | null }>(
    `select a.pid, host(a.client_addr) as address,
       to_char(a.backend_start at time zone 'Europe/Oslo', 'HH24:MI:SS') as since
     from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = $1 and l.objid = hashtext($2)::oid and l.objsubid = 2 and l.granted
       and l.database = (select oid from pg_database where datname = current_database())`,
    [moverLock, module],
  );
  const [first] = rows;
  if (!first) return '';
  const from = first.address === null ? '' : ` from ${first.address}`;
  return ` (connection ${first.pid}${from}, since ${first.since})`;
}
