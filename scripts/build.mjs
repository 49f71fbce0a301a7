/**
 * Bundles the hub's sources into `apps/hub/build`. A process starts faster from the bundle than from several hundred
 * files. The bundle does not contain third-party packages.
 * Then prints the schemas of the modules.
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'apps/hub/build');

/** Path of a file relative to the build folder, for imports. */
function fromBuild(path) {
  return relative(folder, path).replaceAll('\\', '/');
}

/**
 * Replaces the expression `import.meta.url` by the URL of the source file. The code finds data files and migrations
 * relative to this URL. The words `import.meta.url` inside a string stay unchanged.
 */
const keepSourceUrl = {
  name: 'keep-source-url',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const { code } = await transform(source, {
        loader: 'ts',
        sourcefile: path,
        sourcemap: 'inline',
        sourcesContent: false,
        target: 'node20',
        tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
        define: { 'import.meta.url': 'sourceUrl' },
        banner: `const sourceUrl = new URL(${JSON.stringify(fromBuild(path))}, import.meta.url).href;`,
      });
      return { loader: 'js', contents: code };
    });
  },
};

/**
 * Rewrites each import of a third-party package to a path in the `node_modules` of the workspace package that imports
 * it. The build folder itself has no `node_modules`.
 */
const externalPackages = {
  name: 'external-packages',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === externalPackages || path.startsWith('node:')) return undefined;
      const { kind, importer, resolveDir } = rest;
      const options = { kind, importer, resolveDir, pluginData: externalPackages };
      const found = await bundler.resolve(path, options);
      if (found.errors.length > 0 || found.external) return { path, external: true };
      if (!found.path.includes('node_modules')) return found;
      return { path: fromBuild(found.path), external: true };
    });
  },
};

const { metafile } = await build({
  entryPoints: {
    main: join(root, 'apps/hub/src/main.ts'),
    'sample-data-thread': join(root, 'apps/hub/src/assembly/background/sample-data-thread.ts'),
    'print-schemas': join(root, 'apps/hub/src/schemas/print-schemas.ts'),
    'part-thread': join(root, 'apps/hub/src/assembly/background/part-thread.ts'),
  },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Without this line, esbuild resolves the export condition `module`, which Node does not support.
  conditions: [],
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  plugins: [keepSourceUrl, externalPackages],
});
const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of await readdir(folder)) {
  if (!written.has(name)) await rm(join(folder, name), { recursive: true });
}
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', join(folder, 'print-schemas.mjs')],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
