import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '../../src/embedded/open-embedded.ts';
import { Pools } from '../../src/pool.ts';

/** Serves from a folder: opens its database, writes numbered rows until it is killed, and tells which are safe. */
interface Input {
  readonly folder: string;
  readonly elsewhere?: string[];
  /** Stop again after opening, instead of writing. */
  readonly stop?: boolean;
}

function report(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const input = JSON.parse(process.argv[2] ?? '') as Input;
const log = {
  info: (line: string) => report({ log: line }),
  warn: (line: string) => report({ log: line }),
};

try {
  const { stop, ...options } = input;
  const server = await openEmbedded({ ...options, log });
  report({ how: server.how, pid: server.pid, url: server.url() });
  if (stop === true) await server.stop();
  else await writeForEver(server.url());
  report({ stopped: true });
} catch (error) {
  report({ error: (error as Error).name, message: (error as Error).message });
}

async function writeForEver(url: string): Promise<void> {
  const pool = new Pools(log).get(url);
  await pool.query('create table if not exists ledger (key text primary key)');
  for (let number = 0; ; number++) {
    const key = `${process.pid}-${number}`;
    await pool.query('insert into ledger values ($1)', [key]);
    report({ safe: key });
    await sleep(1);
  }
}
