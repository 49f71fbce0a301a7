import { moduleClient, Pools, silent } from '@vesthub/database';
import { makeRelease } from '@vesthub/releases';
import { musiciansCube, orchestraModule } from '../orchestra-cube.ts';

// Makes releases until the process is killed. Prints a line at the start of each release.
const [url = ''] = process.argv.slice(2);
const pools = new Pools(silent);
const pool = pools.get(url);
const { schema, client } = orchestraModule.database;
const connection = { schema, client: moduleClient(client, pool), pool };
for (let shift = 1; ; shift++) {
  process.stdout.write(`${shift}\n`);
  await makeRelease(connection, musiciansCube(shift % 5), { author: 'test' });
}
