import { readModuleData, type Module } from '@vesthub/kernel';

/**
 * Returns the registry with one more record for each of `modules` that the registry's data file does not list. The
 * record has the title of the module's definition, no owner and no source. It is replaced once the data file lists the
 * module.
 */
export function withUnlisted(registry: Module, modules: readonly Module[]): Module {
  const listed = readModuleData(registry).records.flatMap(({ model, key }) =>
    model === 'Module' ? [key] : [],
  );
  const unlisted = modules.filter(({ name }) => !listed.includes(name));
  if (unlisted.length === 0) return registry;
  return { ...registry, furtherRecords: { 'module.yaml': unlisted.map(recordOf) } };
}

function recordOf({ name, title }: Module): Record<string, unknown> {
  return {
    id: name,
    title: title.nb,
    titleEn: title.en,
    certainty: 'NONE',
    reasoning: 'Oppført da modulen ble lagt til; ingen kilde er oppgitt.',
    reasoningEn: 'Listed when the module was added; no source is given.',
  };
}
