import { inputError, type Transaction } from '@vesthub/kernel';
import { isMappingFault, readMapping } from '@vesthub/statistics/formats';
import { dataSetKey, isSamePublisher } from '@vesthub/statistics/reading';
import type { GivenMapping, ImportOptions } from './options.ts';

/** The mapping in a text. Throws an input error that names the field, its value and what is expected. */
export function mappingFrom(text: string): GivenMapping {
  const read = readMapping(text);
  if (isMappingFault(read)) {
    throw inputError(
      `mapping: ${read.field}`,
      JSON.stringify(read.value) ?? 'nothing',
      read.expected,
    );
  }
  return { ...read, text };
}

/** The mapping that was last given with a file of a publisher and data set; null if none was. */
export async function savedMapping(
  tx: Transaction,
  schema: string,
  { publisher, dataSet }: { readonly publisher: string | null; readonly dataSet: string | null },
): Promise<GivenMapping | null> {
  if (publisher === null || dataSet === null) return null;
  const rows = await tx.$queryRawUnsafe<{ publisher: string; dataSet: string; mapping: string }>(
    `select publisher, data_set as "dataSet", mapping from "${schema}".batch where mapping is not null order by number desc`,
  );
  const key = dataSetKey(dataSet);
  const found = rows.find(
    (row) => isSamePublisher(row.publisher, publisher) && dataSetKey(row.dataSet) === key,
  );
  return found ? mappingFrom(found.mapping) : null;
}

/** The options with what a mapping states. What the sender states goes before it. */
export function withMapping(options: ImportOptions, mapping: GivenMapping | null): ImportOptions {
  if (mapping === null) return options;
  return {
    ...options,
    mapping,
    publisher: options.publisher ?? mapping.publisher,
    dataSet: options.dataSet ?? mapping.dataSet,
    licence: options.licence ?? mapping.licence,
    decimal: options.decimal ?? mapping.decimal,
    sheet: options.sheet ?? mapping.sheet,
  };
}
