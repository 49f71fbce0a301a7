import type { PothosBuilder } from './types.ts';
import type { Reference, Vocabulary } from './vocabulary-types.ts';

/** Adds the way from a source to the row of its document, which the module of documents loads. */
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
      // Only documents that are stored line by line are cited by line.
      resolve: ({ document, line }, _args, context) =>
        line === null ? null : documents.load(document, context),
    }),
  );
}
