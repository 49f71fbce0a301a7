/** A source in a mutation's input: a place in a document, or a quotation from a public page. */
export interface SourceInput {
  document?: string | null | undefined;
  section?: string | null | undefined;
  line?: number | null | undefined;
  words?: string | null | undefined;
  url?: string | null | undefined;
}
