import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { parseGlobalId, type RequestContext } from '@vesthub/kernel';
import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importer } from '../../src/import/importer.ts';
import { createEmptyStore } from '../empty-store.ts';
import { figuresOf } from '../import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

const owner = {
  context: (context: RequestContext): RequestContext => ({
    ...context,
    principal: { ...context.principal, scopes: new Set(['steering-data:write']) },
  }),
};

/** Announces a file with `createImport` and imports it as the hub does that receives it. */
async function send(fileName: string, content: string | Buffer, input: object) {
  const { createImport } = await hub.data<{ createImport: { importId: string } }>(
    'mutation ($input: CreateImportInput!) { createImport(input: $input) { importId } }',
    { ...owner, variables: { input: { idempotencyKey: fileName, fileName, ...input } } },
  );
  const { key: reportId } = parseGlobalId(createImport.importId)!;
  const database = hub.databases.get('steering-data')!;
  const { rows } = await database.pool.query<{ settings: Record<string, string> }>({
    text: 'select settings from steering_data.kernel_announced_import where id = $1',
    values: [reportId],
  });
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-announced-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const request = { author: 'owner', settings: rows[0]!.settings, reportId };
    return await importer.importFile(database, path, request, fileName);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('A file that is announced', () => {
  it.each([
    ['COMMA', 1.234],
    ['POINT', 1234],
  ])('with the decimal sign %s has the numbers that it means', async (decimal, value) => {
    const key = `decimal-${decimal.toLowerCase()}`;
    const { state } = await send(`${key}.csv`, `Kommune;${key} 2016\n0219;1,234\n`, { decimal });
    expect(state).toBe('DONE');
    expect(await figuresOf(hub, key)).toEqual([`0219 2016-01-01 all ALL COUNT ${value}`]);
  });

  it.each([
    ['Kvinner', 2],
    ['1', 1],
  ])('with the sheet %s is read from it', async (sheet, value) => {
    const book = new Workbook();
    const key = `sheet-${sheet.toLowerCase()}`;
    for (const [at, name] of ['Menn', 'Kvinner'].entries()) {
      book.addWorksheet(name).addRows([
        ['Kommune', `${key} 2016`],
        ['0219', at + 1],
      ]);
    }
    const content = Buffer.from(await book.xlsx.writeBuffer());
    expect((await send(`${key}.xlsx`, content, { sheet })).state).toBe('DONE');
    expect(await figuresOf(hub, key)).toEqual([`0219 2016-01-01 all ALL COUNT ${value}`]);
  });

  it('with the whole of which its counts are a part has the relation', async () => {
    const counts = { counted: 'PERSONS', publisher: 'Asker' };
    await send('whole.csv', 'Kommune;Whole 2016\n0219;20\n', counts);
    await send('piece.csv', 'Kommune;Piece 2016\n0219;9\n', { ...counts, partOf: 'whole' });
    const { steeringIndicator } = await hub.data(
      '{ steeringIndicator(id: "piece") { whole { key } } }',
    );
    expect(steeringIndicator).toEqual({ whole: { key: 'whole' } });
  });

  it('with a decimal sign that its numbers contradict is refused', async () => {
    const { state, reason } = await send('wrong.csv', 'Kommune;Wrong 2016\n0219;12,5\n', {
      decimal: 'POINT',
    });
    expect([state, reason]).toEqual(['REFUSED', expect.stringContaining('12,5')]);
  });
});
