import { ConfigurationError } from '@vesthub/kernel';
import { foldersOf, type ModuleName } from './module-name.ts';
import { template } from './template.ts';

/** Returns the source of `apps/hub/src/modules.ts` with the module imported and added at the end of the list. */
export function withModule(source: string, { kebab, camel }: ModuleName): string {
  const line = `import { ${camel}Module } from '@vesthub/module-${kebab}';`;
  const lines = source.split('\n');
  const isImport = (text: string) => text.startsWith('import { ') && text.includes('/module-');
  const place = lines.findIndex((text) => isImport(text) && packageIn(text) > packageIn(line));
  const after = lines.findLastIndex(isImport) + 1;
  lines.splice(place === -1 ? after : place, 0, line);
  const end = lines.indexOf('];');
  lines.splice(end, 0, `  ${camel}Module,`);
  return lines.join('\n');
}

function packageIn(line: string): string {
  return /'([^']+)'/.exec(line)?.[1] ?? '';
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Returns the text of `apps/hub/package.json` with a dependency on the module. */
export function withDependency(source: string, { kebab }: ModuleName): string {
  const manifest = JSON.parse(source) as Manifest;
  const dependencies = { ...manifest.dependencies, [`@vesthub/module-${kebab}`]: 'workspace:*' };
  const sorted = Object.entries(dependencies).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/**
 * Returns the text of `pnpm-lock.yaml` with an entry for the module, copied from the entry of the template. If the
 * entry were missing, pnpm would resolve all packages of the project again.
 */
export function withLocked(source: string, { kebab }: ModuleName): string {
  const [from] = foldersOf(template);
  const [folder] = foldersOf(kebab);
  const [own, hub] = [`  ${from}:`, '  apps/hub:'].map((key) => entryAt(source, key));
  const copy = `  ${folder}:${own!.slice(own!.indexOf('\n'))}`;
  const link = `      '@vesthub/module-${kebab}':\n        specifier: workspace:*\n        version: link:../../${folder}\n`;
  const linked = inserted(hub!, link, /^ {6}'@vesthub\/module-[^']+':\n( {8}.*\n)+/gm);
  return inserted(
    source.replace(hub!, () => linked),
    copy,
    /^ {2}packages\/.+:\n( {4}.*\n)+\n/gm,
  );
}

/** Returns an entry of the lockfile, from its key up to and including the next empty line. */
function entryAt(lock: string, key: string): string {
  const start = lock.indexOf(`\n${key}\n`) + 1;
  const end = lock.indexOf('\n\n', start) + 2;
  if (start > 0 && end > 1) return lock.slice(start, end);
  throw new ConfigurationError(
    `pnpm-lock.yaml is not as expected: it has no entry "${key.trim()}".`,
  );
}

/**
 * Inserts `entry` into `text`, so that the entries stay sorted by key. `entries` is a pattern that matches each
 * existing entry.
 */
function inserted(text: string, entry: string, entries: RegExp): string {
  const all = [...text.matchAll(entries)];
  const next = all.find(([other]) => keyOf(other) > keyOf(entry));
  const last = all.at(-1)!;
  const at = next?.index ?? last.index + last[0].length;
  return text.slice(0, at) + entry + text.slice(at);
}

function keyOf(entry: string): string {
  return entry.slice(0, entry.indexOf(':'));
}
