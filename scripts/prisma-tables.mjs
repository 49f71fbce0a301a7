import { writeFile } from 'node:fs/promises';
import generatorHelper from '@prisma/generator-helper';

/**
 * A Prisma generator that writes the table name of each model. Neither the Prisma client nor the Pothos types contain
 * these names.
 */
generatorHelper.generatorHandler({
  onManifest: ({ output }) => ({ prettyName: 'Table names', defaultOutput: output?.value }),
  onGenerate: async ({ generator, dmmf }) => {
    const { models } = dmmf.datamodel;
    const entries = models.map(({ name, dbName }) => `  ${name}: '${dbName ?? name}',\n`);
    await writeFile(
      generator.output.value,
      `/** The table of each model. */\nexport const tables = {\n${entries.join('')}};\n`,
    );
  },
});
