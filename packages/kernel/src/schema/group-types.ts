import type { ObjectRef } from '@pothos/core';
import type { RequestContext } from '../context/context.ts';
import type { Language, Stub } from '../context/shapes.ts';
import { globalId } from './global-id.ts';
import { inLanguage, languageFor } from './language.ts';
import type { BuilderTypes, PothosBuilder } from './types.ts';
import type { Reference, Vocabulary } from './vocabulary-types.ts';

/** One value that all rows of a group share. */
export interface GroupKey {
  /** A value of the list's enum of groups, such as `BODY`. */
  readonly field: string;
  /** The value as text; null for rows without a value. */
  readonly value: string | null;
  /** The type of the row that the value is the key of; null for other values. */
  readonly type: string | null;
  /** The value in words, for enums; null for other values. */
  readonly words: { readonly nb: string; readonly en: string } | null;
}

/** Rows that have the same values, counted and summed. The numbers are null if no number was asked for or stated. */
export interface Group {
  readonly keys: readonly GroupKey[];
  readonly count: number;
  readonly sum: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
}

export type GroupRef = ObjectRef<BuilderTypes<object>, Group>;

interface LanguageArguments {
  language?: Language | null | undefined;
}

/** The types of rows that a group key can show as a row. */
const shownRows = {
  Body: ['body', 'The body that the rows share (organ); null for other values.'],
  Municipality: [
    'municipality',
    'The municipality that the rows share (kommune); null for other values.',
  ],
  CountyAuthority: [
    'countyAuthority',
    'The county authority that the rows share (fylkeskommune); null for other values.',
  ],
} as const;

/** Adds the types of groups, which all modules share. */
export function addGroupTypes(
  builder: PothosBuilder<object>,
  vocabulary: Vocabulary<object>,
  reference: (name: string) => Reference<object>,
): GroupRef {
  const key = addGroupKey(builder, vocabulary, reference);
  const number = (name: 'sum' | 'min' | 'max' | 'mean', what: string) => ({
    description: `${what} of the number \`of\` over the rows that state it; null without such rows, or without \`of\`.`,
    resolve: (group: Group) => group[name],
  });
  return builder.objectRef<Group>('Group').implement({
    rule: 'public',
    shareable: true,
    description: 'Rows that have the same values, counted and summed (gruppe).',
    fields: (t) => ({
      keys: t.field({
        type: [key],
        description: 'The values that the rows share, in the order of `by`; empty for all rows.',
        resolve: ({ keys }) => [...keys],
      }),
      count: t.exposeInt('count', { description: 'Number of rows.' }),
      sum: t.float({ nullable: true, ...number('sum', 'Sum') }),
      min: t.float({ nullable: true, ...number('min', 'Smallest value') }),
      max: t.float({ nullable: true, ...number('max', 'Largest value') }),
      mean: t.float({ nullable: true, ...number('mean', 'Mean') }),
    }),
  });
}

function addGroupKey(
  builder: PothosBuilder<object>,
  { languageArgs }: Vocabulary<object>,
  reference: (name: string) => Reference<object>,
) {
  // Made now, because Pothos builds fields only after references are bound to their types.
  const references = Object.entries(shownRows).map(
    ([type, [field, description]]) => [type, field, description, reference(type)] as const,
  );
  return builder.objectRef<GroupKey>('GroupKey').implement({
    rule: 'public',
    shareable: true,
    description: 'One value that the rows of a group share (gruppenøkkel).',
    fields: (t) => ({
      field: t.exposeString('field', { description: 'The value of `by` that it belongs to.' }),
      value: t.exposeString('value', {
        nullable: true,
        description: 'The value, or the key of the row; null for rows without a value.',
      }),
      label: t.string({
        nullable: true,
        description: 'The value of an enum in words; otherwise the value itself.',
        args: languageArgs,
        resolve: ({ value, words }, args: LanguageArguments, context) =>
          words ? inLanguage(languageFor(args, context), words.nb, words.en) : value,
      }),
      id: t.id({
        nullable: true,
        description: 'Global id of the row that the rows share; null for other values.',
        resolve: ({ type, value }) => (type && value !== null ? globalId(type, value) : null),
      }),
      ...Object.fromEntries(
        references.map(([type, field, description, { type: ref, load }]) => [
          field,
          t.field({
            type: ref,
            nullable: true,
            description,
            resolve: (
              key: GroupKey,
              _args: object,
              context: RequestContext,
            ): Promise<Stub | null> => load(key.type === type ? key.value : null, context),
          }),
        ]),
      ),
    }),
  });
}
