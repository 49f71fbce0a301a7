import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createEmptyDatabase, onServer, runCommand, spawnHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const modules = [registryModule, ...allModules];

const query = `{
  municipality(id: "asker") { number(asOf: "2016-01-01") successors { number(asOf: "2024-06-01") } }
  body(id: "vestregionen") { memberMunicipalityCount(asOf: "2016-12-31") }
}`;
const answer = {
  municipality: { number: '0220', successors: [{ number: '3203' }] },
  body: { memberMunicipalityCount: 15 },
};

describe('a hub with an embedded database', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vesthub-start-'));
    await chmod(folder, 0o755);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('seeds the facts at the first start, and does not seed them again after SIGKILL', async () => {
    const env = { VESTHUB_DATA: folder };
    const first = await spawnHub({ env });
    const progress = first.log.filter(({ msg }) => msg.startsWith('Facts of '));
    expect(progress).toHaveLength(modules.length);
    expect((await first.ask(query)).json.data).toEqual(answer);
    await first.stop('SIGKILL');

    const start = performance.now();
    const second = await spawnHub({ env });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(second.log.filter(({ msg }) => msg.startsWith('Facts of '))).toEqual([]);
    expect((await second.ask(query)).json.data).toEqual(answer);

    const refused = await runCommand(['serve'], { ...env, PORT: '0' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(String(second.pid));
    expect(await second.stop('SIGTERM')).toBe(0);
  });
});

describe('hubs that start at the same time on an empty database', () => {
  it('migrate and seed it once, and all serve requests', async () => {
    const database = await createEmptyDatabase();
    const env = { DATABASE_URL: database.url };
    const hubs = await Promise.all([spawnHub({ env }), spawnHub({ env }), spawnHub({ env })]);
    for (const hub of hubs) expect((await hub.ask(query)).json.data).toEqual(answer);
    await Promise.all(hubs.map((hub) => hub.stop()));

    const before = await contents(database.url);
    expect(before['migrations']).toBe(before['distinct']);
    const { code, stderr } = await runCommand(['seed'], env);
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(modules.length);
    expect(await contents(database.url)).toEqual(before);
    await database.drop();
  });
});

async function contents(url: string) {
  return onServer(async (client) => {
    const { rows } = await client.query<Record<string, string>>(`
      select (select count(*) from alliance._prisma_migrations) as migrations,
        (select count(distinct migration_name) from alliance._prisma_migrations) as distinct,
        (select count(*) from alliance.kernel_history) as history,
        (select count(*) from alliance.membership) as memberships,
        (select count(*) from orchestra.kernel_history) as orchestra_history`);
    return rows[0]!;
  }, new URL(url).pathname.slice(1));
}
