import type { PothosBuilder } from './types.ts';
import type {
  BooleanFilter,
  DateFilter,
  IdFilter,
  IntFilter,
  PeriodFilter,
  TextFilter,
  Vocabulary,
} from './vocabulary-types.ts';

type Builder = PothosBuilder<object>;

const isNull = { description: 'Whether there is no value.' };
const not = { description: 'These conditions do not all hold; true without a value.' };

/** Adds the conditions on single columns that the filters of all modules share. */
export function addFilters(builder: Builder): Vocabulary<object>['filters'] {
  const date = dateFilter(builder);
  return {
    text: textFilter(builder),
    id: idFilter(builder),
    int: intFilter(builder),
    date,
    boolean: builder.inputRef<BooleanFilter>('BooleanFilter').implement({
      description: 'Conditions on a truth value; all that are given must hold.',
      fields: (t) => ({
        equals: t.boolean({ description: 'This value.' }),
        isNull: t.boolean(isNull),
      }),
    }),
    period: builder.inputRef<PeriodFilter>('PeriodFilter').implement({
      description: 'Conditions on a period; all that are given must hold.',
      fields: (t) => ({
        holdsOn: t.field({ type: 'Date', description: 'The row is valid on this day.' }),
        startsIn: t.field({ type: date, description: 'Condition on the first day.' }),
        endsIn: t.field({ type: date, description: 'Condition on the first day after it.' }),
      }),
    }),
  };
}

function textFilter(builder: Builder) {
  const ref = builder.inputRef<TextFilter>('TextFilter');
  return ref.implement({
    description:
      'Conditions on a text; all that are given must hold. Upper and lower case are the same.',
    fields: (t) => ({
      equals: t.string({ description: 'The whole text.' }),
      in: t.stringList({ description: 'One of these texts.' }),
      contains: t.string({ description: 'A part of the text.' }),
      startsWith: t.string({ description: 'The beginning of the text.' }),
      isNull: t.boolean(isNull),
      not: t.field({ type: ref, ...not }),
    }),
  });
}

function idFilter(builder: Builder) {
  const ref = builder.inputRef<IdFilter>('IdFilter');
  return ref.implement({
    description: 'Conditions on a key; all that are given must hold.',
    fields: (t) => ({
      equals: t.id({ description: 'This key.' }),
      in: t.idList({ description: 'One of these keys.' }),
      isNull: t.boolean(isNull),
      not: t.field({ type: ref, ...not }),
    }),
  });
}

function intFilter(builder: Builder) {
  const ref = builder.inputRef<IntFilter>('IntFilter');
  return ref.implement({
    description: 'Conditions on a whole number; all that are given must hold.',
    fields: (t) => ({
      equals: t.int({ description: 'This number.' }),
      in: t.intList({ description: 'One of these numbers.' }),
      atLeast: t.int({ description: 'This number or a higher one.' }),
      atMost: t.int({ description: 'This number or a lower one.' }),
      isNull: t.boolean(isNull),
      not: t.field({ type: ref, ...not }),
    }),
  });
}

function dateFilter(builder: Builder) {
  const ref = builder.inputRef<DateFilter>('DateFilter');
  return ref.implement({
    description: 'Conditions on a day; all that are given must hold.',
    fields: (t) => ({
      equals: t.field({ type: 'Date', description: 'This day.' }),
      onOrAfter: t.field({ type: 'Date', description: 'This day or a later one.' }),
      before: t.field({ type: 'Date', description: 'A day before this one.' }),
      isNull: t.boolean(isNull),
      not: t.field({ type: ref, ...not }),
    }),
  });
}
