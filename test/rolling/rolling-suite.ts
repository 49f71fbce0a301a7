import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBalancer, type Balancer } from './balancer.ts';
import { startClients } from './clients.ts';

/** Declares the test that replaces one of two hub processes behind a load balancer, `rounds` times. */
export function rollingSuite(rounds: number): void {
  let database: TestDatabase;
  let balancer: Balancer;
  let hubs: HubProcess[] = [];

  // Turns off all modules but one, because a hub with one module starts faster.
  const off = allModules
    .filter(({ name }) => name !== 'alliance')
    .map(({ name }) => [`VESTHUB_PLACEMENT_${name.toUpperCase().replaceAll('-', '_')}`, 'off']);
  const start = async () => {
    const env = { DATABASE_URL: database.url, VESTHUB_STOP_DELAY: '1000', VESTHUB_BUDGET: '0' };
    const hub = await spawnHub({ env: { ...env, ...Object.fromEntries(off) } });
    hubs.push(hub);
    return hub;
  };

  beforeAll(async () => {
    database = await createTestDatabase([registryModule, ...allModules]);
    balancer = await startBalancer();
    for (const { url } of await Promise.all([start(), start()])) await balancer.add(url);
  });

  afterAll(async () => {
    balancer?.close();
    await Promise.all(hubs.map((hub) => hub.stop('SIGKILL')));
    await database?.drop();
  });

  it(
    `four busy clients lose no request while a hub process is replaced by a new one, ${rounds} times`,
    async () => {
      const outcomes = new Map<string, number>();
      let closed = 0;
      for (let round = 0; round < rounds; round += 1) {
        // Starts the new process before the load, which would slow the start down, and adds it under load.
        const [oldest, fresh] = [hubs[0]!, await start()];
        const clients = startClients(balancer.url, 4, outcomes);
        await balancer.add(fresh.url);
        await clients.answers(20);
        const code = await oldest.stop();
        await clients.answers(20);
        const { answers, closes } = balancer.remove(oldest.url);
        hubs = hubs.slice(1);
        await clients.stop();
        expect(code).toBe(0);
        // The old process has answered requests under load before it stopped.
        expect(answers).toBeGreaterThan(closes);
        closed += closes;
      }
      // After SIGTERM, the old processes sent `Connection: close`, so that the balancer closed its connections.
      expect(closed).toBeGreaterThan(0);
      expect([...outcomes.keys()]).toEqual(['200 answered']);
      expect(outcomes.get('200 answered')).toBeGreaterThan(rounds * 40);
    },
    rounds * 60_000,
  );
}
