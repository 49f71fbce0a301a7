import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const modules = [registryModule, ...allModules];
const timeout = 1_500;
const env = { VESTHUB_SERVICE_TIMEOUT: String(timeout) };

const question = `{
  municipality(id: "asker") { name carePathways { title } orchestraActivities { text } }
  healthProjects { totalCount }
  checks(module: "health") { totalCount incomplete { module message } }
}`;

const unavailable = {
  message: 'Module health, owned by Kommunehelsesamarbeidet, does not answer.',
  extensions: { code: 'MODULE_UNAVAILABLE', module: 'health', owner: 'Kommunehelsesamarbeidet' },
};

/** Answers and time of a hub whose health module does not answer. */
async function expectOnlyHealthMissing(deployment: Deployment): Promise<void> {
  const began = performance.now();
  const { status, json } = await deployment.hub.ask(question);
  expect(performance.now() - began).toBeLessThan(timeout + 1_500);
  expect(status).toBe(200);
  const data = json.data as Record<string, Record<string, unknown>>;
  expect(data['municipality']).toMatchObject({ name: 'Asker', carePathways: null });
  expect(data['municipality']!['orchestraActivities']).not.toBeNull();
  expect(data['healthProjects']).toBeNull();
  expect(data['checks']).toEqual({
    totalCount: 0,
    incomplete: [{ module: 'health', message: unavailable.message }],
  });
  const errors = (json.errors ?? []).map(({ message, extensions }) => ({ message, extensions }));
  expect(errors).toEqual([unavailable, unavailable]);
}

describe('a module that is a process', () => {
  let deployment: Deployment;
  beforeAll(async () => {
    deployment = await deploy({ modules, services: ['health'], env });
  });
  afterAll(() => deployment.close());

  it('answers while it runs', async () => {
    const { json } = await deployment.hub.ask(question);
    expect(json.errors).toBeUndefined();
  });

  it('costs its own fields alone when it is frozen, and answers again by itself', async () => {
    const health = deployment.services.get('health')!;
    health.signal('SIGSTOP');
    await expectOnlyHealthMissing(deployment);
    health.signal('SIGCONT');
    await expect
      .poll(async () => (await deployment.hub.ask(question)).json.errors, { timeout: 20_000 })
      .toBeUndefined();
  });

  it('costs its own fields alone when it is dead', async () => {
    await deployment.services.get('health')!.stop('SIGKILL');
    await expectOnlyHealthMissing(deployment);
  });
});

describe('a module that answers wrongly costs its own fields alone', () => {
  let server: Server;
  let deployment: Deployment;
  let reply: (request: IncomingMessage, response: ServerResponse) => void;
  beforeAll(async () => {
    server = createServer((request, response) => reply(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    reply = (_request, response) => response.writeHead(500).end();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    deployment = await deploy({ modules, running: new Map([['health', { url }]]), env });
  });
  afterEach(() => server.closeAllConnections());
  afterAll(async () => {
    await deployment.close();
    server.close();
  });

  it('with an error status', async () => {
    reply = (_request, response) => response.writeHead(500).end('{"data":{}}');
    await expectOnlyHealthMissing(deployment);
  });

  it('with what is not JSON', async () => {
    reply = (_request, response) => response.end('<html>Not here</html>');
    await expectOnlyHealthMissing(deployment);
  });

  it('with JSON that is no object', async () => {
    reply = (_request, response) => response.end('null');
    await expectOnlyHealthMissing(deployment);
  });

  it('with more than ten megabytes', async () => {
    reply = (_request, response) => response.end(`{"data":"${'x'.repeat(11_000_000)}"}`);
    await expectOnlyHealthMissing(deployment);
  });

  it('with a hundred bytes a second', async () => {
    reply = (_request, response) => {
      const drip = setInterval(() => response.write(' '.repeat(100)), 1_000);
      response.once('close', () => clearInterval(drip));
    };
    await expectOnlyHealthMissing(deployment);
  });
});
