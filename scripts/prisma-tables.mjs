import { writeFile } from 'node:fs/promises';
import generatorHelper from '@prisma/generator-helper';

/**
 * A Prisma generator: writes the name of the table behind each model, which neither the client nor the Pothos types
 * give.
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
