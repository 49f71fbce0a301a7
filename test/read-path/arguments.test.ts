import { moduleClient, Pools, silent } from '@vesthub/database';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createReadPath, type ReadPath } from '@vesthub/read-path';
import { createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The methods of a delegate that the tests call. */
interface Delegate {
  findMany(args?: object): Promise<unknown[]>;
  findFirst(args?: object): Promise<unknown>;
  findUnique(args: object): Promise<unknown>;
  count(args?: object): Promise<number>;
}

type Client = Readonly<Record<'municipality' | 'body' | 'case' | 'meeting' | 'decision', Delegate>>;

const pools = new Pools(silent);
let database: TestDatabase;
let readPath: ReadPath;
let prisma: Client;
let compiled: Client;

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  const alliance = allModules.find(({ name }) => name === 'alliance')!;
  const { client, schema, storedModels: models } = alliance.database;
  const pool = pools.get(database.url);
  const ofPrisma = moduleClient(client, pool);
  readPath = createReadPath();
  prisma = ofPrisma as Client;
  compiled = readPath.client(ofPrisma, { schema, models: models! }, pool) as Client;
});

afterAll(async () => {
  await pools.end();
  await database.drop();
});

const byName = [{ name: 'asc' }, { id: 'asc' }];
const day = new Date('2020-01-01');

/** Asks both clients; returns the answer of the compiled one, and how it was read. */
async function both(ask: (client: Client) => Promise<unknown>): Promise<string[]> {
  const before = new Map(readPath.counts);
  const answer = await ask(compiled);
  expect(answer).toEqual(await ask(prisma));
  return [...readPath.counts].flatMap(([path, count]) =>
    count === before.get(path) ? [] : [path],
  );
}

describe('reads in one statement', () => {
  it.each<[string, keyof Client, object]>([
    ['all rows', 'municipality', { orderBy: { id: 'asc' } }],
    ['a page', 'municipality', { orderBy: byName, take: 5, skip: 3 }],
    ['a page from the end', 'municipality', { orderBy: byName, take: -5, skip: 1 }],
    ['no rows', 'municipality', { orderBy: byName, take: 0 }],
    [
      'some columns',
      'municipality',
      { select: { id: true, name: true, numbers: false }, orderBy: byName },
    ],
    [
      'nulls last',
      'municipality',
      { orderBy: [{ to: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }] },
    ],
    [
      'nulls first from the end',
      'municipality',
      { orderBy: [{ from: { sort: 'asc', nulls: 'first' } }, { id: 'desc' }], take: -7 },
    ],
    [
      'a list of values',
      'municipality',
      { where: { id: { in: ['asker', 'hole', 'nobody'] } }, orderBy: byName },
    ],
    ['an empty list', 'municipality', { where: { id: { in: [] } } }],
    ['not in an empty list', 'municipality', { where: { id: { notIn: [] } }, orderBy: byName }],
    [
      'patterns',
      'municipality',
      {
        where: {
          OR: [
            { name: { contains: '%e' } },
            { name: { startsWith: 'as', mode: 'insensitive' } },
            { name: { endsWith: '_' } },
          ],
        },
        orderBy: byName,
      },
    ],
    [
      'days and nulls',
      'municipality',
      {
        where: {
          AND: [
            { OR: [{ from: null }, { from: { lte: day } }] },
            { OR: [{ to: null }, { to: { gt: day } }] },
          ],
        },
        orderBy: byName,
      },
    ],
    [
      'negated',
      'municipality',
      { where: { NOT: [{ to: null }, { name: { equals: 'Hole' } }] }, orderBy: byName },
    ],
    ['not a value', 'municipality', { where: { id: { not: 'hole' } }, orderBy: byName }],
    ['no condition', 'municipality', { where: { AND: [], id: undefined }, orderBy: byName }],
    ['an empty or', 'municipality', { where: { OR: [] } }],
    [
      'some and none',
      'municipality',
      {
        where: { numbers: { some: { number: { startsWith: '02' } }, none: { number: '0220' } } },
        orderBy: byName,
      },
    ],
    [
      'related rows',
      'municipality',
      {
        include: { numbers: { orderBy: { id: 'asc' }, where: { from: { gte: day } } } },
        orderBy: byName,
      },
    ],
    [
      'a page of related rows',
      'municipality',
      { include: { numbers: { orderBy: { id: 'asc' }, take: -1 } }, orderBy: byName },
    ],
    [
      'counts',
      'municipality',
      { include: { _count: { select: { numbers: true } } }, orderBy: byName },
    ],
    [
      'counts with a condition',
      'municipality',
      { select: { _count: { select: { numbers: { where: { from: null } } } } }, orderBy: byName },
    ],
    ['values of enums', 'body', { select: { id: true, kind: true }, orderBy: { id: 'asc' } }],
    [
      'rows in rows',
      'meeting',
      {
        include: {
          body: true,
          agendaItems: {
            orderBy: { id: 'asc' },
            include: { case: { include: { decisions: { orderBy: { id: 'asc' } } } } },
          },
        },
        orderBy: { id: 'asc' },
      },
    ],
    [
      'ordered by a related row',
      'meeting',
      { orderBy: [{ body: { name: 'desc' } }, { id: 'asc' }] },
    ],
    [
      'a condition on a related row',
      'meeting',
      { where: { body: { is: { name: { contains: 'a' } } } }, orderBy: { id: 'asc' } },
    ],
  ])('%s', async (_title, model, args) => {
    expect(await both((client) => client[model].findMany(args))).toEqual(['compiled']);
  });

  it('first rows and counts', async () => {
    const where = { name: { contains: 'e' } };
    expect(
      await both(({ municipality }) => municipality.findFirst({ where, orderBy: byName })),
    ).toEqual(['compiled']);
    expect(
      await both(({ municipality }) =>
        municipality.findFirst({ where: { id: 'nobody' }, orderBy: byName }),
      ),
    ).toEqual(['compiled']);
    expect(await both(({ municipality }) => municipality.count({ where }))).toEqual(['compiled']);
    expect(await both(({ municipality }) => municipality.count())).toEqual(['compiled']);
  });
});

describe('reads that are left to Prisma', () => {
  it.each<[string, object]>([
    ['cursor', { cursor: { id: 'hole' }, orderBy: byName }],
    ['distinct', { distinct: ['name'], orderBy: byName }],
    ['order', { take: 3 }],
    ['argument', { orderBy: byName, omit: { name: true } }],
    ['condition', { where: { OR: [{}, { id: 'hole' }] }, orderBy: byName }],
    [
      'condition',
      { where: { numbers: { every: { number: { contains: '0' } } } }, orderBy: byName },
    ],
  ])('%s', async (reason, args) => {
    expect(await both(({ municipality }) => municipality.findMany(args))).toEqual([reason]);
  });

  it('bad values, which get the error of Prisma', async () => {
    const args = { where: { name: 7 } };
    const messageOf = (client: Client) =>
      client.municipality.findMany(args).catch((error: Error) => error.message);
    const mistake = 'Argument `name`: Invalid value provided. Expected StringFilter or String';
    expect(await messageOf(compiled)).toContain(mistake);
    expect(await messageOf(prisma)).toContain(mistake);
    expect(readPath.counts.get('value')).toBe(1);
  });

  it('a row by its key', async () => {
    expect(await both(({ body }) => body.findUnique({ where: { id: 'nobody' } }))).toEqual([]);
  });
});
