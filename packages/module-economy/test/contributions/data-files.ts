import { readModuleData } from '@vesthub/kernel';
import type { Populations, SchemeRule } from '../../src/contributions/cost.ts';
import { economyModule } from '../../src/index.ts';

const { records } = readModuleData(economyModule);

/** Rows of a model in the data files. */
export function rowsOf<Row>(model: string): Row[] {
  return records.filter((record) => record.model === model).map((record) => record.row as Row);
}

interface PeriodRow {
  schemeId: string;
  from?: Date | null;
  to?: Date | null;
}

/** The scheme `id` of the data files, in the form that `costOf` takes. */
export function schemeOf(id: string): SchemeRule {
  const scheme = rowsOf<SchemeRule>('ContributionScheme').find((row) => row.id === id);
  if (!scheme) throw new Error(`The data files have no scheme ${id}.`);
  const of = <Row extends PeriodRow>(model: string) =>
    rowsOf<Row>(model)
      .filter((row) => row.schemeId === id)
      .map((row) => ({ ...row, from: row.from ?? null, to: row.to ?? null }));
  return {
    ...scheme,
    rates: of<PeriodRow & { id: string; perInhabitantNok: number }>('ContributionRate'),
    payers: of<PeriodRow & { municipalityId: string }>('ContributionPayer'),
  };
}

/** The population figures of the data files. */
export function populations(): Populations {
  const days = rowsOf<{ id: string; year: number }>('ContributionPopulationDay');
  const all = rowsOf<{ dayId: string; municipalityId: string; population: number }>(
    'ContributionPopulation',
  );
  return new Map(
    days.map(({ id, year }) => [
      year,
      new Map(
        all.filter((row) => row.dayId === id).map((row) => [row.municipalityId, row.population]),
      ),
    ]),
  );
}
