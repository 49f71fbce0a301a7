import { writeFile } from 'node:fs/promises';
import generatorHelper from '@prisma/generator-helper';

/**
 * A Prisma generator that writes the table name of each model, and how its columns, relations and values of enums are
 * stored. Neither the Prisma client nor the Pothos types contain these names.
 */
generatorHelper.generatorHandler({
  onManifest: ({ output }) => ({ prettyName: 'Table names', defaultOutput: output?.value }),
  onGenerate: async ({ generator, dmmf }) => {
    const { models, enums } = dmmf.datamodel;
    const entries = models.map(({ name, dbName }) => `  ${name}: '${dbName ?? name}',\n`);
    const stored = {
      models: Object.fromEntries(models.map((model) => [model.name, storedModel(models, model)])),
      enums: Object.fromEntries(enums.map(({ name, values }) => [name, storedValues(values)])),
    };
    await writeFile(
      generator.output.value,
      `import type { StoredModels } from '@vesthub/kernel';\n\n` +
        `/** The table of each model. */\nexport const tables = {\n${entries.join('')}};\n\n` +
        `/** How the models are stored. */\nexport const storedModels: StoredModels = ${JSON.stringify(stored)};\n`,
    );
  },
});

function storedModel(models, model) {
  const fields = model.fields.map((field) => {
    const { name, kind, type, dbName, isList, isRequired } = field;
    const relation = kind === 'object' ? relationOf(models, model, field) : undefined;
    return [name, { kind, type, column: dbName ?? name, isList, isRequired, relation }];
  });
  return { table: model.dbName ?? model.name, fields: Object.fromEntries(fields) };
}

/** The columns that link the rows of a relation; undefined for a relation over a third table. */
function relationOf(models, model, field) {
  const other = models.find(({ name }) => name === field.type);
  const columns = (of, names) =>
    names.map((name) => of.fields.find((one) => one.name === name).dbName ?? name);
  if (field.relationFromFields.length > 0) {
    const { relationFromFields: from, relationToFields: to } = field;
    return { here: columns(model, from), there: columns(other, to) };
  }
  const back = other.fields.find(
    (one) => one.relationName === field.relationName && one.relationFromFields.length > 0,
  );
  if (!back) return undefined;
  const { relationFromFields: from, relationToFields: to } = back;
  return { here: columns(model, to), there: columns(other, from) };
}

function storedValues(values) {
  return Object.fromEntries(values.map(({ name, dbName }) => [name, dbName ?? name]));
}
