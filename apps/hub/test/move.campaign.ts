import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { registryModule } from '@vesthub/registry';
import {
  createEmptyDatabase,
  createTestDatabase,
  runCommand,
  spawnHub,
  type HubProcess,
  type TestDatabase,
} from '@vesthub/testing';
import { print } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allModules } from '../src/modules.ts';
import { readStoredOperations } from '../src/move/stored-operations.ts';
import { keys, tokenFor } from './move/region.ts';
import { reckon, startWorkload, type Ledger } from './move/workload.ts';

const main = fileURLToPath(new URL('../build/main.mjs', import.meta.url));

let shared: TestDatabase;
let own: TestDatabase;
let hubs: HubProcess[];
let token: string;
let env: Record<string, string>;

beforeEach(async () => {
  shared = await createTestDatabase([registryModule, ...allModules]);
  own = await createEmptyDatabase();
  token = await tokenFor(shared.url);
  env = {
    DATABASE_URL: shared.url,
    VESTHUB_SERVICE_KEYS: keys.private,
    VESTHUB_DATA: `/tmp/${new URL(own.url).pathname.slice(1)}`,
  };
  hubs = [await spawnHub({ env }), await spawnHub({ env })];
});

afterEach(async () => {
  await Promise.all(hubs.map((hub) => hub.stop('SIGKILL')));
  await shared.drop();
  await own.drop();
});

const work = () =>
  startWorkload({
    urls: hubs.map(({ url }) => url),
    token,
    writers: 8,
    readers: 8,
    pause: 20,
  });

async function answers(hub: HubProcess): Promise<string[]> {
  const all: string[] = [];
  for (const { document } of readStoredOperations(undefined)) {
    all.push((await hub.ask(print(document))).body);
  }
  return all;
}

async function move(...args: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await runCommand(['move', ...args, '--json'], env);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** Starts the command and kills it when it says what begins with `words`. */
async function moveAndKill(words: string): Promise<void> {
  const child = spawn(process.execPath, [main, 'move', 'data', 'orchestra', '--to', own.url], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').some((line) => line.startsWith(words))) child.kill('SIGKILL');
  });
  const signal = await new Promise((done) => child.once('close', (_code, by) => done(by)));
  expect({ words, signal, said: signal === null ? said : '' }).toEqual({
    words,
    signal: 'SIGKILL',
    said: '',
  });
}

async function expectNothingLost(ledger: Ledger, at: string): Promise<void> {
  expect(ledger.failedReads).toEqual([]);
  expect(ledger.reads).toBeGreaterThan(100);
  const reckoning = await reckon(at, ledger);
  expect(reckoning).toMatchObject({ lost: [], doubled: [], revived: [] });
  expect(reckoning.acked).toBeGreaterThan(100);
}

describe('eight writers and eight readers through two hub processes', () => {
  it('work on while the module moves to its own database, to its service, and all the way back', async () => {
    const there = work();
    await sleep(1_000);
    // One hub sees nothing of the cutover until it is over.
    const [stopped] = hubs;
    const moving = move('data', 'orchestra', '--to', own.url);
    const frozen = sleep(1_000).then(() => stopped!.signal('SIGSTOP'));
    const report = await moving;
    await frozen;
    stopped!.signal('SIGCONT');
    const { fenceMilliseconds } = report['cutover'] as { fenceMilliseconds: number };
    expect(fenceMilliseconds).toBeLessThan(2_000);
    const service = await spawnHub({
      only: 'orchestra',
      env: { DATABASE_URL: own.url, VESTHUB_SERVICE_KEYS: keys.public },
    });
    await move('process', 'orchestra', '--to', service.url);
    await sleep(2_000);
    await expectNothingLost(await there.stop(), own.url);

    const inService = await answers(hubs[0]!);
    expect(await answers(hubs[1]!)).toEqual(inService);

    await move('retire', 'orchestra', '--from', 'hub', '--now', own.url);
    const back = work();
    await move('process', 'orchestra', '--to', own.url);
    await move('data', 'orchestra', '--to', 'hub');
    await sleep(1_000);
    await expectNothingLost(await back.stop(), shared.url);
    await service.stop('SIGKILL');
    expect(await answers(hubs[0]!)).toEqual(await answers(hubs[1]!));
  });

  it('lose nothing when the command is killed at every step in turn and run again', async () => {
    const before = await answers(hubs[0]!);
    const load = work();
    const steps = ['plan', 'copy: kernel_history', 'copy: tutor_group', 'verify', 'shadow'];
    for (const words of steps) await moveAndKill(words);
    await move('data', 'orchestra', '--to', own.url);
    await moveAndKill('cutover');
    await move('data', 'orchestra', '--to', own.url);
    await expectNothingLost(await load.stop(), own.url);
    expect((await answers(hubs[1]!)).length).toBe(before.length);
  });
});
