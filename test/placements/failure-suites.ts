import { spawnHub, type Deployment, type HubProcess } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blockConnections } from './databases.ts';
import {
  ask,
  expectOnlyItsFieldsMissing,
  aggregateQuery,
  completeAnswer,
  orchestra,
  type Answer,
} from '../service-faults/outage.ts';
import { startFaultyService, faultyResponses } from '../service-faults/faulty-service.ts';

/** Milliseconds that the hub may need for an answer, in addition to its time limit for a module. */
const margin = 2_000;

/** Asserts that the fields `checks` and `search` answer without the orchestra and list it as unavailable. */
async function expectIncompleteAggregates(hub: HubProcess): Promise<void> {
  const { data, errors } = await ask(hub, aggregateQuery);
  expect(errors).toBeUndefined();
  const incomplete = [{ module: orchestra.module, message: orchestra.message }];
  expect(data).toMatchObject({ checks: { incomplete }, search: { incomplete } });
}

/** Declares the tests of a hub that cannot connect to the orchestra's database. */
export function databaseFailureSuite(deployment: () => Deployment): void {
  it('refuses connections, only the module’s fields are null until it accepts them again', async () => {
    const { hub, databases } = deployment();
    const healthy = await completeAnswer(hub, orchestra.query);
    const unblock = await blockConnections(databases.get('orchestra')!);
    await expectOnlyItsFieldsMissing(hub, orchestra, healthy, margin + 2 * healthy.milliseconds);
    await expectIncompleteAggregates(hub);
    await unblock();
    expect((await completeAnswer(hub, orchestra.query)).data).toEqual(healthy.data);
  });
}

/** Declares the tests of a hub whose orchestra service fails. `timeout` is the hub's time limit for a service in ms. */
export function processFailureSuite(deployment: () => Deployment, timeout: number): void {
  const hub = () => deployment().hub;
  let healthy: Answer;
  let process: HubProcess;
  const limit = () => timeout + margin + 2 * healthy.milliseconds;
  beforeAll(async () => {
    process = deployment().services.get('orchestra')!;
    healthy = await completeAnswer(hub(), orchestra.query);
  });
  let restarted: HubProcess | undefined;
  afterAll(() => restarted?.stop('SIGKILL'));

  it('is frozen, only the module’s fields are null until it continues', async () => {
    process.signal('SIGSTOP');
    await Promise.all([
      expectIncompleteAggregates(hub()),
      expectOnlyItsFieldsMissing(hub(), orchestra, healthy, limit()),
      ask(hub(), '{ municipality(id: "asker") { name } }').then(({ milliseconds }) =>
        expect(milliseconds).toBeLessThan(timeout),
      ),
    ]);
    process.signal('SIGCONT');
    expect((await completeAnswer(hub(), orchestra.query)).data).toEqual(healthy.data);
  });

  it('is stopped, or another server answers at its address, only the module’s fields are null', async () => {
    const { url } = process;
    await process.stop('SIGKILL');
    await expectOnlyItsFieldsMissing(hub(), orchestra, healthy, limit());
    for (const fault of ['an HTML page', 'JSON that is no answer', 'half an answer']) {
      const stop = await startFaultyService(url, faultyResponses[fault]!);
      await expectOnlyItsFieldsMissing(hub(), orchestra, healthy, limit());
      await stop();
    }
    const database = deployment().databases.get('orchestra')!;
    const env = { DATABASE_URL: database.url, PORT: new URL(url).port };
    restarted = await spawnHub({ only: 'orchestra', env });
    expect((await completeAnswer(hub(), orchestra.query)).data).toEqual(healthy.data);
  });
}
