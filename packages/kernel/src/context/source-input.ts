/** A source as a caller states it: a place in a document, or words on a public page. */
export interface SourceInput {
  document?: string | null | undefined;
  section?: string | null | undefined;
  line?: number | null | undefined;
  words?: string | null | undefined;
  url?: string | null | undefined;
}
