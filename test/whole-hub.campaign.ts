import { setTimeout as sleep } from 'node:timers/promises';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import {
  countStatements,
  deploy,
  multiplyRows,
  spawnHub,
  type Deployment,
  type HubProcess,
} from '@vesthub/testing';
import { serverAudits } from 'graphql-http';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overTheBorder } from './placements/border-statements.ts';
import { asRoleOf, connects, schemasIn } from './placements/databases.ts';
import { examples, operations } from './placements/operations.ts';
import {
  ask,
  expectOnlyItsFieldsMissing,
  gathered,
  orchestra,
  sound,
  type Answer,
} from './service-faults/questions.ts';
import { standIn, wrongAnswers } from './service-faults/stand-in.ts';

const modules = [registryModule, ...allModules];
const introspection = getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true });

/** Milliseconds a module may take: long enough for a busy machine. */
const timeout = 10_000;
const margin = 2_000;
const env = {
  VESTHUB_SERVICE_TIMEOUT: String(timeout),
  // Every way to fail is tried, however often the module has failed before.
  VESTHUB_SERVICE_FAILURES: '1000000',
  VESTHUB_OPERATION_TIME: '120000',
};

/** The orchestra's module in the hub on its database, there on its own, and in a process of its own. */
const placements = {
  together: {},
  'on its own database': { databases: ['orchestra'] },
  'in its own process': { services: ['orchestra'] },
} as const;
type Place = keyof typeof placements;
const places = Object.keys(placements) as Place[];

const deployments = new Map<Place, Deployment>();
const at = (place: Place) => deployments.get(place)!;

beforeAll(async () => {
  await Promise.all(
    places.map(async (place) => {
      deployments.set(place, await deploy({ modules, env, ...placements[place] }));
    }),
  );
});

let again: HubProcess | undefined;

afterAll(async () => {
  await again?.stop('SIGKILL');
  await Promise.all([...deployments.values()].map((one) => one.close()));
});

