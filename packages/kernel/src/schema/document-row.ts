import type { PothosBuilder } from './types.ts';
import type { Reference, Vocabulary } from './vocabulary-types.ts';

/** Adds the field from a source to the row of its document. The row is loaded by the module that owns documents. */
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
      // Only a document that is stored line by line has a row. A source has a line only if its document is stored in
      // this way.
      resolve: ({ document, line }, _args, context) =>
        line === null ? null : documents.load(document, context),
    }),
  );
}
