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
const runningMove =
  /^Another move of orchestra is under way \(connection \d+.*, since \d\d:\d\d:\d\d\)/;

/** Starts a move that runs until `end` is called. */
async function startMove(module: string): Promise<{ end(): Promise<void> }> {
  let finish = () => {};
  let ended: Promise<void> | undefined;
  await new Promise<void>((started, fail) => {
    ended = alone(pool(), module, fail, () => {
      started();
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

describe('the lease of a move', () => {
  it('makes a second move of the module wait until the first ends', async () => {
    const first = await startMove('orchestra');
    const output: string[] = [];
    const order: string[] = [];
    const second = alone(
      pool(),
      'orchestra',
      (line) => {
        output.push(line);
        order.push('first ends');
        void first.end();
      },
      () => Promise.resolve(void order.push('second runs')),
    );
    await second;
    expect(output).toEqual([expect.stringMatching(runningMove)]);
    expect(output[0]).toMatch(/; waiting for it to end\.$/);
    expect(order).toEqual(['first ends', 'second runs']);
  });

  it('rejects a second move when the first does not end in time', async () => {
    const first = await startMove('orchestra');
    const use = () => Promise.reject(new Error('Both moves run.'));
    await expect(alone(pool(), 'orchestra', () => undefined, use, 300)).rejects.toThrow(
      runningMove,
    );
    await first.end();
  });

  it('lets moves of different modules run at the same time', async () => {
    const first = await startMove('orchestra');
    const output: string[] = [];
    const other = alone(
      pool(),
      'health',
      (line) => void output.push(line),
      () => Promise.resolve('ran'),
    );
    expect(await other).toBe('ran');
    expect(output).toEqual([]);
    await first.end();
  });

  it('is lost with its session, which fails the move', async () => {
    const move = alone(
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
    await expect(move).rejects.toThrow(
      'The connection that keeps other moves of orchestra away was lost. Run the command again.',
    );
  });
});
