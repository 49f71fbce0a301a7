import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { makeClone, withoutSettings, type Clone } from './setup/clone.ts';

const port = 4711;
let clone: Clone;

beforeAll(async () => {
  clone = await makeClone('a fresh clone');
  mkdirSync(join(clone.machine, 'home'));
});
afterAll(() => clone.remove());

/** Folder of the Node binary that the npm package `node` installs. */
function folderOfNode(version: string): string {
  const { stdout } = spawnSync('npx', ['--yes', `node@${version}`, '-p', 'process.execPath'], {
    encoding: 'utf8',
  });
  return dirname(stdout.trim());
}

/** Runs `npm start`, sends one query and stops the hub. Resolves to the answer and the seconds until the start. */
async function startAndAsk(node: string) {
  const begin = performance.now();
  const child = spawn('npm', ['start', '--', '--no-open'], {
    cwd: clone.folder,
    // Starts a process group, so that SIGINT reaches all its processes, as Ctrl+C in a terminal does.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutSettings(process.env),
      PATH: [node, process.env['PATH']].join(delimiter),
      // Uses an empty home folder, so without caches, but the user's npm settings for registry and proxy.
      HOME: join(clone.machine, 'home'),
      npm_config_userconfig: join(homedir(), '.npmrc'),
      PORT: `${port}`,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('Vesthub is ready')) {
    if (child.exitCode !== null) throw new Error(`npm start exited:\n${output}`);
    await sleep(100);
  }
  const seconds = (performance.now() - begin) / 1000;
  const response = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ municipality(id: "asker") {
        number(asOf: "2016-01-01")
        successors { number(asOf: "2024-06-01") }
      } }`,
    }),
  });
  const answer: unknown = await response.json();
  const ended = once(child, 'close');
  process.kill(-child.pid!, 'SIGINT');
  await ended;
  return { answer, seconds };
}

const answer = {
  data: { municipality: { number: '0220', successors: [{ number: '3203' }] } },
};

test.each(['20.19.0', '22', '24', 'latest'])(
  'npm start in a fresh clone answers queries on Node %s, and the second start is ready within 30 seconds',
  async (version) => {
    const node = folderOfNode(version);
    expect(await startAndAsk(node)).toMatchObject({ answer });
    const second = await startAndAsk(node);
    expect(second).toMatchObject({ answer });
    expect(second.seconds).toBeLessThan(30);
    // Makes the clone fresh again for the next Node version. Keeps npm's cache.
    for (const folder of ['node_modules', '.vesthub']) {
      await rm(join(clone.folder, folder), { recursive: true, force: true });
    }
  },
);
