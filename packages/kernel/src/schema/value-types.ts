/** How a field of a value type is made: a text, a row of another type, a period, a scalar or an enum. */
type Kind = 'text' | 'period' | 'row' | 'Int' | 'Boolean' | 'statedDate' | 'NameVariantKind';

interface ValueField {
  readonly kind: Kind;
  readonly description: string;
  /** The type of the row that the field refers to, for a field of the kind `row`. */
  readonly type?: string;
}

const text = (description: string): ValueField => ({ kind: 'text', description });
const row = (type: string, description: string): ValueField => ({ kind: 'row', type, description });

const year: ValueField = { kind: 'Int', description: 'Year it is about; null if none is stated.' };
const position: ValueField = { kind: 'Int', description: 'Place in its list, from 1.' };
const date: ValueField = { kind: 'statedDate', description: 'Date; null if none is stated.' };

/**
 * The types of rows without an identity of their own, which all modules share. Every field is null where the row that
 * is shown has no such value.
 */
export const valueTypes = {
  Point: {
    description:
      'A point of a list of a document, in its words (punkt). What the list is about, the field that gives it says.',
    fields: {
      title: text('Heading, or the whole point where it is a name.'),
      text: text('Wording of the point.'),
      year,
      date,
      period: { kind: 'period', description: 'When it is valid; null if no period is stated.' },
      body: row('Body', 'The body that the point names (organ); null if it names none.'),
      position,
    },
  },
  Participant: {
    description:
      'A body, area or person that takes part in a thing (deltaker). In what part, the field that gives it says.',
    fields: {
      name: text('Name as the document prints it; null where only the row is recorded.'),
      body: row('Body', 'The body (organ); null for others.'),
      municipality: row('Municipality', 'The municipality (kommune); null for others.'),
      countyAuthority: row(
        'CountyAuthority',
        'The county authority (fylkeskommune); null for others.',
      ),
      role: text('Its part in the thing, in words (rolle); null if not stated.'),
      text: text('Further words of the document; null if none.'),
      year,
      period: { kind: 'period', description: 'When it took part; null if no period is stated.' },
      amountNok: { kind: 'Int', description: 'Its share of the money, NOK; null if not stated.' },
      position,
    },
  },
  OtherName: {
    description: 'Another name of the same thing, such as an older or shorter one (annet navn).',
    fields: {
      name: text('The name.'),
      kind: {
        kind: 'NameVariantKind',
        description: 'How it relates to the usual name; null if no kind is recorded.',
      },
      isFormer: {
        kind: 'Boolean',
        description: 'Whether the source calls it a former name; null if that is not recorded.',
      },
      note: text('Remark on the name; null if none.'),
      date,
      position,
    },
  },
} as const satisfies Record<
  string,
  { readonly description: string; readonly fields: Readonly<Record<string, ValueField>> }
>;

export type ValueType = keyof typeof valueTypes;

/** The fields of a value type, by name. */
export function valueFields(type: ValueType): ReadonlyMap<string, ValueField> {
  return new Map(Object.entries(valueTypes[type].fields));
}

/** The values of the enum `NameVariantKind`, with their descriptions. */
export const nameVariantKinds = {
  ALIAS: 'Another name in use (alias).',
  ABBREVIATION: 'Abbreviation (forkortelse).',
  LEGAL_NAME: 'Name of the registered legal person (navn i registeret).',
  FORMER_NAME: 'Name at an earlier time (tidligere navn).',
  SPELLING: 'Another spelling (skrivemåte).',
  MISPRINT: 'Obvious misprint in the source (skrivefeil).',
} as const;

/** The types of rows that sources and values refer to, and that every subgraph therefore names. */
export const sharedReferences = ['Document', 'Body', 'Municipality', 'CountyAuthority'] as const;
