import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ModuleUnderTest } from './module-under-test.ts';

interface Manifest {
  readonly name: string;
  readonly vesthub?: { readonly role?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Matches the package name in an import or export statement, but not the word `from` in a string. */
const importedFrom = /^(?:import|export|\})[^;'`(]*\bfrom '([^'.][^']*)'/gm;

/** Declares tests that a module uses neither packages nor tables of other modules. */
export function boundarySuite(subject: () => ModuleUnderTest): void {
  it('depends on no other module’s package and imports only declared dependencies', () => {
    const file = fileURLToPath(subject().module.manifest);
    const manifest = readManifest(file);
    expect(manifest.vesthub?.role).toBe('module');
    const { dependencies, devDependencies, peerDependencies } = manifest;
    const named = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
    expect(named.filter((name) => isModule(name, file))).toEqual([]);
    const imported = sourceFiles(join(dirname(file), 'src')).flatMap((source) =>
      [...readFileSync(source, 'utf8').matchAll(importedFrom)].map(([, name]) => name!),
    );
    const packages = new Set(imported.map(packageOf).filter((name) => !name.startsWith('node:')));
    expect([...packages].filter((name) => !(name in (dependencies ?? {})))).toEqual([]);
  });

  it('keeps its tables in its own schema, without foreign keys to other schemas', async () => {
    const { hub, module } = subject();
    const { pool, schema } = hub.databases.get(module.name)!;
    const { rows: keys } = await pool.query({
      text: `select c.conname from pg_constraint c
             join pg_class own on own.oid = c.conrelid join pg_class other on other.oid = c.confrelid
             where c.contype = 'f' and own.relnamespace <> other.relnamespace`,
    });
    expect(keys).toEqual([]);
    const { rows: schemas } = await pool.query<{ name: string }>({
      text: `select distinct n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^(pg_|information_schema)'
               and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
    });
    expect(schemas.map(({ name }) => name)).toEqual([schema]);
  });
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** Whether the package `name`, as resolved from `manifest`, is a module of a hub. */
function isModule(name: string, manifest: string): boolean {
  const folders = createRequire(manifest).resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => join(folder, name, 'package.json'))
    .find((file) => existsSync(file));
  return found !== undefined && readManifest(found).vesthub?.role === 'module';
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** The TypeScript files in `folder` that are not generated. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .map((file) => join(folder, file));
}
