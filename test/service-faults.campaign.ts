import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, spawnHub, type Deployment, type HubProcess } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectOnlyItsFieldsMissing as onlyItsFieldsMissing,
  gathered,
  health,
  orchestra,
  sound,
  type Answer,
  type Service,
} from './service-faults/questions.ts';
import { standIn, wrongAnswers } from './service-faults/stand-in.ts';

const modules = [registryModule, ...allModules];

/** Milliseconds a module may take, and what the hub itself may need beside. */
const timeout = 1_500;
const margin = 500;

let deployment: Deployment;
const processes = new Map<string, HubProcess>();
const healthy = new Map<string, Answer>();

beforeAll(async () => {
  const services = ['orchestra', 'health'];
  // Every question is to reach the module, however often it failed.
  const env = {
    VESTHUB_SERVICE_TIMEOUT: String(timeout),
    VESTHUB_SERVICE_FAILURES: '1000000',
    VESTHUB_OPERATION_TIME: '60000',
  };
  deployment = await deploy({ modules, services, env });
  for (const [name, service] of deployment.services) processes.set(name, service);
  for (const { question } of [orchestra, health])
    healthy.set(question, await sound(deployment.hub, question));
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
    // Checks compute for long, most of all the first time; waiting twice for the module would show all the same.
    const { milliseconds: usual } = await sound(deployment.hub, gathered);
    process().signal('SIGSTOP');
    const { data, errors, milliseconds } = await ask(deployment.hub, gathered);
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
    const slow = ask(deployment.hub, orchestra.question);
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

it('the log of the hub says why a module did not answer', () => {
  const reasons = deployment.hub.log.filter(({ msg }) => msg === 'A module did not answer');
  const messages = new Set(reasons.map(({ err }) => (err as { message: string }).message));
  expect(messages).toContain('The service answered with status 500.');
  expect(messages).toContain('The answer is no JSON object with "data".');
  expect(messages).toContain('The operation was aborted due to timeout');
  expect(new Set(reasons.map(({ module }) => module))).toEqual(new Set(['orchestra', 'health']));
});

async function expectOnlyItsFieldsMissing(service: Service): Promise<void> {
  const answer = healthy.get(service.question)!;
  const limit = timeout + margin + answer.milliseconds;
  await onlyItsFieldsMissing(deployment.hub, service, answer, limit);
}

async function expectBack({ question }: Service): Promise<void> {
  expect((await sound(deployment.hub, question)).data).toEqual(healthy.get(question)!.data);
}

async function start(module: string, url: string): Promise<void> {
  const env = { DATABASE_URL: deployment.databases.get(module)!.url, PORT: new URL(url).port };
  processes.set(module, await spawnHub({ only: module, env }));
}
