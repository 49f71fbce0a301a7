import { spawnHub, type Deployment, type HubProcess } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close } from './databases.ts';
import {
  ask,
  expectOnlyItsFieldsMissing,
  gathered,
  orchestra,
  sound,
  type Answer,
} from '../service-faults/questions.ts';
import { standIn, wrongAnswers } from '../service-faults/stand-in.ts';

/** Milliseconds the hub itself may need beside those it waits for a module. */
const margin = 2_000;

/** What is gathered from all modules names the orchestra as missing, and has the rest. */
async function expectGatheredWithoutIt(hub: HubProcess): Promise<void> {
  const { data, errors } = await ask(hub, gathered);
  expect(errors).toBeUndefined();
  const incomplete = [{ module: orchestra.module, message: orchestra.message }];
  expect(data).toMatchObject({ checks: { incomplete }, search: { incomplete } });
}

/** Declares what is answered while the orchestra's database is closed to the hub. */
export function whenItsDatabaseFails(deployment: () => Deployment): void {
  it('takes no connections, only its fields are null, what gathers names it, and all is well again after', async () => {
    const { hub, databases } = deployment();
    const healthy = await sound(hub, orchestra.question);
    const open = await close(databases.get('orchestra')!);
    await expectOnlyItsFieldsMissing(hub, orchestra, healthy, margin + 2 * healthy.milliseconds);
    await expectGatheredWithoutIt(hub);
    await open();
    expect((await sound(hub, orchestra.question)).data).toEqual(healthy.data);
  });
}

/** Declares what is answered while the orchestra's process fails; `timeout` is how long the hub waits for it. */
export function whenItFails(deployment: () => Deployment, timeout: number): void {
  const hub = () => deployment().hub;
  let healthy: Answer;
  let process: HubProcess;
  const limit = () => timeout + margin + 2 * healthy.milliseconds;
  beforeAll(async () => {
    process = deployment().services.get('orchestra')!;
    healthy = await sound(hub(), orchestra.question);
  });
  let again: HubProcess | undefined;
  afterAll(() => again?.stop('SIGKILL'));

  it('is frozen, only its fields are null, what gathers names it, and all is well again after', async () => {
    process.signal('SIGSTOP');
    await Promise.all([
      expectGatheredWithoutIt(hub()),
      expectOnlyItsFieldsMissing(hub(), orchestra, healthy, limit()),
      ask(hub(), '{ municipality(id: "asker") { name } }').then(({ milliseconds }) =>
        expect(milliseconds).toBeLessThan(timeout),
      ),
    ]);
    process.signal('SIGCONT');
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
    const database = deployment().databases.get('orchestra')!;
    const env = { DATABASE_URL: database.url, PORT: new URL(url).port };
    again = await spawnHub({ only: 'orchestra', env });
    expect((await sound(hub(), orchestra.question)).data).toEqual(healthy.data);
  });
}
