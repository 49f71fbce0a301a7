import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announce, answerTo, beginFile, sendFile } from './send-file.ts';
import { itTakesFiles } from './sent-files.ts';
import { issueTokens, type Tokens } from './tokens.ts';

const name = 'steering-data';

let place: Deployment;
let tokens: Tokens;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vesthub-files-'));
  place = await deploy({
    modules: [registryModule, ...allModules],
    services: [name],
    env: {
      VESTHUB_DATA: join(folder, 'hub'),
      VESTHUB_MAX_FILE: '100000',
      VESTHUB_FILE_PAUSE: '1000',
      // A busy machine must not make the module look as if it did not answer.
      VESTHUB_SERVICE_TIMEOUT: '60000',
    },
  });
  tokens = await issueTokens(place.databases.get('hub')!.url);
});

afterAll(async () => {
  await place.close();
  await rm(folder, { recursive: true });
});

describe('a hub whose steering data run elsewhere', () => {
  itTakesFiles(() => ({
    url: place.hub.url,
    tokens,
    database: place.databases.get(name)!.url,
    folders: [join(folder, 'hub')],
  }));

  it('lets nobody but the hub in at the service', async () => {
    const { announced } = await announce(place.hub.url, tokens.owner);
    const at = new URL(announced!.url, place.services.get(name)!.url).href;
    const sending = beginFile(at, { token: tokens.owner });
    const answered = answerTo(sending);
    sending.end('indicator;region;period;value\n');
    expect((await answered).status).toBe(401);
  });

  it('says so when the service is gone', async () => {
    const { url } = place.hub;
    const { announced } = await announce(url, tokens.owner);
    await place.services.get(name)!.stop('SIGKILL');
    const at = new URL(announced!.url, url).href;
    const { status, json } = await sendFile(at, 'indicator\n', { token: tokens.owner });
    expect([status, json.errors?.[0]?.extensions?.code]).toEqual([503, 'MODULE_UNAVAILABLE']);
  });
});

describe('a file of a gigabyte', () => {
  it('takes no more memory than a small one', async () => {
    const here = await deploy({
      modules: [registryModule, ...allModules],
      env: { VESTHUB_DATA: join(folder, 'here') },
    });
    const file = join(folder, 'large.csv');
    try {
      const { owner } = await issueTokens(here.databases.get('hub')!.url);
      const send = async (gigabytes: number) => {
        await writeRejected(file, gigabytes * 1e9);
        const { announced } = await announce(here.hub.url, owner);
        const { size } = await stat(file);
        const sending = beginFile(new URL(announced!.url, here.hub.url).href, {
          token: owner,
          headers: { 'content-length': String(size) },
        });
        const answered = answerTo(sending);
        await pipeline(createReadStream(file), sending);
        expect((await answered).status).toBe(200);
        return peakMemory(here.hub.pid);
      };
      const small = await send(0.01);
      const large = await send(1);
      expect(large - small).toBeLessThan(300e6);
    } finally {
      await here.close();
    }
  });
});

/** Most bytes a process has had in memory, by Linux. */
async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** A file of the template with one good figure; the numbers of all other lines were never any municipality's. */
async function writeRejected(path: string, bytes: number): Promise<void> {
  const out = createWriteStream(path);
  out.write('indicator;region;period;age;value\npopulation;0219;1998;18;1\n');
  const chunk = 'population;9998;1998M10;all;123456789.5\n'.repeat(2_000);
  for (let size = 0; size < bytes; size += chunk.length) {
    if (!out.write(chunk)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
