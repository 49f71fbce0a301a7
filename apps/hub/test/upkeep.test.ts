import { Pools, silent } from '@vesthub/database';
import { connect, createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { forgetReads, forgetRequests } from '@vesthub/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startUpkeep } from '../src/assembly/background/upkeep.ts';
import { orchestra } from './move/region.ts';
import pino from 'pino';

const pools = new Pools(silent);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase([orchestra]);
});

afterAll(async () => {
  await pools.end();
  await database?.drop();
});

const connection = () => connect(pools, database.url, [orchestra]).get('orchestra')!;

const sql = (text: string) => pools.get(database.url).query<{ key: string }>(text);

const keep = async (key: string, days: number) => {
  await sql(
    `insert into orchestra.kernel_idempotency (author, key, request, at)
     values ('test', '${key}', '', now() - make_interval(days => ${days}))`,
  );
};

const read = async (what: string, days: number) => {
  await sql(
    `insert into orchestra.kernel_read_log (principal, kind, request_id, what, asked, at)
     values ('test', 'token', '', '${what}', '{}', now() - make_interval(days => ${days}))`,
  );
};

const reads = async () =>
  (await sql('select what as key from orchestra.kernel_read_log order by what')).rows.map(
    ({ key }) => key,
  );

const kept = async () =>
  (await sql('select key from orchestra.kernel_idempotency order by key')).rows.map(
    ({ key }) => key,
  );

it('a request, and a read, is forgotten when it is older than it is to be kept, by itself', async () => {
  await read('of last year', 729);
  await read('of long ago', 731);
  await keep('new', 29);
  await keep('old', 31);
  const upkeep = startUpkeep({
    databases: () => new Map([['orchestra', connection()]]),
    keepRequests: 30,
    keepReads: 730,
    log: pino({ level: 'silent' }),
    pauses: { first: 1, next: 1 },
  });
  await expect.poll(kept).toEqual(['new']);
  await keep('older', 400);
  await expect.poll(kept).toEqual(['new']);
  await expect.poll(reads).toEqual(['of last year']);
  await upkeep.close();
});

it('nothing is forgotten at a place that the module has left', async () => {
  await keep('old', 31);
  await sql(`update orchestra.kernel_fence set state = 'moved'`);
  expect(await forgetRequests(connection(), 30)).toBe(0);
  expect(await forgetReads(connection(), 30)).toBe(0);
  expect(await reads()).toEqual(['of last year']);
  expect(await kept()).toEqual(['new', 'old']);
});
