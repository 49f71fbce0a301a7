import { inputError, type HubContext } from '@vesthub/kernel';
import type { SteeringHub } from '../hub.ts';
import { answer, type Answer } from './answer.ts';
import { questionFrom, type Arguments } from './ask.ts';
import { registerEnums } from './enums.ts';
import { mentions } from './mentions.ts';
import { registerFlag } from './flag.ts';
import type { Targets } from './targets.ts';
import { registerRow } from './types.ts';
import { registerVariation } from './variation-type.ts';

/** Most rows one answer may have. */
const maxRows = 25_000;

/** `steeringData`: levels, their development, and the variation between places. */
export function registerSteeringData(hub: SteeringHub, targets: Targets): void {
  const { builder } = hub;
  const { grouping, measure, standard } = registerEnums(hub);
  const row = registerRow(hub, targets, registerFlag(hub));
  const variation = registerVariation(hub, targets);
  const data = builder.objectRef<Answer>('SteeringData').implement({
    description: 'Levels of indicators, and how they vary (styringsdata).',
    rule: 'public',
    fields: (t) => ({
      rows: t.field({
        type: [row],
        description: 'By indicator, then period, then age and sex, then place.',
        resolve: ({ rows }) => [...rows],
      }),
      variation: t.field({
        type: [variation],
        description:
          'Between places of the kind that rows are grouped by, in the whole region; for each indicator, period, age group and sex with two places or more.',
        resolve: (one) => [...one.variation()],
      }),
    }),
  });
  builder.queryField('steeringData', (t) =>
    t.field({
      type: data,
      nullable: true,
      description:
        'Level, development and variation of indicators. A level that cannot be given has a flag and a reason instead of a value; published rates, shares and indexes are shown as published and never computed again.',
      args: {
        indicators: t.arg.stringList({
          required: true,
          description: 'Keys or ids of indicators.',
        }),
        municipalities: t.arg.stringList({
          description:
            'Keys, ids or numbers of municipalities; without them, and without an area, all of the region.',
        }),
        subregion: t.arg.string({
          description: 'Key or id of a SteeringArea of kind SUBREGION: its municipalities.',
        }),
        hospitalArea: t.arg.string({
          description: 'Key or id of a SteeringArea of kind HOSPITAL_AREA: its municipalities.',
        }),
        from: t.arg({ type: 'Date', description: 'Periods that begin on or after this day.' }),
        to: t.arg({ type: 'Date', description: 'Periods that end on or before this day.' }),
        groupBy: t.arg({
          type: [grouping],
          required: true,
          defaultValue: ['MUNICIPALITY', 'YEAR'],
          description:
            'What rows are told apart by: at most one kind of place, one kind of period, age and sex. Without a kind of place, all that was chosen is one; without a kind of period, all years are.',
        }),
        measure: t.arg({
          type: measure,
          required: true,
          defaultValue: 'PUBLISHED',
          description: 'What the level is.',
        }),
        boundaries: t.arg({
          type: 'Date',
          description:
            'Municipalities as they were on this day, for all periods: mergers are added up; where a split makes that inexact, the row says so instead.',
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
            'Year of the region’s population as standard; without it the last year of the answer.',
        }),
      },
      resolve: (_root, args, context, info) =>
        resolve({ ...args, development: mentions(info, 'development') }, context),
    }),
  );
}

async function resolve(args: Arguments, context: HubContext): Promise<Answer> {
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
