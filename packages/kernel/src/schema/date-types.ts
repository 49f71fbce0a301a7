import type { EnumRef, ObjectRef } from '@pothos/core';
import type { PeriodShape } from '../context/shapes.ts';
import type { Precision } from '../time/calendar.ts';
import {
  dateText,
  endOf,
  isValidOn,
  periodText,
  startOf,
  type StatedDateShape,
} from '../time/stated-date.ts';
import { languageFor } from './language.ts';
import type { BuilderTypes, PothosBuilder } from './types.ts';
import type { Vocabulary } from './vocabulary-types.ts';

type Builder = PothosBuilder<object>;
type LanguageArgs = Vocabulary<object>['languageArgs'];
type StatedDateRef = ObjectRef<BuilderTypes<object>, StatedDateShape>;

/** The types of dates and periods, which all modules share. */
export interface DateTypes {
  readonly datePrecision: EnumRef<BuilderTypes<object>, Precision>;
  readonly statedDate: StatedDateRef;
  readonly period: ObjectRef<BuilderTypes<object>, PeriodShape>;
}

/** Adds the types of dates and periods to `builder`. */
export function addDateTypes(builder: Builder, languageArgs: LanguageArgs): DateTypes {
  const datePrecision = addDatePrecision(builder);
  const statedDate = addStatedDate(builder, datePrecision, languageArgs);
  return { datePrecision, statedDate, period: addPeriod(builder, statedDate, languageArgs) };
}

function addDatePrecision(builder: Builder): DateTypes['datePrecision'] {
  return builder.enumType('DatePrecision', {
    description: 'How exactly the sources give a date (datopresisjon).',
    values: {
      YEAR: { description: 'Only the year is given (år).' },
      MONTH: { description: 'Only year and month are given (måned).' },
      DAY: { description: 'The day itself is given (dag).' },
    },
  });
}

function addStatedDate(
  builder: Builder,
  datePrecision: DateTypes['datePrecision'],
  languageArgs: LanguageArgs,
): StatedDateRef {
  return builder.objectRef<StatedDateShape>('StatedDate').implement({
    rule: 'public',
    shareable: true,
    description:
      'A date as exactly as the sources give it: a day, a month or a year (oppgitt dato). Filters and orders use `first`.',
    fields: (t) => ({
      first: t.field({
        type: 'Date',
        description: 'The first day that it may be; the day itself if it is given.',
        resolve: ({ first }) => first,
      }),
      last: t.field({
        type: 'Date',
        description: 'The last day that it may be; the day itself if it is given.',
        resolve: ({ last }) => last,
      }),
      precision: t.field({
        type: datePrecision,
        description: 'How exactly the sources give it.',
        resolve: ({ precision }) => precision,
      }),
      text: t.string({
        description: 'The date as people print it, such as «3. november 2016» or «2016».',
        args: languageArgs,
        resolve: (date, args, context) => dateText(date, languageFor(args, context)),
      }),
    }),
  });
}

function addPeriod(
  builder: Builder,
  statedDate: StatedDateRef,
  languageArgs: LanguageArgs,
): DateTypes['period'] {
  return builder.objectRef<PeriodShape>('Period').implement({
    rule: 'public',
    shareable: true,
    description:
      'A span of days `[from, to)`, half open, for the day in `to` is the first one after it (periode).',
    fields: (t) => ({
      from: t.field({
        type: 'Date',
        nullable: true,
        description: 'The first day; null when the beginning is not known.',
        resolve: (period) => period.from,
      }),
      to: t.field({
        type: 'Date',
        nullable: true,
        description:
          'The first day after the period; null while it lasts or when its end is not known.',
        resolve: (period) => period.to,
      }),
      start: t.field({
        type: statedDate,
        nullable: true,
        description: 'When it begins, as exactly as the sources say; null when they do not.',
        resolve: (period) => startOf(period),
      }),
      end: t.field({
        type: statedDate,
        nullable: true,
        description:
          'Its last day, as exactly as the sources say; null while it lasts or when its end is not known.',
        resolve: (period) => endOf(period),
      }),
      text: t.string({
        nullable: true,
        description:
          'The period as people print it, such as «2013–2016» or «fra november 2016»; null when neither end is known.',
        args: languageArgs,
        resolve: (period, args, context) => periodText(period, languageFor(args, context)),
      }),
      isValidOn: t.boolean({
        nullable: true,
        description:
          'Whether the period holds on a day. Null when the sources do not say: they give no beginning, or only the month or year of an end in which the day lies. Lists as of a day take it as valid then.',
        args: {
          day: t.arg({ type: 'Date', required: true, description: 'The day to answer for.' }),
        },
        resolve: (period, { day }) => isValidOn(period, day),
      }),
    }),
  });
}
