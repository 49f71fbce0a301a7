import { spawnHub, type Deployment, type HubProcess } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
    const [{ data, errors }] = await Promise.all([
      ask(hub(), gathered),
      expectOnlyItsFieldsMissing(hub(), orchestra, healthy, limit()),
      ask(hub(), '{ municipality(id: "asker") { name } }').then(({ milliseconds }) =>
        expect(milliseconds).toBeLessThan(timeout),
      ),
    ]);
    process.signal('SIGCONT');
    expect(errors).toBeUndefined();
    const incomplete = [{ module: orchestra.module, message: orchestra.message }];
    expect(data).toMatchObject({ checks: { incomplete }, search: { incomplete } });
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
