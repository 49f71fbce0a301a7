import { setTimeout as sleep } from 'node:timers/promises';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, spawnHub, type Deployment, type HubProcess } from '@vesthub/testing';
import type { GraphQLFormattedError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standIn, wrongAnswers } from './service-faults/stand-in.ts';

const modules = [registryModule, ...allModules];

/** Milliseconds a module may take, and what the hub itself may need beside. */
const timeout = 1_500;
const margin = 500;

interface Service {
  readonly module: string;
  readonly owner: string | null;
  readonly message: string;
  /** Fields of other modules beside some of this module's, which have the names in `own`. */
  readonly question: string;
  readonly own: readonly string[];
}

const orchestra: Service = {
  module: 'orchestra',
  owner: null,
  message: 'Module orchestra, which has no owner now, does not answer.',
  question: `{
    municipality(id: "asker") { name orchestraActivities { text } carePathways { title } }
    bodies(first: 3) { totalCount nodes { name orchestraSeasons { year } healthNetworks { subject } } }
    orchestraSeasons { totalCount }
    modules { name owner(asOf: "2016-01-01") { name orchestraEnsembles { name } } }
  }`,
  own: ['orchestraActivities', 'orchestraSeasons', 'orchestraEnsembles'],
};

const health: Service = {
  module: 'health',
  owner: 'Kommunehelsesamarbeidet',
  message: 'Module health, owned by Kommunehelsesamarbeidet, does not answer.',
  question: `{
    municipality(id: "asker") { name orchestraActivities { text } carePathways { title } }
    healthProjects { totalCount }
    orchestraSeasons { totalCount }
  }`,
  own: ['carePathways', 'healthProjects'],
};

const gathered = `{
  checks { incomplete { module message } findings { id } }
  search(text: "musikk", first: 100) { incomplete { module message } hits { module title } }
}`;

let deployment: Deployment;
const processes = new Map<string, HubProcess>();
const healthy = new Map<string, Answer>();

beforeAll(async () => {
  const services = ['orchestra', 'health'];
  // Every question is to reach the module, however often it failed.
  const env = { VESTHUB_SERVICE_TIMEOUT: String(timeout), VESTHUB_SERVICE_FAILURES: '1000000' };
  deployment = await deploy({ modules, services, env });
  for (const [name, service] of deployment.services) processes.set(name, service);
  for (const { question } of [orchestra, health]) healthy.set(question, await sound(question));
}, 300_000);

afterAll(async () => {
  await Promise.all([...processes.values()].map((service) => service.stop('SIGKILL')));
  await deployment.close();
});

describe.each([orchestra, health])('when the process of $module', (service) => {
  const process = () => processes.get(service.module)!;

  it('is frozen, its fields are null, and they come back by themselves when it goes on', async () => {
    process().signal('SIGSTOP');
    await expectOnlyItsFieldsMissing(service);
    process().signal('SIGCONT');
    await expectBack(service);
  });

  it('is frozen, what gathers from all modules names it', async () => {
    process().signal('SIGSTOP');
    const { data, errors, milliseconds } = await ask(gathered);
    process().signal('SIGCONT');
    expect(errors).toBeUndefined();
    expect(milliseconds).toBeLessThan(timeout + margin + (await sound(gathered)).milliseconds);
    const incomplete = [{ module: service.module, message: service.message }];
    const { checks, search } = data as Record<string, Record<string, unknown>>;
    expect({ checks: checks!['incomplete'], search: search!['incomplete'] }).toEqual({
      checks: incomplete,
      search: incomplete,
    });
    expect((checks!['findings'] as unknown[]).length).toBeGreaterThan(100);
  });

  it('is killed, its fields are null, and they come back by themselves with a new process', async () => {
    const { url } = process();
    await process().stop('SIGKILL');
    await expectOnlyItsFieldsMissing(service);
    await start(service.module, url);
    await expectBack(service);
  });
});

