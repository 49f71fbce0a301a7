import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { allModules } from '@vesthub/hub/modules';
import { askOver, createTestHub, testDay } from '@vesthub/testing';
import { registryModule } from '@vesthub/registry';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = 4722;
const url = `http://127.0.0.1:${port}`;

let folder: string;
let child: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vesthub-apart-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Runs `vesthub start --apart` and resolves to its output once the hub is ready. */
async function start(): Promise<string> {
  const settings = /^(VESTHUB_.*|VITEST.*|NODE_ENV|NODE_OPTIONS|DATABASE_URL|HOST|PORT)$/;
  const inherited = Object.entries(process.env).filter(([name]) => !settings.test(name));
  child = spawn(process.execPath, ['apps/hub/build/main.mjs', 'start', '--apart', '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(inherited),
      VESTHUB_DATA: folder,
      VESTHUB_EXAMPLES: 'off',
      // Long time limits, because nine processes may be slow on a busy machine.
      VESTHUB_SERVICE_TIMEOUT: '30000',
      VESTHUB_OPERATION_TIME: '60000',
      PORT: String(port),
    },
  });
  let output = '';
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('Vesthub is ready')) {
    if (child.exitCode !== null) throw new Error(`vesthub start exited:\n${output}`);
    await sleep(100);
  }
  return output;
}

/** Process ids of the hub and the services, from the output of `vesthub start`. */
function processIds(output: string): number[] {
  return [...output.matchAll(/: process (\d+) at http/g)].map(([, pid]) => Number(pid));
}

function running(pids: readonly number[]): number[] {
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  });
}

const query = `{
  municipality(id: "asker") {
    name
    population(asOf: "2016-01-01")
    mayors(asOf: "2016-06-01") { person { name } }
    contributions(year: 2016) { scheme { name } amountNok }
    health { carePathways { title } }
    isBpaParticipant(asOf: "2016-06-01")
    festivalEditionsHosted { year }
    orchestraActivities { title orchestra { season { year body { name } } } }
  }
  search(text: "Asker") { hits { type title } incomplete { message } }
}`;

test('vesthub start --apart starts nine processes that answer as one hub, and stops all of them', async () => {
  const output = await start();
  const pids = processIds(output);
  expect(pids).toHaveLength(allModules.length + 1);
  const databases = [...output.matchAll(/, database (\w+)/g)].map(([, name]) => name);
  expect(new Set(databases).size).toBe(allModules.length + 1);

  const inOneProcess = await createTestHub([registryModule, ...allModules]);
  const expected = await inOneProcess.data(query, { asOf: testDay });
  const { json } = await askOver(url, query, { asOf: testDay });
  expect(json).toEqual({ data: expected, extensions: json.extensions });
  await inOneProcess.close();

  const ended = new Promise((done) => child!.once('close', done));
  child!.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(running(pids)).toEqual([]);
  const logs = await readdir(join(folder, 'apart'));
  expect(logs).toHaveLength(allModules.length + 1);
});

test('vesthub start --apart leaves no process running when it is killed, and a new start finds the same data', async () => {
  const pids = processIds(await start());
  child!.kill('SIGKILL');
  const deadline = performance.now() + 30_000;
  while (running(pids).length > 0 && performance.now() < deadline) await sleep(100);
  expect(running(pids)).toEqual([]);

  const output = await start();
  expect(output).not.toContain('Facts of');
  const { json } = await askOver(url, '{ modules { name health } }');
  expect(json.data).toEqual({
    modules: allModules.map(({ name }) => ({ name, health: 'AVAILABLE' })),
  });
  const ended = new Promise((done) => child!.once('close', done));
  child!.kill('SIGTERM');
  expect(await ended).toBe(0);
});
