import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const modules = [registryModule, ...allModules];

describe.each([
  { path: 'the direct path', services: [] },
  { path: 'the gateway path', services: ['orchestra'] },
])('on $path', ({ services }) => {
  let deployment: Deployment;
  let url: string;
  beforeAll(async () => {
    deployment = await deploy({ modules, services });
    url = deployment.hub.url;
  });
  afterAll(() => deployment.close());

  it('all 61 audits of GraphQL over HTTP pass', async () => {
    const audits = serverAudits({ url: `${url}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map(async (audit) => audit.fn()));
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(failed.map((result) => `${result.id} ${result.name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it('a body that is too large is refused before it is parsed', async () => {
    const response = await post(
      url,
      JSON.stringify({ query: `{ x(y: "${'z'.repeat(300_000)}") }` }),
    );
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [{ message: 'The request is larger than 200000 bytes, the most this hub accepts.' }],
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a POST of %s is refused',
    async (type) => {
      const response = await post(url, 'query=%7B__typename%7D', type);
      expect(response.status).toBe(415);
    },
  );

  it('a query may come by GET', async () => {
    const response = await fetch(`${url}/graphql?query=%7B__typename%7D`);
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('GraphiQL comes from the hub alone', async () => {
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    const page = await response.text();
    expect(page).toContain('AskerOverTime');
    expect(page.match(/<(script|link)[^>]+(src|href)="(?!data:)[^"]*"/g)).toBeNull();
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
  });

  it('a request under way is answered when the process is told to stop', async () => {
    const asked = Promise.all(
      Array.from({ length: 4 }, () =>
        deployment.hub.ask('{ checks { totalCount } bodies(first: 100) { nodes { name } } }'),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    const [answers, code] = await Promise.all([asked, deployment.hub.stop('SIGTERM')]);
    for (const { status, json } of answers) {
      expect(status).toBe(200);
      expect(json.errors).toBeUndefined();
    }
    expect(code).toBe(0);
  });
});

function post(url: string, body: string, type = 'application/json'): Promise<Response> {
  return fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
}
