/**
 * Puts the hub's sources together into `apps/hub/build`, so that a process starts in a second instead of
 * reading several hundred files. Packages of others stay where they are.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'apps/hub/build');

/** Address of a file for a module in the build's folder. */
function fromBuild(path) {
  return relative(folder, path).replaceAll('\\', '/');
}

/**
 * What a file says of its own place, it goes on saying from the build: data and migrations lie beside it. Only the
 * expression is meant, not the same words in a text.
 */
const keepPlace = {
  name: 'keep-place',
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
        define: { 'import.meta.url': 'ownPlace' },
        banner: `const ownPlace = new URL(${JSON.stringify(fromBuild(path))}, import.meta.url).href;`,
      });
      return { loader: 'js', contents: code };
    });
  },
};

/** Packages of others are imported from where the package that asks for them has them. */
const leavePackages = {
  name: 'leave-packages',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...place }) => {
      if (pluginData === leavePackages || path.startsWith('node:')) return undefined;
      const { kind, importer, resolveDir } = place;
      const options = { kind, importer, resolveDir, pluginData: leavePackages };
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
    'examples-thread': join(root, 'apps/hub/src/background/examples-thread.ts'),
    'part-thread': join(root, 'apps/hub/src/releasing/part-thread.ts'),
  },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Without the condition `module`, which Node does not know.
  conditions: [],
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  plugins: [keepPlace, leavePackages],
});
const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of await readdir(folder)) {
  if (!written.has(name)) await rm(join(folder, name));
}
