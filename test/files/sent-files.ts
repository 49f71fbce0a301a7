import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { globalId, parseGlobalId } from '@vesthub/kernel';
import { onServer } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { announce, answerTo, beginFile, reportOf, sendFile, type Announced } from './send-file.ts';
import type { Tokens } from './tokens.ts';

/** A hub that files are sent to. `VESTHUB_MAX_FILE` is 100000, `VESTHUB_FILE_PAUSE` 1000. */
export interface FileHub {
  readonly url: string;
  readonly tokens: Tokens;
  /** Address of the database with the tables of steering data. */
  readonly database: string;
  /** Data folders of the processes. */
  readonly folders: readonly string[];
}

const figures = (value: number) =>
  `indicator;region;period;age;value\npopulation;0219;1999;17;${value}\npopulation;3005;1999;17;1\n`;

const counts = (state: string, [readCount, newCount, sameCount, rejectCount]: number[]) => ({
  state,
  fileName: 'figures.csv',
  author: expect.stringContaining('(owner)') as unknown,
  readCount,
  newCount,
  sameCount,
  rejectCount,
});

/** What holds of files that are sent, wherever the module that takes them is. */
export function itTakesFiles(hub: () => FileHub): void {
  const announced = async (input?: object): Promise<Announced & { readonly at: string }> => {
    const { url, tokens } = hub();
    const { announced: made, code } = await announce(url, tokens.owner, input);
    expect(code).toBeUndefined();
    return { ...made!, at: new URL(made!.url, `${url}/graphql`).href };
  };
  const owner = () => ({ token: hub().tokens.owner });
  const report = (id: string) => reportOf(hub().url, hub().tokens.owner, id);
  const leftFiles = async () =>
    (
      await Promise.all(
        hub().folders.map((folder) => readdir(join(folder, 'files')).catch(() => [])),
      )
    ).flat();

  it('takes an announced file in, answers the report and keeps it, and takes it once', async () => {
    const { importId, at, import: waiting } = await announced();
    expect(waiting).toEqual({ state: 'WAITING', fileName: 'figures.csv' });
    const { status, json } = await sendFile(at, figures(711), owner());
    expect({ status, ...json.import }).toMatchObject({
      status: 200,
      id: importId,
      state: 'DONE',
      format: 'template',
      read: 2,
      new: 1,
      rejected: 1,
      rejections: [{ line: 3, cell: '3005' }],
    });
    expect(await report(importId)).toMatchObject(counts('DONE', [2, 1, 0, 1]));
    const again = await sendFile(at, figures(712), owner());
    expect([again.status, again.json.errors?.[0]?.extensions?.code]).toEqual([409, 'CONFLICT']);
    expect(await report(importId)).toMatchObject(counts('DONE', [2, 1, 0, 1]));
    expect(await leftFiles()).toEqual([]);
  });

  it('says beforehand what would become of a file, and then takes it', async () => {
    const { importId, at } = await announced();
    const dry = await sendFile(`${at}?dryRun=true`, figures(711), owner());
    expect([dry.status, dry.json.import?.['dryRun']]).toEqual([200, true]);
    expect(await report(importId)).toMatchObject({ state: 'WAITING', readCount: 0 });
    expect((await sendFile(at, figures(711), owner())).status).toBe(200);
    expect(await report(importId)).toMatchObject(counts('DONE', [2, 0, 1, 1]));
  });

  it('keeps why a file was refused as a whole', async () => {
    const { importId, at } = await announced();
    const { status, json } = await sendFile(at, '{"some": "thing"}', owner());
    expect([status, json.import?.['state']]).toEqual([422, 'REFUSED']);
    expect(await report(importId)).toMatchObject({
      state: 'REFUSED',
      reason: expect.stringContaining('JSON, but neither JSON-stat nor of Klass') as unknown,
    });
  });

  it('announces once for each key, and only to those who may write', async () => {
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
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });

  it('refuses files of nobody, of others, that nobody announced, too late or too large', async () => {
    const { url, tokens, database } = hub();
    const { at } = await announced();
    const late = await announced();
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
    const statuses = async (...sent: ReturnType<typeof sendFile>[]) =>
      (await Promise.all(sent)).map(({ status, json }) => [
        status,
        json.errors?.[0]?.extensions?.code,
      ]);
    const found = await statuses(
      sendFile(at, figures(1)),
      sendFile(at, figures(1), { token: 'vesthub_0123456789_wrong' }),
      sendFile(at, figures(1), { token: tokens.reader }),
      sendFile(at, figures(1), { token: tokens.stranger }),
      sendFile(unknown, figures(1), owner()),
      sendFile(`${url}/imports/anything`, figures(1), owner()),
      sendFile(`${url}/imports/${globalId('Body', 'vestregionen')}`, figures(1), owner()),
      sendFile(late.at, figures(1), owner()),
      sendFile(at, figures(1), { ...owner(), method: 'POST' }),
      sendFile(at, figures(1), { ...owner(), headers: { 'content-encoding': 'gzip' } }),
    );
    expect(found).toEqual([
      [401, 'UNAUTHENTICATED'],
      [401, 'UNAUTHENTICATED'],
      [403, 'UNAUTHENTICATED'],
      [403, 'UNAUTHENTICATED'],
      [404, 'NOT_FOUND_OR_FORBIDDEN'],
      [404, 'NOT_FOUND_OR_FORBIDDEN'],
      [404, 'NOT_FOUND_OR_FORBIDDEN'],
      [410, 'CONFLICT'],
      [405, 'BAD_USER_INPUT'],
      [415, 'BAD_USER_INPUT'],
    ]);
    const chunked = { ...owner(), headers: { 'transfer-encoding': 'chunked' } };
    for (const options of [owner(), chunked]) {
      expect((await sendFile(at, large, options)).status).toBe(413);
    }
    expect((await sendFile(at, figures(711), owner())).status).toBe(200);
  });

  it('keeps nothing of a file whose connection breaks, or that stops coming, and takes it afterwards', async () => {
    const { importId, at } = await announced();
    const broken = beginFile(at, { ...owner(), headers: { 'content-length': '5000' } });
    const gone = new Promise((done) => broken.once('error', done));
    broken.write(figures(711));
    await sleep(200);
    expect(await leftFiles()).not.toEqual([]);
    broken.destroy(new Error('gone'));
    await gone;
    const slow = await announced();
    const stalled = beginFile(slow.at, owner());
    const answered = answerTo(stalled);
    stalled.write(figures(711));
    const { status } = await answered;
    stalled.destroy();
    expect(status).toBe(408);
    expect(await leftFiles()).toEqual([]);
    expect(await report(importId)).toMatchObject({ state: 'WAITING', readCount: 0 });
    expect((await sendFile(at, figures(711), owner())).status).toBe(200);
  });

  it('takes one of two that send the same file at once', async () => {
    const { at } = await announced();
    const sent = await Promise.all(
      [701, 702, 703].map((value) => sendFile(at, figures(value), owner())),
    );
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('tells who asks before sending that it need not', async () => {
    const { at } = await announced();
    const asking = { expect: '100-continue', 'content-length': '20' };
    const refused = beginFile(at, { token: hub().tokens.stranger, headers: asking });
    let told = false;
    refused.once('continue', () => (told = true));
    const answered = answerTo(refused);
    refused.flushHeaders();
    expect([(await answered).status, told]).toEqual([403, false]);
    refused.destroy();
  });
}
