import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, spawnHub, type Deployment, type HubProcess } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aggregateQuery,
  ask,
  completeAnswer,
  expectOnlyItsFieldsMissing as expectOnlyFieldsMissing,
  health,
  orchestra,
  type Answer,
  type Service,
} from './service-faults/outage.ts';
import { startFaultyService, faultyResponses } from './service-faults/faulty-service.ts';

const modules = [registryModule, ...allModules];

/** Milliseconds: the hub's time limit for a module, and the additional time that the hub may need. */
const timeout = 1_500;
const margin = 500;

let deployment: Deployment;
const processes = new Map<string, HubProcess>();
const healthy = new Map<string, Answer>();

beforeAll(async () => {
  const services = ['orchestra', 'health'];
  // Keeps the circuit breaker closed, because every query has to reach the module.
  const env = {
    VESTHUB_SERVICE_TIMEOUT: String(timeout),
    VESTHUB_SERVICE_FAILURES: '1000000',
    VESTHUB_OPERATION_TIME: '60000',
  };
  deployment = await deploy({ modules, services, env });
  for (const [name, service] of deployment.services) processes.set(name, service);
  for (const { query } of [orchestra, health])
    healthy.set(query, await completeAnswer(deployment.hub, query));
}, 300_000);

afterAll(async () => {
  await Promise.all([...processes.values()].map((service) => service.stop('SIGKILL')));
  await deployment.close();
});

describe.each([orchestra, health])('when the process of $module', (service) => {
  const process = () => processes.get(service.module)!;

  it('is frozen, its fields are null until it continues', async () => {
    process().signal('SIGSTOP');
    await expectOnlyItsFieldsMissing(service);
    process().signal('SIGCONT');
    await expectFieldsRestored(service);
  });

  it('is frozen, checks and search name it as unavailable', async () => {
    // Measures the usual time of checks, which take long, to calculate the limit below.
    const { milliseconds: usual } = await completeAnswer(deployment.hub, aggregateQuery);
    process().signal('SIGSTOP');
    const { data, errors, milliseconds } = await ask(deployment.hub, aggregateQuery);
    process().signal('SIGCONT');
    expect(errors).toBeUndefined();
    expect(milliseconds).toBeLessThan(timeout + margin + 2 * usual);
    const incomplete = [{ module: service.module, message: service.message }];
    const { checks, search } = data as Record<string, Record<string, unknown>>;
    expect({ checks: checks!['incomplete'], search: search!['incomplete'] }).toEqual({
      checks: incomplete,
      search: incomplete,
    });
    expect((checks!['findings'] as unknown[]).length).toBeGreaterThan(100);
  });

  it('is killed, its fields are null until a new process runs', async () => {
    const { url } = process();
    await process().stop('SIGKILL');
    await expectOnlyItsFieldsMissing(service);
    await start(service.module, url);
    await expectFieldsRestored(service);
  });
});

describe('when the server at the address of a module sends', () => {
  let url: string;
  beforeAll(async () => {
    ({ url } = processes.get(orchestra.module)!);
    await processes.get(orchestra.module)!.stop('SIGKILL');
  });

  it.each(Object.entries(faultyResponses))(
    '%s, only its fields are null',
    async (_fault, respond) => {
      const stop = await startFaultyService(url, respond);
      await expectOnlyItsFieldsMissing(orchestra);
      await stop();
    },
  );

  it('correct answers again, its fields have values', async () => {
    await start(orchestra.module, url);
    await expectFieldsRestored(orchestra);
  });
});

describe('a query without fields of remote modules', () => {
  it('does not wait for a frozen module', async () => {
    const frozen = processes.get('orchestra')!;
    frozen.signal('SIGSTOP');
    const slow = ask(deployment.hub, orchestra.query);
    const { data, milliseconds } = await ask(
      deployment.hub,
      '{ municipality(id: "asker") { name } }',
    );
    expect(data).toEqual({ municipality: { name: 'Asker' } });
    expect(milliseconds).toBeLessThan(timeout);
    await slow;
    frozen.signal('SIGCONT');
  });
});

it('the hub logs the reason why a module did not answer', () => {
  const reasons = deployment.hub.log.filter(({ msg }) => msg === 'A module did not answer');
  const messages = new Set(reasons.map(({ err }) => (err as { message: string }).message));
  expect(messages).toContain('The service answered with status 500.');
  expect(messages).toContain('The answer is no JSON object with "data".');
  expect(messages).toContain('No answer within 1500 ms.');
  expect(new Set(reasons.map(({ module }) => module))).toEqual(new Set(['orchestra', 'health']));
});

async function expectOnlyItsFieldsMissing(service: Service): Promise<void> {
  const answer = healthy.get(service.query)!;
  const limit = timeout + margin + answer.milliseconds;
  await expectOnlyFieldsMissing(deployment.hub, service, answer, limit);
}

async function expectFieldsRestored({ query }: Service): Promise<void> {
  const answer = await completeAnswer(deployment.hub, query);
  expect(answer.data).toEqual(healthy.get(query)!.data);
}

async function start(module: string, url: string): Promise<void> {
  const env = { DATABASE_URL: deployment.databases.get(module)!.url, PORT: new URL(url).port };
  processes.set(module, await spawnHub({ only: module, env }));
}
