import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Alone } from './alone.ts';

interface Manifest {
  readonly name: string;
  readonly hub?: { readonly role?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What a statement of the language imports from a package; other texts say `from`, too. */
const importedFrom = /^(?:import|export|\})[^;'`(]*\bfrom '([^'.][^']*)'/gm;

/** A module meets others at the hub: it uses none of their packages, none of their tables. */
export function boundarySuite(alone: () => Alone): void {
  it('leans on no other module’s package', () => {
    const file = fileURLToPath(alone().module.manifest);
    const manifest = readManifest(file);
    expect(manifest.hub?.role).toBe('module');
    const { dependencies, devDependencies, peerDependencies } = manifest;
    const named = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
    expect(named.filter((name) => isModule(name, file))).toEqual([]);
    const imported = sources(join(dirname(file), 'src')).flatMap((source) =>
      [...readFileSync(source, 'utf8').matchAll(importedFrom)].map(([, name]) => name!),
    );
    const packages = new Set(imported.map(packageOf).filter((name) => !name.startsWith('node:')));
    expect([...packages].filter((name) => !(name in (dependencies ?? {})))).toEqual([]);
  });

  it('keeps its tables in its own schema, with no key into another', async () => {
    const { hub, module } = alone();
    const { pool, schema } = hub.connections.get(module.name)!;
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

/** Whether a package that a manifest names is a module of a hub. */
function isModule(name: string, manifest: string): boolean {
  const folders = createRequire(manifest).resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => join(folder, name, 'package.json'))
    .find((file) => existsSync(file));
  return found !== undefined && readManifest(found).hub?.role === 'module';
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** The code of a module that was written by people. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .map((file) => join(folder, file));
}