describe('the three placements', () => {
  it('have databases of their own, which no other process can connect to', async () => {
    const apart = at('in its own process').databases;
    expect(await schemasIn(apart.get('orchestra')!)).toEqual(['orchestra']);
    expect(await schemasIn(apart.get('hub')!)).not.toContain('orchestra');
    const all = [...deployments.values()].flatMap(({ databases }) => [...databases.values()]);
    for (const database of all) {
      expect(await connects(database.url)).toBe('connected');
      for (const other of all.filter((one) => one !== database)) {
        // insufficient_privilege
        expect(await connects(asRoleOf(other.url, database))).toBe('42501');
      }
    }
  });

  it('serve the same schema', async () => {
    const [first, ...others] = await Promise.all(
      places.map(async (place) => (await at(place).hub.ask(introspection)).body),
    );
    expect(JSON.parse(first!)).toHaveProperty('data.__schema.queryType.name', 'Query');
    for (const other of others) expect(other === first).toBe(true);
  });

  it.each(examples)('answer $title without an error', async (operation) => {
    const { json } = await at('together').hub.ask(operation.query, operation);
    expect(json.errors).toBeUndefined();
    expect(Object.values(json.data ?? {})).not.toContain(null);
  });

  it.each(operations)('give the same answer, byte by byte: $title', async (operation) => {
    const answers = await Promise.all(
      places.map(async (place) => {
        const { status, body } = await at(place).hub.ask(operation.query, operation);
        return { status, body };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe.each(['together', 'in its own process'] as const)('over HTTP, %s', (place) => {
  const url = () => at(place).hub.url;
  const post = (body: string, type = 'application/json') =>
    fetch(`${url()}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });

  it('all 61 audits of GraphQL over HTTP pass', async () => {
    const audits = serverAudits({ url: `${url()}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map(async (audit) => audit.fn()));
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(failed.map((result) => `${result.id} ${result.name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it('a body that is too large is refused before it is parsed', async () => {
    const response = await post(JSON.stringify({ query: `{ x(y: "${'z'.repeat(300_000)}") }` }));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [{ message: 'The request is larger than 200000 bytes, the most this hub accepts.' }],
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a POST of %s is refused',
    async (type) => {
      expect((await post('query=%7B__typename%7D', type)).status).toBe(415);
    },
  );

  it('a query may come by GET, and a mutation may not', async () => {
    const get = (query: string) => fetch(`${url()}/graphql?query=${encodeURIComponent(query)}`);
    expect(await (await get('{__typename}')).json()).toEqual({ data: { __typename: 'Query' } });
    expect((await get('mutation { __typename }')).status).toBe(405);
  });

  it('GraphiQL comes from the hub alone', async () => {
    const response = await fetch(`${url()}/graphql`, { headers: { accept: 'text/html' } });
    const page = await response.text();
    expect(page).toContain('AskerOverTime');
    expect(page.match(/<(script|link)[^>]+(src|href)="(?!data:)[^"]*"/g)).toBeNull();
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${url()}/health`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${url()}/ready`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${url()}/nothing`)).status).toBe(404);
  });
});

describe('when the process of the orchestra', () => {
  let healthy: Answer;
  let process: HubProcess;
  const hub = () => at('in its own process').hub;
  const limit = () => timeout + margin + 2 * healthy.milliseconds;
  beforeAll(async () => {
    process = at('in its own process').services.get('orchestra')!;
    healthy = await sound(hub(), orchestra.question);
  });

  it('is frozen, only its fields are null, what gathers names it, and all is well again after', async () => {
    process.signal('SIGSTOP');
    const [{ data, errors }] = await Promise.all([
      ask(hub(), gathered),
      expectOnlyItsFieldsMissing(hub(), orchestra, healthy, limit()),
      ask(hub(), '{ municipality(id: "asker") { name } }').then(({ milliseconds }) =>
        expect(milliseconds).toBeLessThan(timeout),
      ),
    ]);
    process.signal('SIGCONT');
    expect(errors).toBeUndefined();
    const incomplete = [{ module: orchestra.module, message: orchestra.message }];
    expect(data).toMatchObject({ checks: { incomplete }, search: { incomplete } });
    expect((await sound(hub(), orchestra.question)).data).toEqual(healthy.data);
  });

  it('is stopped or something else answers in its place, only its fields are null', async () => {
    const { url } = process;
    await process.stop('SIGKILL');
    await expectOnlyItsFieldsMissing(hub(), orchestra, healthy, limit());
    for (const garbage of ['a page of HTML', 'JSON that is no answer', 'half an answer']) {
      const leave = await standIn(url, wrongAnswers[garbage]!);
      await expectOnlyItsFieldsMissing(hub(), orchestra, healthy, limit());
      await leave();
    }
    const database = at('in its own process').databases.get('orchestra')!;
    const settings = { DATABASE_URL: database.url, PORT: new URL(url).port };
    again = await spawnHub({ only: 'orchestra', env: settings });
    expect((await sound(hub(), orchestra.question)).data).toEqual(healthy.data);
  });
});

describe.each(['together', 'in its own process'] as const)('%s, fifty parents', (place) => {
  beforeAll(async () => {
    const { databases } = at(place);
    const tables = (table: string) => ['body', 'municipality'].includes(table);
    const hub = databases.get('hub')!.adminUrl;
    await multiplyRows(
      modules.find(({ name }) => name === 'alliance')!,
      hub,
      50,
      { tables },
    );
    const own = databases.get('orchestra')?.adminUrl ?? hub;
    await multiplyRows(
      modules.find(({ name }) => name === 'orchestra')!,
      own,
      50,
    );
  });

  it.each(Object.entries(overTheBorder))('cost as many statements as one: %s', async (_, page) => {
    const { hub, databases } = at(place);
    const urls = [...databases.values()].map(({ url }) => url);
    const run = (first: number) => async () => {
      const { json } = await hub.ask(page(first));
      expect(json.errors).toBeUndefined();
      const [list] = Object.values(json.data as Record<string, { nodes: object[] }>);
      expect(list!.nodes).toHaveLength(first);
    };
    // A hub asks now and then whether a module has moved, so the least of three is what the answer cost.
    const cost = async (first: number) => {
      const counts: number[] = [];
      while (counts.length < 3) counts.push(await countStatements(urls, run(first)));
      return Math.min(...counts);
    };
    expect(await cost(50)).toBe(await cost(1));
  });
});

it.each(['together', 'in its own process'] as const)(
  'requests under way are answered when the process is told to stop, %s',
  async (place) => {
    const { hub } = at(place);
    const asked = Promise.all(
      Array.from({ length: 4 }, () => hub.ask('{ bodies(first: 100) { nodes { name } } }')),
    );
    await sleep(5);
    const [answers, code] = await Promise.all([asked, hub.stop('SIGTERM')]);
    for (const { status, json } of answers) {
      expect(status).toBe(200);
      expect(json.errors).toBeUndefined();
    }
    expect(code).toBe(0);
  },
);
