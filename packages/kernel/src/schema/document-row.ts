import type { PothosBuilder } from './types.ts';
import type { Reference, Vocabulary } from './vocabulary-types.ts';

/** Adds the field that leads from a source to the row of its document. The module that owns documents loads the row. */
export function addDocumentRow(
  builder: PothosBuilder<object>,
  source: Vocabulary<object>['source'],
  documents: Reference<object>,
): void {
  builder.objectField(source, 'documentRow', (t) =>
    t.field({
      type: documents.type,
      nullable: true,
      description:
        'The row of the document, of which the words are a line; null for a public page or a data set.',
      // Only documents that are stored line by line have a row, and only sources in such documents have a line.
      resolve: ({ document, line }, _args, context) =>
        line === null ? null : documents.load(document, context),
    }),
  );
}
