import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import type { EngineAdapter } from './engine-adapter.ts';
import type { MigrationFile } from './migration-files.ts';

/** The package's JavaScript half, which it does not describe fully. */
interface EngineModule {
  readonly SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: object): void;
}

/** What is used here of WebAssembly, which TypeScript only describes together with the browser's types. */
interface WebAssemblyApi {
  instantiate(
    code: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}

let loading: Promise<EngineModule> | undefined;

/** Runs Prisma's schema engine, which is WebAssembly inside this process, on a connection. */
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

/** Migrations as the engine takes them; it applies them in the order given. */
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

/** The package's own entry imports the .wasm as a module, which Node does not do: it is put together by hand. */
async function loadEngine(): Promise<EngineModule> {
  const path = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const code = await readFile(path.replace(/\.js$/, '.wasm'));
  const imported: unknown = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = imported as EngineModule;
  reportPanics();
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

/** Where the engine says why it gave up, before it does; Prisma's client shares the place. */
function reportPanics(): void {
  const shared = globalThis as {
    PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void };
  };
  shared.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      throw new Error(`Prisma's schema engine gave up: ${message}`);
    },
  };
}
