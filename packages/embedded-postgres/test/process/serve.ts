import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '../../src/open-embedded.ts';
import pg from 'pg';

/** Input of this process, which opens the server of a folder, inserts rows until it is killed, and reports each committed row. */
interface Input {
  readonly folder: string;
  /** Whether to stop after opening instead of inserting rows. */
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
  else await insertRows(server.url());
  report({ stopped: true });
} catch (error) {
  report({ error: (error as Error).name, message: (error as Error).message });
}

async function insertRows(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists ledger (key text primary key)');
  for (let number = 0; ; number++) {
    const key = `${process.pid}-${number}`;
    await client.query('insert into ledger values ($1)', [key]);
    report({ committed: key });
    await sleep(1);
  }
}
