import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Generates the Prisma client and the Pothos types of every folder under `prisma/`, or of the folders named as
 * arguments. Skips a module whose schema and generators have not changed since the last run.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const prismaPackage = createRequire(join(root, 'package.json')).resolve('prisma/package.json');

/** A module's Prisma schema, the folders generated from it, and the hash of the schema and the generators. */
interface Target {
  readonly name: string;
  readonly folder: string;
  readonly outputs: readonly string[];
  /** File with the hash of the last complete run. */
  readonly stamp: string;
  readonly hash: string;
}

async function generatorVersions(): Promise<string> {
  const names = ['prisma', '@prisma/client', '@pothos/plugin-prisma'];
  const versions = names.map(async (name) => {
    const manifest = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
    return `${name}@${(JSON.parse(manifest) as { version: string }).version}`;
  });
  const ownGenerator = await readFile(join(root, 'scripts', 'prisma-tables.mjs'), 'utf8');
  return [...(await Promise.all(versions)), ownGenerator].join(' ');
}

async function readTarget(name: string, versions: string): Promise<Target> {
  const folder = join(root, 'prisma', name);
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.prisma'));
  const hash = createHash('sha256').update(versions);
  let text = '';
  for (const file of files.toSorted()) {
    const content = await readFile(join(folder, file), 'utf8');
    hash.update(`\0${file}\0${content}`);
    text += content;
  }
  const outputs = [...text.matchAll(/^\s*output\s*=\s*"([^"]+)"/gm)].map((match) =>
    resolve(folder, match[1] ?? ''),
  );
  if (outputs[0] === undefined) {
    const known = (await moduleNames()).join(', ');
    throw new Error(`prisma/${name} has no *.prisma file that names an output; known: ${known}.`);
  }
  const stamp = join(dirname(outputs[0]), '.stamp');
  return { name, folder, outputs, stamp, hash: hash.digest('hex') };
}

async function isCurrent(target: Target): Promise<boolean> {
  const stamp = await readFile(target.stamp, 'utf8').catch(() => '');
  return stamp === target.hash && target.outputs.every((output) => existsSync(output));
}

async function generate(target: Target): Promise<void> {
  // The stamp is deleted first. If this run is interrupted, the next run then generates the code again.
  await rm(target.stamp, { force: true });
  await prismaGenerate(target);
  await mkdir(dirname(target.stamp), { recursive: true });
  await writeFile(target.stamp, target.hash);
}

function prismaGenerate(target: Target): Promise<void> {
  const cli = join(dirname(prismaPackage), 'build', 'index.js');
  const args = [cli, 'generate', '--schema', target.folder, '--no-hints'];
  const binaries = [join(root, 'node_modules', '.bin'), dirname(process.execPath)];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [...binaries, process.env['PATH'] ?? ''].join(delimiter),
      // If this variable names an executable, Prisma does not download its schema engine. Generating does not need the
      // engine.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`prisma generate failed for prisma/${target.name}:\n${output.trim()}`));
    });
  });
}

async function moduleNames(): Promise<string[]> {
  const entries = await readdir(join(root, 'prisma'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const hasSchema = await Promise.all(
    folders.map(async (name) =>
      (await readdir(join(root, 'prisma', name))).some((file) => file.endsWith('.prisma')),
    ),
  );
  return folders.filter((_, index) => hasSchema[index]).toSorted();
}

async function main(): Promise<void> {
  const versions = await generatorVersions();
  const named = process.argv.slice(2);
  const names = named.length > 0 ? named : await moduleNames();
  const targets = await Promise.all(names.map((name) => readTarget(name, versions)));
  const current = await Promise.all(targets.map(isCurrent));
  const queue = targets.filter((_, index) => !current[index]);
  const errors: Error[] = [];
  async function work(): Promise<void> {
    for (let target = queue.shift(); target; target = queue.shift()) {
      const start = performance.now();
      try {
        await generate(target);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        process.stdout.write(`Generated the Prisma client of ${target.name} in ${seconds} s\n`);
      } catch (error) {
        errors.push(error as Error);
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
