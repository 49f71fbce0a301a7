import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { globalId, parseGlobalId } from '@vesthub/kernel';
import { onServer } from '@vesthub/testing';
import { expect, it } from 'vitest';
import {
  announce,
  reportOf,
  responseTo,
  startUpload,
  uploadFile,
  type AnnouncedImport,
} from './upload.ts';
import type { Tokens } from './tokens.ts';

/** A hub that accepts uploads, with `VESTHUB_MAX_FILE=100000` and `VESTHUB_FILE_PAUSE=1000`. */
export interface UploadHub {
  readonly url: string;
  readonly tokens: Tokens;
  /** URL of the database with the tables of steering data. */
  readonly database: string;
  /** Data folders in which the processes buffer uploads. */
  readonly folders: readonly string[];
}

const figures = (value: number) =>
  `indicator;region;period;age;value\npopulation;0219;1999;17;${value}\npopulation;3005;1999;17;1\n`;

const reportWith = (state: string, [readCount, newCount, sameCount, rejectCount]: number[]) => ({
  state,
  fileName: 'figures.csv',
  author: expect.stringContaining('(owner)') as unknown,
  readCount,
  newCount,
  sameCount,
  rejectCount,
});

/** Declares the tests of uploads. Call it for a hub with steering data as local and as remote module. */
export function uploadSuite(hub: () => UploadHub): void {
  const announceAsOwner = async (
    input?: object,
  ): Promise<AnnouncedImport & { readonly uploadUrl: string }> => {
    const { url, tokens } = hub();
    const { announced, code } = await announce(url, tokens.owner, input);
    expect(code).toBeUndefined();
    return { ...announced!, uploadUrl: new URL(announced!.url, `${url}/graphql`).href };
  };
  const owner = () => ({ token: hub().tokens.owner });
  const report = (id: string) => reportOf(hub().url, hub().tokens.owner, id);
  const bufferedFiles = async () =>
    (
      await Promise.all(
        hub().folders.map((folder) => readdir(join(folder, 'files')).catch(() => [])),
      )
    ).flat();

  it('imports an announced file once, and returns and stores its report', async () => {
    const { importId, uploadUrl, import: waiting } = await announceAsOwner();
    expect(waiting).toEqual({ state: 'WAITING', fileName: 'figures.csv' });
    const { status, json } = await uploadFile(uploadUrl, figures(711), owner());
    expect({ status, ...json.import }).toMatchObject({
      status: 200,
      id: importId,
      state: 'PARTLY',
      format: 'template',
      read: 2,
      new: 1,
      rejected: 1,
      rejections: [{ line: 3, cell: '3005' }],
    });
    expect(await report(importId)).toMatchObject(reportWith('PARTLY', [2, 1, 0, 1]));
    const again = await uploadFile(uploadUrl, figures(712), owner());
    expect([again.status, again.json.errors?.[0]?.extensions?.code]).toEqual([409, 'CONFLICT']);
    expect(await report(importId)).toMatchObject(reportWith('PARTLY', [2, 1, 0, 1]));
    expect(await bufferedFiles()).toEqual([]);
  });

  it('reports on a file in a dry run without storing anything, and imports it afterwards', async () => {
    const { importId, uploadUrl } = await announceAsOwner();
    const dry = await uploadFile(`${uploadUrl}?dryRun=true`, figures(711), owner());
    expect([dry.status, dry.json.import?.['dryRun']]).toEqual([200, true]);
    expect(await report(importId)).toMatchObject({ state: 'WAITING', readCount: 0 });
    expect((await uploadFile(uploadUrl, figures(711), owner())).status).toBe(200);
    expect(await report(importId)).toMatchObject(reportWith('PARTLY', [2, 0, 1, 1]));
  });

  it('stores the reason why it rejected a whole file', async () => {
    const { importId, uploadUrl } = await announceAsOwner();
    const { status, json } = await uploadFile(uploadUrl, '{"some": "thing"}', owner());
    expect([status, json.import?.['state']]).toEqual([422, 'REFUSED']);
    expect(await report(importId)).toMatchObject({
      state: 'REFUSED',
      reason: expect.stringContaining('JSON, but neither JSON-stat nor of Klass') as unknown,
    });
  });

  it('announces an import once per idempotency key, and only for callers with the right to write', async () => {
    const { url, tokens } = hub();
    const key = { idempotencyKey: 'the-same' };
    const first = await announce(url, tokens.owner, key);
    expect(first.announced).not.toBeNull();
    expect(await announce(url, tokens.owner, key)).toEqual(first);
    const refused = await Promise.all([
      announce(url, undefined),
      announce(url, tokens.reader),
      announce(url, tokens.stranger),
      announce(url, tokens.owner, { format: 'pdf' }),
      announce(url, tokens.owner, { fileName: '../passwd' }),
      announce(url, tokens.owner, { ...key, fileName: 'other.csv' }),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'FORBIDDEN',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });

  it('rejects uploads without right or announcement, and uploads that are late, too large or malformed', async () => {
    const { url, tokens, database } = hub();
    const { uploadUrl } = await announceAsOwner();
    const late = await announceAsOwner();
    await onServer(
      (client) =>
        client.query(
          `update steering_data.kernel_announced_import set announced_at = now() - interval '25 hours' where id = $1`,
          [parseGlobalId(late.importId)!.key],
        ),
      new URL(database).pathname.slice(1),
    );
    const large = figures(1).padEnd(100_001, ' ');
    const unknown = `${url}/imports/${globalId('SteeringImport', '0')}`;
    const statuses = async (...uploads: ReturnType<typeof uploadFile>[]) =>
      (await Promise.all(uploads)).map(({ status, json }) => [
        status,
        json.errors?.[0]?.extensions?.code,
      ]);
    const found = await statuses(
      uploadFile(uploadUrl, figures(1)),
      uploadFile(uploadUrl, figures(1), { token: 'vesthub_0123456789_wrong' }),
      uploadFile(uploadUrl, figures(1), { token: tokens.reader }),
      uploadFile(uploadUrl, figures(1), { token: tokens.stranger }),
      uploadFile(unknown, figures(1), owner()),
      uploadFile(`${url}/imports/anything`, figures(1), owner()),
      uploadFile(`${url}/imports/${globalId('Body', 'vestregionen')}`, figures(1), owner()),
      uploadFile(late.uploadUrl, figures(1), owner()),
      uploadFile(uploadUrl, figures(1), { ...owner(), method: 'POST' }),
      uploadFile(uploadUrl, figures(1), { ...owner(), headers: { 'content-encoding': 'gzip' } }),
    );
    expect(found).toEqual([
      [401, 'UNAUTHENTICATED'],
      [401, 'UNAUTHENTICATED'],
      [403, 'FORBIDDEN'],
      [403, 'FORBIDDEN'],
      [404, 'NOT_FOUND_OR_FORBIDDEN'],
      [404, 'NOT_FOUND_OR_FORBIDDEN'],
      [404, 'NOT_FOUND_OR_FORBIDDEN'],
      [410, 'CONFLICT'],
      [405, 'METHOD_NOT_ALLOWED'],
      [415, 'UNSUPPORTED_MEDIA_TYPE'],
    ]);
    const chunked = { ...owner(), headers: { 'transfer-encoding': 'chunked' } };
    for (const options of [owner(), chunked]) {
      expect(await statuses(uploadFile(uploadUrl, large, options))).toEqual([
        [413, 'PAYLOAD_TOO_LARGE'],
      ]);
    }
    expect((await uploadFile(uploadUrl, figures(711), owner())).status).toBe(200);
  });

  it('deletes a file when its connection breaks or stalls, and accepts the file again afterwards', async () => {
    const { importId, uploadUrl } = await announceAsOwner();
    const broken = startUpload(uploadUrl, { ...owner(), headers: { 'content-length': '5000' } });
    const failed = new Promise((done) => broken.once('error', done));
    broken.write(figures(711));
    await sleep(200);
    expect(await bufferedFiles()).not.toEqual([]);
    broken.destroy(new Error('broken'));
    await failed;
    const slow = await announceAsOwner();
    const stalled = startUpload(slow.uploadUrl, owner());
    const response = responseTo(stalled);
    stalled.write(figures(711));
    const { status } = await response;
    stalled.destroy();
    expect(status).toBe(408);
    expect(await bufferedFiles()).toEqual([]);
    expect(await report(importId)).toMatchObject({ state: 'WAITING', readCount: 0 });
    expect((await uploadFile(uploadUrl, figures(711), owner())).status).toBe(200);
  });

  it('imports only one of several simultaneous uploads for one import', async () => {
    const { uploadUrl } = await announceAsOwner();
    const uploads = await Promise.all(
      [701, 702, 703].map((value) => uploadFile(uploadUrl, figures(value), owner())),
    );
    expect(uploads.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('rejects a forbidden upload with Expect: 100-continue before the client sends the body', async () => {
    const { uploadUrl } = await announceAsOwner();
    const headers = { expect: '100-continue', 'content-length': '20' };
    const upload = startUpload(uploadUrl, { token: hub().tokens.stranger, headers });
    let continued = false;
    upload.once('continue', () => (continued = true));
    const response = responseTo(upload);
    upload.flushHeaders();
    expect([(await response).status, continued]).toEqual([403, false]);
    upload.destroy();
  });
}
