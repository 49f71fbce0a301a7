import { moduleClient, Pools, silent } from '@vesthub/database';
import { makeRelease } from '@vesthub/kernel';
import { musicians, orchestraModule } from '../orchestra-cube.ts';

// Makes one release after the other until it is killed; says so when it begins each.
const [url = ''] = process.argv.slice(2);
const pools = new Pools(silent);
const pool = pools.get(url);
const { schema, client } = orchestraModule.database;
const connection = { schema, client: moduleClient(client as never, pool) as object, pool };
for (let shift = 1; ; shift++) {
  process.stdout.write(`${shift}\n`);
  await makeRelease(connection, musicians(shift % 5), { author: 'test' });
}
