import { Pools, silent } from '@vesthub/database';
import { connect, createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { forgetReads, forgetRequests } from '@vesthub/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startUpkeep } from '../src/assembly/background/upkeep.ts';
import { orchestra } from './move/testbed.ts';
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

/** Stores an idempotency key that is `days` days old. */
const addRequest = async (key: string, days: number) => {
  await sql(
    `insert into orchestra.kernel_idempotency (author, key, request, at)
     values ('test', '${key}', '', now() - make_interval(days => ${days}))`,
  );
};

/** Logs a read that is `days` days old. */
const addRead = async (what: string, days: number) => {
  await sql(
    `insert into orchestra.kernel_read_log (principal, kind, request_id, what, asked, at)
     values ('test', 'token', '', '${what}', '{}', now() - make_interval(days => ${days}))`,
  );
};

const reads = async () =>
  (await sql('select what as key from orchestra.kernel_read_log order by what')).rows.map(
    ({ key }) => key,
  );

const requests = async () =>
  (await sql('select key from orchestra.kernel_idempotency order by key')).rows.map(
    ({ key }) => key,
  );

it('deletes requests and logged reads that are older than their retention', async () => {
  await addRead('last year', 729);
  await addRead('long ago', 731);
  await addRequest('new', 29);
  await addRequest('old', 31);
  const upkeep = startUpkeep({
    databases: () => new Map([['orchestra', connection()]]),
    keepRequests: 30,
    keepReads: 730,
    log: pino({ level: 'silent' }),
    pauses: { first: 1, next: 1 },
  });
  await expect.poll(requests).toEqual(['new']);
  await addRequest('older', 400);
  await expect.poll(requests).toEqual(['new']);
  await expect.poll(reads).toEqual(['last year']);
  await upkeep.close();
});

it('deletes nothing in a database that the module has left', async () => {
  await addRequest('old', 31);
  await sql(`update orchestra.kernel_fence set state = 'moved'`);
  expect(await forgetRequests(connection(), 30)).toBe(0);
  expect(await forgetReads(connection(), 30)).toBe(0);
  expect(await reads()).toEqual(['last year']);
  expect(await requests()).toEqual(['new', 'old']);
});
