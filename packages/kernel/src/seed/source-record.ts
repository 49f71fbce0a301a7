import { z } from 'zod';
import type { DiscrepancyRecord, SourceRecord } from './records.ts';

const text = z.string().min(1);
const nullableText = z
  .union([text, z.number().transform(String)])
  .nullish()
  .transform((value) => value ?? null);
const figure = z.union([text, z.number().transform(String)]);

/** A source in a data file: a place in a document, or a quotation from a public page. */
const sourceRecord = z
  .strictObject({
    document: text.optional(),
    section: nullableText,
    line: z.int().positive().nullish(),
    words: nullableText,
    url: z.string().min(4).optional(),
  })
  .refine((source) => source.document !== undefined || source.url !== undefined, {
    message: 'a source names a `document` or a `url`',
  })
  .transform((source): SourceRecord => ({
    document: source.document ?? source.url!,
    section: source.section,
    line: source.line ?? null,
    words: source.words,
    url: source.url ?? null,
  }));

/** Keys of a record in a data file that hold its provenance and are not columns. */
export const provenanceRecord = z.object({
  sources: z.array(sourceRecord).min(1).optional(),
  certainty: z
    .enum(['STATED', 'ADOPTED', 'PUBLIC', 'DERIVED', 'ASSUMED', 'NONE'])
    .default('STATED'),
  reasoning: nullableText,
  reasoningEn: nullableText,
});

/** A record of `discrepancy.yaml`. */
export const discrepancyRecord: z.ZodType<DiscrepancyRecord> = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  title: text,
  titleEn: text,
  kind: z.enum(['ARITHMETIC', 'TEMPORAL', 'NAMING', 'SPELLING', 'TERMINOLOGY', 'SCOPE', 'OTHER']),
  severity: z.enum(['LOW', 'MEDIUM', 'HIGH']),
  expected: nullableText,
  actual: nullableText,
  explanation: nullableText,
  explanationEn: nullableText,
  explanationCertainty: nullableText,
  check: nullableText,
  found: z
    .array(z.strictObject({ what: nullableText, expected: figure, actual: figure }))
    .min(1)
    .nullish()
    .transform((value) => value ?? null),
  sources: z.array(sourceRecord).min(1),
});
