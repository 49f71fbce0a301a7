import type { ObjectRef } from '@pothos/core';
import {
  inLanguage,
  languageFor,
  isoDay,
  loadProvenance,
  type BuilderTypes,
  type Certainty,
  type Provenance,
  type RequestContext,
} from '@vesthub/kernel';
import type PrismaTypes from '../generated/pothos.ts';
import { economy, type EconomyBuilder } from '../module.ts';

/** The rate, payers and population that an amount was computed from. */
export interface Computed {
  readonly year: number;
  readonly populationOn: Date;
  readonly perInhabitantNok: number;
  readonly isRateStated: boolean;
  /** Whether the caller asked for estimated amounts in years for which no source states a rate. */
  readonly estimate: boolean;
  /** Key of the rate used in the computation. */
  readonly rateId: string;
  /** Keys of the municipalities whose population counts. */
  readonly counted: readonly string[];
  /** The day that decides which municipalities pay. */
  readonly payersOn: Date;
}

/**
 * Whether there is a basis for amounts: somebody pays, and a source states the rate or the caller asked for an
 * estimate.
 */
function hasBasis({ isRateStated, estimate, counted }: Computed): boolean {
  return counted.length > 0 && (isRateStated || estimate);
}

/** `value`, or null if there is no basis for amounts. */
export function withBasis<Value>(row: Computed, value: Value): Value | null {
  return hasBasis(row) ? value : null;
}

/** Adds fields to a computed type: why an amount is null, its sources, certainty and reasoning. */
export function registerComputed<Row extends Computed>(
  { builder, vocabulary }: EconomyBuilder,
  type: ObjectRef<BuilderTypes<PrismaTypes>, Row>,
): void {
  builder.objectFields(type, (t) => ({
    reason: t.string({
      nullable: true,
      description: 'Why the amounts are null (begrunnelse); null where they are not.',
      args: vocabulary.languageArgs,
      resolve: (row, args, context) => reasonOf(row, languageFor(args, context)),
    }),
    sources: t.field({
      type: [vocabulary.source],
      description: 'Where the rate and the population figures were read (kilder).',
      resolve: async (row, _args, context) => sourcesOf(row, context),
    }),
    certainty: t.field({
      type: vocabulary.certainty,
      description:
        'How sure the amounts are: derived from a stated rate, assumed from the rate of another year, or none where they are null (sikkerhet).',
      resolve: (row): Certainty => certaintyOf(row),
    }),
    reasoning: t.string({
      nullable: true,
      description: 'How the amounts are computed; null where they are (utledning).',
      args: vocabulary.languageArgs,
      resolve: (row, args, context) => reasoningOf(row, languageFor(args, context)),
    }),
  }));
}

type Language = Parameters<typeof inLanguage>[0];

function reasonOf(row: Computed, language: Language): string | null {
  if (hasBasis(row)) return null;
  const { year, payersOn, counted } = row;
  return counted.length === 0
    ? inLanguage(
        language,
        `Ordningen hadde ingen betalere med kjent folketall ${isoDay(payersOn)}.`,
        `The scheme had no payers with a known population on ${isoDay(payersOn)}.`,
      )
    : inLanguage(
        language,
        `Ingen kilde oppgir satsen for ${year}. Be om \`estimate\` for å regne med satsen nærmest i tid.`,
        `No source states the rate of ${year}. Ask for an \`estimate\` to compute with the rate nearest in time.`,
      );
}

function certaintyOf(row: Computed): Certainty {
  if (!hasBasis(row)) return 'NONE';
  return row.isRateStated ? 'DERIVED' : 'ASSUMED';
}

function reasoningOf(row: Computed, language: Language): string | null {
  if (!hasBasis(row)) return null;
  const { perInhabitantNok: rate, populationOn, isRateStated } = row;
  const [nb, en] = isRateStated
    ? ['oppgitt for året', 'stated for the year']
    : ['oppgitt for et annet år', 'stated for another year'];
  const day = isoDay(populationOn);
  return inLanguage(
    language,
    `Folketallet ${day} ganget med satsen, kr ${rate} per innbygger (${nb}), og avrundet etter ordningens regel.`,
    `The population of ${day} times the rate, NOK ${rate} per inhabitant (${en}), rounded by the rule of the scheme.`,
  );
}

async function sourcesOf(
  { rateId, counted, populationOn }: Computed,
  context: RequestContext,
): Promise<Provenance['sources']> {
  const load = (type: string, key: string) => loadProvenance(context, economy.name, type, key);
  const year = populationOn.getUTCFullYear();
  const found = await Promise.all([
    load('ContributionRate', rateId),
    ...counted.map((key) => load('ContributionPopulation', `${key}.${year}`)),
  ]);
  const sources = found.flatMap((one) => one.sources);
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
