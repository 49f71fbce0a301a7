import { Pools, silent } from '@vesthub/database';
import { createEmptyDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alone } from '../src/lease.ts';

const pools = new Pools(silent);
let database: TestDatabase;

beforeAll(async () => {
  database = await createEmptyDatabase();
});

afterAll(async () => {
  await pools.end();
  await database.drop();
});

const pool = () => pools.get(database.url);
const underWay =
  /^Another move of orchestra is under way \(connection \d+.*, since \d\d:\d\d:\d\d\)/;

/** Begins a move that goes on until it is told to end. */
async function begin(module: string): Promise<{ end(): Promise<void> }> {
  let finish = () => {};
  let ended: Promise<void> | undefined;
  await new Promise<void>((begun, fail) => {
    ended = alone(pool(), module, fail, () => {
      begun();
      return new Promise<void>((done) => (finish = done));
    });
    ended.catch(fail);
  });
  return {
    end: () => {
      finish();
      return ended!;
    },
  };
}

describe('the right to move a module', () => {
  it('is waited for while another has it, and then had', async () => {
    const first = await begin('orchestra');
    const said: string[] = [];
    const order: string[] = [];
    const second = alone(
      pool(),
      'orchestra',
      (line) => {
        said.push(line);
        order.push('first ends');
        void first.end();
      },
      () => Promise.resolve(void order.push('second runs')),
    );
    await second;
    expect(said).toEqual([expect.stringMatching(underWay)]);
    expect(said[0]).toMatch(/; waiting for it to end\.$/);
    expect(order).toEqual(['first ends', 'second runs']);
  });

  it('is refused where the other does not end in time', async () => {
    const first = await begin('orchestra');
    const use = () => Promise.reject(new Error('Both run.'));
    await expect(alone(pool(), 'orchestra', () => undefined, use, 300)).rejects.toThrow(underWay);
    await first.end();
  });

  it('is one for each module', async () => {
    const first = await begin('orchestra');
    const said: string[] = [];
    const other = alone(
      pool(),
      'health',
      (line) => void said.push(line),
      () => Promise.resolve('ran'),
    );
    expect(await other).toBe('ran');
    expect(said).toEqual([]);
    await first.end();
  });

  it('is known to be lost when its connection is', async () => {
    const losing = alone(
      pool(),
      'orchestra',
      () => undefined,
      async (lease) => {
        await lease.assertHeld();
        await pool().query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vesthub move' and datname = current_database()`,
        );
        await lease.assertHeld();
      },
    );
    await expect(losing).rejects.toThrow(
      'The connection that keeps other moves of orchestra away was lost. Run the command again.',
    );
  });
});
