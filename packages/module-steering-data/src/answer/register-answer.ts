import { inputError, naming, type RequestContext } from '@vesthub/kernel';
import type { SteeringBuilder } from '../module.ts';
import { answer, type Answer } from './answer.ts';
import { questionFrom, type Arguments } from './ask.ts';
import { registerEnums } from './enums.ts';
import { mentions } from './mentions.ts';
import { registerFlag } from './flag.ts';
import { registerSeriesEnd } from './series-end-type.ts';
import type { Targets } from './targets.ts';
import { registerRow } from './types.ts';
import { registerVariation } from './variation-type.ts';

/** Maximum number of rows in one answer. */
const maxRows = 25_000;

/** Registers the query `steeringData`: levels, their development, and the variation between places. */
export function registerSteeringData(module: SteeringBuilder, targets: Targets): void {
  const { builder } = module;
  const { grouping, measure, standard } = registerEnums(module);
  const row = registerRow(module, targets, registerFlag(module));
  const variation = registerVariation(module, targets);
  const ended = registerSeriesEnd(module);
  const data = builder.objectRef<Answer>('SteeringData').implement({
    description: 'Levels of indicators and their variation (styringsdata).',
    rule: 'public',
    fields: (t) => ({
      rows: t.field({
        type: [row],
        description: 'Ordered by indicator, period, age and sex, and place.',
        resolve: ({ rows }) => [...rows],
      }),
      variation: t.field({
        type: [variation],
        description:
          'Variation between all places of the region, of the kind that rows are grouped by; one for each indicator, period, age group and sex with at least two places.',
        resolve: (one) => [...one.variation()],
      }),
      ended: t.field({
        type: [ended],
        description:
          'Municipalities or counties of the question that were merged, split or dissolved before its time ends. Their rows stop there, and the series goes on in their successors; `boundaries` adds them up.',
        resolve: (one) => [...one.ended()],
      }),
    }),
  });
  builder.queryField('steeringData', (t) =>
    t.field({
      type: data,
      nullable: true,
      description: module.catalogued(
        'steeringData',
        {
          question: {
            nb: 'Hvordan står det til, og hvordan har det utviklet seg?',
            en: 'How do municipalities stand, how has it developed, and how much do they differ?',
          },
          term: 'styringsdata',
          topics: ['FIGURES', 'HEALTH'],
          example:
            '{ steeringData(indicators: ["population"], measure: COUNT, municipalities: ["asker"], from: "2015-01-01", to: "2019-01-01") { rows { placeName period { from to } value } } }',
        },
        'Level, development and variation of indicators. A level without a value has a flag and a reason; published rates, shares and indexes are shown as published and never recomputed.',
      ),
      args: {
        indicators: t.arg.stringList({
          required: true,
          description: 'Keys, ids, codes or names of indicators.',
          ...naming('SteeringIndicator'),
        }),
        municipalities: t.arg.stringList({
          description:
            'Keys, ids, numbers or names of municipalities. A name that several municipalities have had stands for all of them, or for the one of the day in `boundaries`. Default: all municipalities of the region, unless an area is given.',
        }),
        subregion: t.arg.string({
          description: 'Key, id or name of a SteeringArea of kind SUBREGION: its municipalities.',
          ...naming('SteeringArea'),
        }),
        hospitalArea: t.arg.string({
          description:
            'Key, id or name of a SteeringArea of kind HOSPITAL_AREA: its municipalities.',
          ...naming('SteeringArea'),
        }),
        from: t.arg({ type: 'Date', description: 'Periods that begin on or after this day.' }),
        to: t.arg({ type: 'Date', description: 'Periods that end on or before this day.' }),
        groupBy: t.arg({
          type: [grouping],
          required: true,
          defaultValue: ['MUNICIPALITY', 'YEAR'],
          description:
            'How rows are grouped: by at most one kind of place, one kind of period, age and sex. Without a kind of place, the whole selection is one place; without a kind of period, all years are one period.',
        }),
        measure: t.arg({
          type: measure,
          required: true,
          defaultValue: 'PUBLISHED',
          description: 'The measure of the levels.',
        }),
        boundaries: t.arg({
          type: 'Date',
          description:
            'Use the municipalities of this day for all periods. Merged municipalities are added up; a row that a split makes inexact has no value and says so.',
        }),
        knownAt: t.arg({
          type: 'Date',
          description: 'Figures as they were known at the end of this day in Norway.',
        }),
        baseYear: t.arg.int({ description: 'The year whose level is 100 in `index`.' }),
        standard: t.arg({
          type: standard,
          required: true,
          defaultValue: 'REGION',
          description: 'The standard population of standardised rates.',
        }),
        standardYear: t.arg.int({
          description:
            'Year of the region’s population that is the standard. Default: the last year of the answer.',
        }),
      },
      resolve: (_root, args, context, info) =>
        resolve({ ...args, development: mentions(info, 'development') }, context),
    }),
  );
}

async function resolve(args: Arguments, context: RequestContext): Promise<Answer> {
  const found = await answer(context, await questionFrom(context, args));
  if (found.rows.length > maxRows) {
    throw inputError(
      'steeringData',
      `${found.rows.length} rows`,
      `a question with at most ${maxRows} rows: fewer indicators, places or groups, or a shorter time`,
    );
  }
  return found;
}
