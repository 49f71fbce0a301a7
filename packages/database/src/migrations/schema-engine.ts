import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import type { EngineAdapter } from './engine-adapter.ts';
import type { MigrationFile } from './migration-files.ts';

/** The JavaScript part of `@prisma/schema-engine-wasm`, whose own types are incomplete. */
interface EngineModule {
  readonly SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: object): void;
}

/** The part of the `WebAssembly` API that is used here. TypeScript has its types only in the library for browsers. */
interface WebAssemblyApi {
  instantiate(
    code: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}

let loading: Promise<EngineModule> | undefined;

/** Runs `use` with Prisma's schema engine, which is WebAssembly in this process, and frees it afterwards. */
export async function withSchemaEngine<T>(
  adapter: EngineAdapter,
  files: readonly SchemaContainer[],
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine();
  const { SchemaEngine: Engine } = await loading;
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const engine = await Engine.new(
    { datamodels: files.length > 0 ? datamodels : undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}

/** Converts migrations to the engine's format; the engine applies them in the given order. */
export function migrationList(files: readonly MigrationFile[]): MigrationList {
  return {
    baseDir: '.',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: files.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  };
}

/**
 * Loads the engine's JavaScript and its .wasm file separately. The package's entry would import the .wasm file, which
 * Node does not support.
 */
async function loadEngine(): Promise<EngineModule> {
  const path = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const code = await readFile(path.replace(/\.js$/, '.wasm'));
  const imported: unknown = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bindings = imported as EngineModule;
  reportPanics();
  const { WebAssembly } = globalThis as typeof globalThis & { WebAssembly: WebAssemblyApi };
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

/** Sets the global through which the engine reports the message of a panic. Prisma's client uses the same global. */
function reportPanics(): void {
  const shared = globalThis as {
    PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void };
  };
  shared.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      throw new Error(`Prisma's schema engine panicked: ${message}`);
    },
  };
}
