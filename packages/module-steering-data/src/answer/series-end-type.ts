import { inLanguage, isoDay, languageFor } from '@vesthub/kernel';
import type { SteeringBuilder } from '../module.ts';
import { listed, type SeriesEnd } from '../reading/series-end.ts';

/** Registers the type for the end of a place's series. It names the places whose series continue the ended series. */
export function registerSeriesEnd(module: SteeringBuilder) {
  const municipality = module.reference('Municipality');
  return module.builder.objectRef<SeriesEnd>('SteeringSeriesEnd').implement({
    description:
      'The end of a municipality or county that a question asks for, and where its series goes on (seriebrudd).',
    rule: 'public',
    fields: (t) => ({
      place: t.exposeString('place', {
        description: 'Key of the municipality or number of the county that ended.',
      }),
      placeName: t.exposeString('name', { description: 'Its last name.' }),
      municipality: t.field({
        type: municipality.type,
        nullable: true,
        description: 'The municipality that ended; null for a county.',
        resolve: ({ unit }, _args, context) =>
          unit?.known ? municipality.load(unit.key, context) : null,
      }),
      endedOn: t.field({
        type: 'Date',
        description: 'The first day on which it no longer existed.',
        resolve: ({ on }) => on,
      }),
      successorPlaces: t.stringList({
        description: 'Keys of the municipalities or numbers of the counties that took over.',
        resolve: ({ successors }) => successors.map(({ place }) => place),
      }),
      successors: t.field({
        type: [municipality.type],
        nullable: true,
        description: 'The municipalities that took over, as far as the hub has them.',
        resolve: async ({ successors }, _args, context) => {
          const known = successors.filter(({ unit }) => unit?.known);
          const found = await Promise.all(
            known.map(({ place }) => municipality.load(place, context)),
          );
          return found.filter((one) => one !== null);
        },
      }),
      note: t.string({
        description: 'The break in words.',
        args: module.vocabulary.languageArgs,
        resolve: ({ place, name, on, successors }, args, context) => {
          const language = languageFor(args, context);
          const [day, list] = [isoDay(on), listed(successors)];
          const nb = `Serien for ${place} (${name}) slutter ${day}`;
          const en = `The series of ${place} (${name}) ends on ${day}`;
          return list === ''
            ? inLanguage(language, `${nb}.`, `${en}.`)!
            : inLanguage(
                language,
                `${nb} og fortsetter i ${list}.`,
                `${en} and goes on in ${list}.`,
              )!;
        },
      }),
    }),
  });
}
