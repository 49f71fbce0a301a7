import {
  dayFor,
  inLanguage,
  isoDay,
  isValidOn,
  languageFor,
  perRequest,
  whyNull,
  type ModelRef,
  type RequestContext,
} from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import type { Municipality } from '../generated/client/client.ts';
import type PrismaTypes from '../generated/pothos.ts';

/** Registers the fields that lead from a municipality to those that had its area on another day. */
export function registerExistence(
  module: AllianceBuilder,
  municipality: ModelRef<PrismaTypes, 'Municipality'>,
): void {
  const { asOfArgs, languageArgs } = module.vocabulary;
  module.extend('Municipality', (x) => ({
    existingOn: x.list({
      type: municipality,
      description:
        'The municipalities that had its area on the as-of day, by default today: itself while it exists, before that those it was merged from, after that those it was merged into. Without municipalities outside this data set.',
      args: asOfArgs,
      loadMany: (keys, args, context) => existingOn(context, keys, dayFor(args, context)),
    }),
    populationReason: x.one({
      type: 'String',
      description: `${whyNull('population')} Names the municipalities that had its area then.`,
      args: { ...asOfArgs, ...languageArgs },
      loadMany: async (keys, args, context) => {
        const [day, language] = [dayFor(args, context), languageFor(args, context)];
        const existing = await existingOn(context, keys, day);
        const counted = await alliance.client(context).municipalityPopulation.findMany({
          where: { municipalityId: { in: [...keys] }, date: { lte: day } },
          select: { municipalityId: true },
          distinct: ['municipalityId'],
        });
        const known = new Set(counted.map((row) => row.municipalityId));
        return keys.map((key, at) => {
          const others = existing[at]!.filter(({ id }) => id !== key);
          if (existing[at]!.length > others.length) {
            return known.has(key) ? null : noFigure(language, day);
          }
          return notExisting(language, day, others);
        });
      },
    }),
  }));
}

type Language = Parameters<typeof inLanguage>[0];

function noFigure(language: Language, day: Date): string {
  return inLanguage(
    language,
    `Ingen folkemengde er lagret for ${isoDay(day)} eller tidligere.`,
    `No number of inhabitants is stored for ${isoDay(day)} or earlier.`,
  );
}

function notExisting(language: Language, day: Date, others: readonly Municipality[]): string {
  const names = others.map(({ id, name }) => `${name} («${id}»)`).join(', ');
  const [nb, en] = names
    ? [` Området lå da i ${names}.`, ` Its area was then in ${names}.`]
    : ['', ''];
  return inLanguage(
    language,
    `Kommunen fantes ikke ${isoDay(day)}.${nb}`,
    `The municipality did not exist on ${isoDay(day)}.${en}`,
  );
}

/** All municipalities, and the mergers and splits between them as pairs of keys. */
interface Territory {
  readonly municipalities: ReadonlyMap<string, Municipality>;
  readonly changes: readonly { readonly predecessor: string; readonly successor: string }[];
}

/**
 * The municipalities that had the area of a municipality on a day: itself while it exists, before that those it was
 * merged from, after that those it was merged into. Without those outside the data set.
 */
async function existingOn(
  context: RequestContext,
  keys: readonly string[],
  day: Date,
): Promise<Municipality[][]> {
  const territory = await perRequest(context, existingOn, () => read(context));
  return keys.map((key) => {
    const found = territory.municipalities.get(key);
    return found ? standingFor(territory, found, day) : [];
  });
}

function standingFor(territory: Territory, one: Municipality, day: Date): Municipality[] {
  if (isValidOn(one, day)) return [one];
  const isBefore = one.from !== null && day < one.from;
  const next = territory.changes.flatMap(({ predecessor, successor }) => {
    if (isBefore) return successor === one.id ? [predecessor] : [];
    return predecessor === one.id ? [successor] : [];
  });
  return next.flatMap((key) => {
    const found = territory.municipalities.get(key);
    return found ? standingFor(territory, found, day) : [];
  });
}

async function read(context: RequestContext): Promise<Territory> {
  const client = alliance.client(context);
  const [rows, changes] = await Promise.all([
    client.municipality.findMany(),
    client.territorialChange.findMany({
      include: {
        formerAreas: { orderBy: { position: 'asc' } },
        newAreas: { orderBy: { position: 'asc' } },
      },
      orderBy: { id: 'asc' },
    }),
  ]);
  return {
    municipalities: new Map(rows.map((row) => [row.id, row])),
    changes: changes.flatMap(({ formerAreas, newAreas }) =>
      keysOf(formerAreas).flatMap((predecessor) =>
        keysOf(newAreas).map((successor) => ({ predecessor, successor })),
      ),
    ),
  };
}

function keysOf(areas: readonly { readonly municipalityId: string | null }[]): string[] {
  return areas.flatMap(({ municipalityId }) => municipalityId ?? []);
}
