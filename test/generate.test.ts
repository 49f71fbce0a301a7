import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const schema = `
generator client {
  provider            = "prisma-client"
  output              = "../../packages/module-choir/src/generated/client"
  importFileExtension = "ts"
  moduleFormat        = "esm"
}
generator pothos {
  provider          = "prisma-pothos-types"
  clientOutput      = "./client/client.ts"
  output            = "../../packages/module-choir/src/generated/pothos.ts"
  generateDatamodel = true
}
datasource db {
  provider = "postgresql"
  schemas  = ["choir"]
}
`;

function model(name: string): string {
  return `model ${name} {\n  id String @id\n  @@schema("choir")\n}\n`;
}

/** Creates a project with one module and a copy of scripts/generate.ts. `generate` runs the copy in the project. */
async function project(): Promise<{
  folder: string;
  generate(...modules: string[]): Promise<{ stdout: string }>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-generate-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'prisma', 'choir'), { recursive: true });
  await mkdir(join(folder, 'scripts'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const script of ['scripts/generate.ts', 'scripts/prisma-tables.mjs']) {
    await copyFile(join(root, script), join(folder, script));
  }
  await writeFile(join(folder, 'prisma/choir/schema.prisma'), schema);
  await writeFile(join(folder, 'prisma/choir/singer.prisma'), model('ChoirSinger'));
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const script = join(folder, 'scripts/generate.ts');
  return {
    folder,
    generate: (...modules) =>
      promisify(execFile)(process.execPath, ['--import', tsx, script, ...modules]),
  };
}

test('The script generates client and Pothos types once, and again when a schema changes', async () => {
  const { folder, generate } = await project();
  const generated = join(folder, 'packages/module-choir/src/generated');
  expect((await generate()).stdout).toMatch(
    /^Generated the Prisma client of choir in \d+\.\d s\n$/,
  );
  expect(await readFile(join(generated, 'client/client.ts'), 'utf8')).toContain('PrismaClient');
  expect(await readFile(join(generated, 'pothos.ts'), 'utf8')).toContain(
    'import type { Prisma, ChoirSinger } from "./client/client.ts"',
  );
  expect((await generate()).stdout).toBe('');

  await writeFile(join(folder, 'prisma/choir/singer.prisma'), model('ChoirVoice'));
  expect((await generate('choir')).stdout).toContain('choir');
  const client = await readFile(join(generated, 'client/client.ts'), 'utf8');
  expect(client).toContain('ChoirVoice');
  expect(client).not.toContain('ChoirSinger');
}, 60_000);

test('The script fails for an unknown module and for an invalid schema, and names them', async () => {
  const { folder, generate } = await project();
  await expect(generate('opera')).rejects.toMatchObject({
    code: 1,
    stderr: 'prisma/opera has no *.prisma file that names an output; known: choir.\n',
  });
  await writeFile(join(folder, 'prisma/choir/singer.prisma'), 'model ChoirSinger {');
  await expect(generate()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('prisma generate failed for prisma/choir:'),
  });
}, 60_000);
