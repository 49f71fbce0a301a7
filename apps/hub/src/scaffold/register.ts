import type { ModuleName } from './module-name.ts';

/** A module's title for people, as its definition has it. */
export interface ModuleTitle {
  readonly nb: string;
  readonly en: string;
}

/** `apps/hub/src/modules.ts` with a further module, at the end of the list. */
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

/**
 * The registry's list of modules with a further one, at the end. Who has it is not known, and no source tells of it:
 * that is for its owner to say.
 */
export function withListing(source: string, { kebab }: ModuleName, title: ModuleTitle): string {
  const positions = [...source.matchAll(/^  position: (\d+)$/gm)].map(([, digits]) =>
    Number(digits),
  );
  const text = (value: string) => JSON.stringify(value);
  return `${source.trimEnd()}
- id: ${kebab}
  position: ${Math.max(0, ...positions) + 1}
  title: ${text(title.nb)}
  titleEn: ${text(title.en)}
  certainty: NONE
  reasoning: Oppført da modulen ble lagt til; ingen kilde er oppgitt.
  reasoningEn: Listed when the module was added; no source is given.
`;
}

function packageIn(line: string): string {
  return /'([^']+)'/.exec(line)?.[1] ?? '';
}

interface Manifest {
  dependencies: Record<string, string>;
}

/** `apps/hub/package.json` with a dependency on a further module. */
export function withDependency(source: string, { kebab }: ModuleName): string {
  const manifest = JSON.parse(source) as Manifest;
  const dependencies = { ...manifest.dependencies, [`@vesthub/module-${kebab}`]: 'workspace:*' };
  const sorted = Object.entries(dependencies).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(sorted) }, null, 2)}\n`;
}
