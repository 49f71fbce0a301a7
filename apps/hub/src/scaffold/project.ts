import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '@vesthub/kernel';

const landmarks = ['pnpm-workspace.yaml', 'apps/hub/src/modules.ts'] as const;

/** Returns the root folder of the project that contains `folder`. */
export function projectAbove(folder: string): string {
  for (let root = folder; ; root = dirname(root)) {
    if (landmarks.every((file) => existsSync(join(root, file)))) return root;
    if (root === dirname(root)) {
      throw new ConfigurationError(
        `${folder} is not in a clone of Vesthub: expected ${landmarks.join(' and ')} in it or in a folder above it.`,
      );
    }
  }
}

/** Returns the names of modules that have a package or tables under `root`. */
export function modulesIn(root: string): string[] {
  const tables = readdirSync(join(root, 'prisma')).filter((name) => name !== 'hub');
  return [...new Set([...modulePackages(root), ...tables])];
}

/** Returns the names of modules that have a package under `root`. */
export function modulePackages(root: string): string[] {
  return readdirSync(join(root, 'packages'))
    .filter((folder) => folder.startsWith('module-'))
    .map((folder) => folder.slice('module-'.length));
}

export function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function write(root: string, file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

/** A command line that runs in the project's folder. `node` stands for the Node of this process. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** Runs a command line in `root`. If it fails, throws an error with the command's output. */
export function run(root: string, [program, ...args]: CommandLine): void {
  const { status, stdout, stderr, error } = spawnSync(
    program === 'node' ? process.execPath : program,
    args,
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (status === 0) return;
  const printed = [stdout, stderr, error?.message].filter(Boolean).join('\n').trim();
  throw new ConfigurationError(`"${[program, ...args].join(' ')}" failed:\n${printed}`);
}
