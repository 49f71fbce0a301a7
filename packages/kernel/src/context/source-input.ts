/** Most characters of each text of a source in a mutation's input. */
export const sourceLengths = { document: 300, section: 500, words: 4_000, url: 2_000 } as const;

/** A source in a mutation's input: a place in a document, or a quotation from a public page. */
export interface SourceInput {
  document?: string | null | undefined;
  section?: string | null | undefined;
  line?: number | null | undefined;
  words?: string | null | undefined;
  url?: string | null | undefined;
}
