import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';

const hub = fileURLToPath(new URL('..', import.meta.url));

/** Commands that need no database, by the file that defines them. They load only small packages. */
const light = ['src/main.ts', 'src/cli/schema.ts', 'src/cli/keys.ts'];

let outputs: Metafile['outputs'];

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: hub,
    entryPoints: light,
    outdir: 'build',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    plugins: [{ name: 'packages-by-name', setup: keepNames }],
    metafile: true,
    write: false,
  });
  ({ outputs } = metafile);
});

/** Bundles the packages of the workspace and leaves all others as imports by name. */
const keepNames: NonNullable<Parameters<typeof build>[0]['plugins']>[number]['setup'] = ({
  onResolve,
}) => {
  onResolve({ filter: /^[^./]/ }, ({ path }) =>
    path.startsWith('@vesthub/') ? undefined : { path, external: true },
  );
};

/** Packages that load in milliseconds. */
const small = ['commander', 'graphql'];

it.each(light)('%s loads no package that takes long to load', (entry) => {
  const [output] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? [];
  const packages = [...packagesFrom(String(output))].filter((name) => !name.startsWith('node:'));
  expect(packages.filter((name) => !small.includes(name))).toEqual([]);
});

/** Third-party packages that an output imports statically, directly or through other outputs. */
function packagesFrom(output: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(output)) return found;
  seen.add(output);
  for (const { path, kind, external } of outputs[output]?.imports ?? []) {
    if (kind !== 'import-statement') continue;
    if (external) found.add(path);
    else for (const name of packagesFrom(path, seen)) found.add(name);
  }
  return found;
}
