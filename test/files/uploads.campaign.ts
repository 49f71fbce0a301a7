import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../../apps/hub/src/modules.ts';
import { announce, responseTo, startUpload, uploadFile } from './upload.ts';
import { uploadSuite } from './upload-suite.ts';
import { issueTokens, type Tokens } from './tokens.ts';

const name = 'steering-data';

let deployment: Deployment;
let tokens: Tokens;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vesthub-files-'));
  deployment = await deploy({
    modules: [registryModule, ...allModules],
    services: [name],
    env: {
      VESTHUB_DATA: join(folder, 'hub'),
      VESTHUB_MAX_FILE: '100000',
      VESTHUB_FILE_PAUSE: '1000',
      // A long time limit, so that a busy machine does not make the module seem unavailable.
      VESTHUB_SERVICE_TIMEOUT: '60000',
    },
  });
  tokens = await issueTokens(deployment.databases.get('registry')!.url);
});

afterAll(async () => {
  await deployment.close();
  await rm(folder, { recursive: true });
});

describe('a hub with steering data as remote module', () => {
  uploadSuite(() => ({
    url: deployment.hub.url,
    tokens,
    database: deployment.databases.get(name)!.url,
    folders: [join(folder, 'hub')],
  }));

  it('has a service that rejects uploads without the hub’s signature', async () => {
    const { announced } = await announce(deployment.hub.url, tokens.owner);
    const uploadUrl = new URL(announced!.url, deployment.services.get(name)!.url).href;
    const upload = startUpload(uploadUrl, { token: tokens.owner });
    const response = responseTo(upload);
    upload.end('indicator;region;period;value\n');
    expect((await response).status).toBe(401);
  });

  it('answers 503 when the service has stopped', async () => {
    const { url } = deployment.hub;
    const { announced } = await announce(url, tokens.owner);
    await deployment.services.get(name)!.stop('SIGKILL');
    const uploadUrl = new URL(announced!.url, url).href;
    const { status, json } = await uploadFile(uploadUrl, 'indicator\n', { token: tokens.owner });
    expect([status, json.errors?.[0]?.extensions?.code]).toEqual([503, 'MODULE_UNAVAILABLE']);
  });
});

describe('an upload of a gigabyte', () => {
  it('needs less than 300 MB more memory than one of 10 MB', async () => {
    const local = await deploy({
      modules: [registryModule, ...allModules],
      env: { VESTHUB_DATA: join(folder, 'local') },
    });
    const file = join(folder, 'large.csv');
    try {
      const { owner } = await issueTokens(local.databases.get('registry')!.url);
      const memoryOfUpload = async (gigabytes: number) => {
        await writeRejectedLines(file, gigabytes * 1e9);
        const { announced } = await announce(local.hub.url, owner);
        const { size } = await stat(file);
        const upload = startUpload(new URL(announced!.url, local.hub.url).href, {
          token: owner,
          headers: { 'content-length': String(size) },
        });
        const response = responseTo(upload);
        await pipeline(createReadStream(file), upload);
        expect((await response).status).toBe(200);
        return peakMemory(local.hub.pid);
      };
      const small = await memoryOfUpload(0.01);
      const large = await memoryOfUpload(1);
      expect(large - small).toBeLessThan(300e6);
    } finally {
      await local.close();
    }
  });
});

/** Peak resident memory of a process in bytes, from Linux's /proc. */
async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** Writes an import file with one valid figure. All other lines have an unknown municipality number. */
async function writeRejectedLines(path: string, bytes: number): Promise<void> {
  const out = createWriteStream(path);
  out.write('indicator;region;period;age;value\npopulation;0219;1998;18;1\n');
  const chunk = 'population;9998;1998M10;all;123456789.5\n'.repeat(2_000);
  for (let size = 0; size < bytes; size += chunk.length) {
    if (!out.write(chunk)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
