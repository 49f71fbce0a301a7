/**
 * Bundles the hub's sources into `apps/hub/build`, so that a process starts in a second instead of loading several
 * hundred files. Third-party packages are not bundled.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'apps/hub/build');

/** Import path of a file, as seen from the build folder. */
function fromBuild(path) {
  return relative(folder, path).replaceAll('\\', '/');
}

/**
 * Replaces the expression `import.meta.url` by the URL of the source file, because data files and migrations are
 * found relative to it. The transform leaves the same words in a string unchanged.
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
 * Imports third-party packages by the path at which the importing workspace package has them: the build folder itself
 * has no `node_modules` with them.
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
    'part-thread': join(root, 'apps/hub/src/assembly/background/part-thread.ts'),
  },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // esbuild adds the condition `module` by default, which Node does not resolve.
  conditions: [],
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  plugins: [keepSourceUrl, externalPackages],
});
const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of await readdir(folder)) {
  if (!written.has(name)) await rm(join(folder, name));
}
