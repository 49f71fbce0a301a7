import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { MappedKind } from '../reading/figure.ts';
import type { ColumnMapping } from '../reading/format.ts';
import type { DecimalSign } from '../reading/number.ts';
import { kindFrom } from '../reading/measure.ts';
import { readPeriod } from '../reading/period.ts';
import { slug } from '../reading/slug.ts';
import { mappedRoles } from './header.ts';

/** How the files of one data set are read. */
export interface Mapping {
  readonly publisher: string;
  readonly dataSet: string;
  readonly licence: string | undefined;
  /** The decimal sign of the numbers; undefined to find it out from them. */
  readonly decimal: DecimalSign | undefined;
  /** Name or number of the sheet of a workbook; undefined for the only one with a table. */
  readonly sheet: string | undefined;
  /** The meaning of columns by heading; empty to find it out from the headings. */
  readonly columns: ReadonlyMap<string, ColumnMapping>;
  /** The kinds of indicators by the key of their code. */
  readonly kinds: ReadonlyMap<string, MappedKind>;
  /** The key or code of the indicator of which another is a part, by the key of the code of the part. */
  readonly wholes: ReadonlyMap<string, string>;
}

/** A part of a mapping that is not accepted. */
export interface MappingFault {
  /** The place in the mapping, such as `indicators.brukere.measure`. */
  readonly field: string;
  readonly value: unknown;
  readonly expected: string;
}

const text = z.string('expected a text').min(1, 'expected a text').max(300);
const period = text.refine(
  (given) => readPeriod(given) !== null,
  'expected a period, such as 2016, 2016M03 or 2016K1, in quotation marks',
);
const column = z.union(
  [z.enum(mappedRoles), z.strictObject({ figures: text, period: period.optional() })],
  `expected one of ${mappedRoles.join(', ')}, or { figures: <code>, period: <period> }`,
);
const indicator = z.strictObject({
  name: text.optional(),
  measure: z.enum(['count', 'rate', 'share', 'index'], 'expected count, rate, share or index'),
  counted: z.enum(['persons', 'events'], 'expected persons or events').optional(),
  partOf: text.optional(),
  unit: text.optional(),
  per: z.int('expected a number of inhabitants, such as 1000').min(1).max(1_000_000).optional(),
  decimals: z.int('expected a number from 0 to 6').min(0).max(6).optional(),
});
const shape = z.strictObject({
  version: z.literal(1, 'expected 1'),
  publisher: text,
  dataSet: text,
  licence: text.optional(),
  decimal: z.enum(['comma', 'point'], 'expected comma or point').optional(),
  sheet: z.union([text, z.int().min(1)], 'expected the name or number of a sheet').optional(),
  columns: z.record(z.string(), column).default({}),
  indicators: z.record(z.string(), indicator).default({}),
});

/** Parses a mapping in YAML; a fault says what is not accepted. */
export function readMapping(yaml: string): Mapping | MappingFault {
  const document = parseDocument(yaml, { maxAliasCount: 0 } as object);
  const [error] = document.errors;
  if (error)
    return { field: 'mapping', value: yaml.slice(0, 80), expected: `YAML: ${error.message}` };
  const content: unknown = document.toJS();
  const parsed = shape.safeParse(content);
  if (!parsed.success) return faultOf(parsed.error.issues[0]!, content);
  const { publisher, dataSet, licence, decimal, sheet, columns, indicators } = parsed.data;
  const kinds = Object.entries(indicators).map(([code, { name, ...stated }]) => {
    const { measure, counted } = stated;
    const kind = kindFrom(
      {
        ...stated,
        measure: measureNames[measure],
        counted: counted === 'events' ? 'EVENTS' : 'PERSONS',
      },
      'the mapping',
    );
    return [slug(code), { ...kind, name: name ?? null }] as const;
  });
  return {
    publisher,
    dataSet,
    licence,
    decimal: decimal && decimalSigns[decimal],
    sheet: sheet?.toString(),
    columns: new Map(Object.entries(columns)),
    kinds: new Map(kinds),
    wholes: new Map(
      Object.entries(indicators).flatMap(([code, { partOf }]) =>
        partOf === undefined ? [] : [[slug(code), partOf] as const],
      ),
    ),
  };
}

/** Whether reading a mapping failed. */
export function isMappingFault(read: Mapping | MappingFault): read is MappingFault {
  return 'expected' in read;
}

/** The decimal signs by their names. */
export const decimalSigns = { comma: ',', point: '.' } as const;

const measureNames = { count: 'COUNT', rate: 'RATE', share: 'SHARE', index: 'INDEX' } as const;

function faultOf(issue: z.core.$ZodIssue, content: unknown): MappingFault {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const field = [...path, ...issue.keys.slice(0, 1)];
    return { field: field.join('.'), value: at(content, field), expected: 'no such field' };
  }
  return { field: path.join('.') || 'mapping', value: at(content, path), expected: issue.message };
}

function at(content: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === name)?.[1]
        : undefined,
    content,
  );
}