describe('when what answers in the place of a module sends', () => {
  let url: string;
  beforeAll(async () => {
    ({ url } = processes.get(orchestra.module)!);
    await processes.get(orchestra.module)!.stop('SIGKILL');
  });

  it.each(Object.entries(wrongAnswers))('%s, only its fields are null', async (_what, answer) => {
    const leave = await standIn(url, answer);
    await expectOnlyItsFieldsMissing(orchestra);
    await leave();
  });

  it('the right answers again, its fields are back', async () => {
    await start(orchestra.module, url);
    await expectBack(orchestra);
  });
});

describe('a question that needs no module elsewhere', () => {
  it('does not wait for one that is frozen', async () => {
    const frozen = processes.get('orchestra')!;
    frozen.signal('SIGSTOP');
    const slow = ask(orchestra.question);
    const { data, milliseconds } = await ask('{ municipality(id: "asker") { name } }');
    expect(data).toEqual({ municipality: { name: 'Asker' } });
    expect(milliseconds).toBeLessThan(timeout);
    await slow;
    frozen.signal('SIGCONT');
  });
});

it('the log of the hub says why a module did not answer', () => {
  const reasons = deployment.hub.log.filter(({ msg }) => msg === 'A module did not answer');
  const messages = new Set(reasons.map(({ err }) => (err as { message: string }).message));
  expect(messages).toContain('The service answered with status 500.');
  expect(messages).toContain('The answer is no JSON object with "data".');
  expect(messages).toContain('The operation was aborted due to timeout');
  expect(new Set(reasons.map(({ module }) => module))).toEqual(new Set(['orchestra', 'health']));
});

interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly milliseconds: number;
}

/** Asks the hub; whatever happens elsewhere, something was executed. */
async function ask(question: string): Promise<Answer> {
  const began = performance.now();
  const { status, json } = await deployment.hub.ask(question);
  const milliseconds = performance.now() - began;
  expect(status).toBe(200);
  return { data: json.data, errors: json.errors as never, milliseconds };
}

/** The answer when all modules do, which they may not at once after a start. */
async function sound(question: string): Promise<Answer> {
  const end = performance.now() + 60_000;
  let answer = await ask(question);
  while (answer.errors && performance.now() < end) {
    await sleep(200);
    answer = await ask(question);
  }
  expect(answer.errors).toBeUndefined();
  return ask(question);
}

async function expectOnlyItsFieldsMissing(service: Service): Promise<void> {
  const { question, own, module, owner, message } = service;
  const { data, milliseconds } = healthy.get(question)!;
  const answer = await ask(question);
  const lost: (string | number)[][] = [];
  expect(answer.data).toEqual(withoutFields(data, own, lost));
  expect(answer.errors).toHaveLength(lost.length);
  expect(answer.errors).toEqual(
    expect.arrayContaining(
      lost.map((path) => ({
        message,
        path,
        extensions: { code: 'MODULE_UNAVAILABLE', module, owner },
      })),
    ),
  );
  expect(answer.milliseconds).toBeLessThan(timeout + margin + milliseconds);
}

async function expectBack({ question }: Service): Promise<void> {
  expect((await sound(question)).data).toEqual(healthy.get(question)!.data);
}

/** `value` with null for the fields called `names`; notes their paths. */
function withoutFields(
  value: unknown,
  names: readonly string[],
  lost: (string | number)[][],
  path: (string | number)[] = [],
): unknown {
  if (Array.isArray(value)) {
    return value.map((one, at) => withoutFields(one, names, lost, [...path, at]));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      if (!names.includes(name)) {
        return [name, withoutFields(child, names, lost, [...path, name])];
      }
      lost.push([...path, name]);
      return [name, null];
    }),
  );
}

async function start(module: string, url: string): Promise<void> {
  const env = { DATABASE_URL: deployment.databases.get(module)!.url, PORT: new URL(url).port };
  processes.set(module, await spawnHub({ only: module, env }));
}
