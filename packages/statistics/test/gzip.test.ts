import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../src/reading/format.ts';
import { withUnpacked } from '../src/reading/gzip.ts';
import { RefusedFile } from '../src/reading/refused-file.ts';
import { sourceFile } from '../src/reading/source-file.ts';
import { standardUnpacking } from '../src/reading/unpacking.ts';
import { readText, refusalOf, withFile } from './read-text.ts';

const table = 'Kommune;Brukere 2016\n0219 Bærum;7\n';

describe('A file packed with gzip', () => {
  it.each(['table.csv.gz', 'table.csv'])('is read as what it unpacks to (%s)', async (name) => {
    const { figures, format } = await readText(name, gzipSync(table));
    expect([format, figures.map(({ value }) => value)]).toEqual(['table', [7]]);
  });

  it('may have several parts', async () => {
    const [first, second] = [table.slice(0, 30), table.slice(30)].map((part) => gzipSync(part));
    const { figures } = await readText('parts.csv.gz', Buffer.concat([first!, second!]));
    expect(figures.map(({ value }) => value)).toEqual([7]);
  });

  const packed = gzipSync(table);
  it.each([
    ['truncated', packed.subarray(0, -9), 'The file cannot be unpacked: unexpected end of file.'],
    [
      'followed by other bytes',
      Buffer.concat([packed, Buffer.from('0219;8')]),
      'The file cannot be unpacked: incorrect header check.',
    ],
    ['packed twice', gzipSync(packed), 'The file is packed with gzip more than once'],
    [
      'a bomb',
      gzipSync(Buffer.alloc(50_000_000)),
      'The file has more than 100 times as many bytes when it is unpacked, as files have that are made to fill the memory.',
    ],
  ])('is refused if it is %s', async (_name, content, reason) => {
    expect(await refusalOf('table.csv.gz', content)).toContain(reason);
  });

  it('leaves no temporary file, whether it is read or refused', async () => {
    await withFile('table.csv.gz', packed, async (path) => {
      const file = await sourceFile(path, 'table.csv.gz');
      const paths: string[] = [];
      const use = (unpacked: SourceFile) => Promise.resolve(void paths.push(unpacked.path));
      await withUnpacked(file, standardUnpacking, use);
      await expect(
        withUnpacked(file, standardUnpacking, async (unpacked) => {
          await use(unpacked);
          throw new RefusedFile('No.');
        }),
      ).rejects.toThrow('No.');
      expect(paths.map((one) => existsSync(one))).toEqual([false, false]);
    });
  });

  it('is refused if it has more bytes than the limit', async () => {
    const unpacking = { bytes: 20, ratio: 100 };
    expect(await refusalOf('table.csv.gz', packed, { unpacking })).toBe(
      'The file has more than 20 bytes when it is unpacked.',
    );
  });
});
