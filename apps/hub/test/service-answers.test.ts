import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  moduleServiceRoute,
  protocolHeader,
  remoteService,
  type RemoteModule,
  vocabularyHeader,
} from '@vesthub/federation';
import {
  anonymous,
  compose,
  everyFinding,
  protocolVersion,
  unowned,
  type ModuleService,
  type RequestContext,
} from '@vesthub/kernel';
import { allianceModule } from '@vesthub/module-alliance';
import { economyModule } from '@vesthub/module-economy';
import { useTestHub } from '@vesthub/testing';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const modules = [allianceModule, economyModule];
const hub = useTestHub(modules);
/** Composition with the module economy local and the module alliance remote. */
const composition = compose({
  modules: [economyModule],
  as: 'gateway',
  remoteTypes: typesOf(),
  remoteSearched: ['Body', 'Case', 'Municipality', 'PersonRole', 'StatedMemberCount'],
  unknownTypes: 'stub',
});

function typesOf(): Map<string, string> {
  const { registration } = compose({ modules: [allianceModule], as: 'service' });
  return new Map([...registration.entities.keys()].map((type) => [type, 'alliance']));
}

/** Request bodies that the service has received, and the protocol version that it reports. */
const asked: { operation: string }[] = [];
let protocol = protocolVersion;
let server: Server;
let remote: ModuleService;

const alliance = () => hub().composition.services.get('alliance')!;
/** The module service of alliance, which reports `protocol` as its protocol version. */
const served = (): ModuleService => ({
  ...alliance(),
  describe: async (context) => ({
    ...(await alliance().describe(context)),
    protocolVersion: protocol,
  }),
});

beforeAll(async () => {
  const claim = { id: '1', expires: 0, protocol: 2, principal: anonymous, holder: unowned };
  server = createServer((request, response) => {
    void (async () => {
      const { databases, services, executeOnHub, readPlacements, ownershipOf } = hub().context();
      const serving = { services, executeOnHub, readPlacements, ownershipOf };
      const route = moduleServiceRoute(
        served(),
        [],
        { ...serving, databases: databases.current },
        {
          verify: (_request, body) => {
            asked.push(JSON.parse(body) as { operation: string });
            return Promise.resolve({ ...claim, asOf: null, language: 'NB', hash: '' });
          },
          verifyHead: () => Promise.reject(new Error('No head is read.')),
        },
        10_000_000,
      );
      response.setHeader(protocolHeader, String(protocol));
      response.setHeader(vocabularyHeader, composition.vocabulary);
      await route(request, response);
    })().catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  remote = remoteService(remoteAt((server.address() as AddressInfo).port));
});

afterAll(() => server.close());

function remoteAt(port: number): RemoteModule {
  return {
    module: 'alliance',
    url: `http://127.0.0.1:${port}`,
    schema: composition.schema,
    vocabulary: composition.vocabulary,
    timeout: 30_000,
    breaker: { open: false, run: (call) => call(), close: () => undefined },
    sign: () => Promise.resolve('signed'),
    owner: () => null,
    failed: () => undefined,
    called: () => undefined,
  };
}

async function apart(operation: string): Promise<unknown> {
  const context: RequestContext = {
    ...hub().context(),
    services: new Map([
      ['alliance', remote],
      ['economy', composition.services.get('economy')!],
    ]),
  };
  const { data, errors } = await execute({
    schema: composition.schema,
    document: parse(operation),
    contextValue: context,
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

describe('a module as a service', () => {
  it.each([
    'ordfører Modum',
    'hvor mange kommuner er med i Kommunehelsesamarbeidet',
    'befolkning Asker 2016',
    'kontingent 2016',
    'Barum',
  ])('finds the same for «%s» as a local module', async (text) => {
    const operation = `{
      search(text: ${JSON.stringify(text)}) { hasAllWords hits { type module title snippet rank source { id } } incomplete { module } }
    }`;
    const together = await hub().data<{ search: { hits: object[] } }>(operation);
    expect(together.search.hits.length).toBeGreaterThan(0);
    expect(await apart(operation)).toEqual(together);
    const operations = new Set(asked.map(({ operation: name }) => name));
    expect(operations).toContain('searchWords');
    expect(operations).toContain('search');
  });

  it('returns the same findings as a local module, with pages and filters', async () => {
    for (const list of [
      'checks { totalCount findings { id status expected actual rowIds years } incomplete { module } }',
      'findings(first: 7) { totalCount nodes { id } pageInfo { hasNextPage endCursor } incomplete { module } }',
      'findings(last: 7, filter: { status: DISCREPANCY }) { totalCount nodes { id } }',
      'findings(filter: { module: "alliance", document: "arsrapport-2016" }) { totalCount nodes { id sources { id } } }',
    ]) {
      expect(await apart(`{ ${list} }`)).toEqual(await hub().data(`{ ${list} }`));
    }
  });
});

describe('a service of protocol 1', () => {
  let old: ModuleService;
  const context = () => hub().context();

  beforeAll(() => {
    protocol = 1;
    const { port } = server.address() as AddressInfo;
    old = remoteService(remoteAt(port));
  });

  afterAll(() => {
    protocol = protocolVersion;
  });

  it('receives requests for findings and hits in the form of protocol 1', async () => {
    asked.length = 0;
    const { totalCount, findings } = await old.findings(context(), { ...everyFinding, limit: 3 });
    expect(totalCount).toBeGreaterThan(3);
    expect(findings.map(({ id }) => id)).toEqual(
      (await alliance().findings(context(), { ...everyFinding, limit: 3 })).findings.map(
        ({ id }) => id,
      ),
    );
    const terms = [{ word: 'vestregionen', same: [], weight: 1, named: [], loose: [] }];
    const query = { terms, names: ['vestregionen'], types: ['Body'], first: 3 };
    const hits = await old.search(context(), query);
    expect(hits.map(({ key }) => key)).toContain('vestregionen');
    const bodies = asked.map((body) => Object.keys(body).join(' '));
    expect(bodies).toEqual(['operation', 'operation answers', 'operation query']);
    expect(asked.at(-1)).toEqual({
      operation: 'search',
      query: { text: 'vestregionen', types: ['Body'], first: 3 },
    });
  });

  it('gives no search words, no titles and no facts at a place in a document', async () => {
    const words = await old.searchWords(context(), [{ word: 'asker', same: [] }]);
    expect(words).toEqual({
      rows: 0,
      terms: [{ count: 0, named: [], compounds: [], near: [] }],
    });
    expect(await old.searchTitles(context(), ['Body/vestregionen'])).toEqual({});
    const place = { document: 'arsrapport-2016', line: 1 };
    await expect(old.factsAt(context(), place)).rejects.toThrow('Module alliance does not answer.');
  });
});
