import { flags, provisional } from '../tables/flags.ts';
import type { TableDefinition } from '../tables/table.ts';

/** Describes a table in both languages: what it shows, who published it, and what its symbols mean. */
export function metadataOf(table: TableDefinition): object {
  return {
    table: table.key,
    title: table.title,
    description: table.description,
    source: table.source,
    licence: table.licence,
    dimensions: table.dimensions.map(({ key, title, role }) => ({ key, title, role })),
    measures: table.measures.map((one) => ({
      key: one.key,
      title: one.title,
      unit: one.unit,
      decimals: one.decimals ?? null,
      sumOverPlaces: one.sumOverPlaces,
      sumOverTime: one.sumOverTime,
    })),
    flags: Object.entries({ ...flags, provisional }).map(([flag, { symbol, legend }]) => ({
      flag,
      symbol,
      legend,
    })),
    operation: table.operation,
  };
}

/** The lines of the sheet that stands beside the rows in a workbook. */
export function aboutTable(table: TableDefinition): readonly (readonly [string, string])[] {
  return [
    ['Tabell', table.title.nb],
    ['Table', table.title.en],
    ['Beskrivelse', table.description.nb],
    ['Description', table.description.en],
    ['Kilde', table.source.nb],
    ['Lisens', table.licence ?? 'ikke oppgitt'],
    ['Adresse', `/data/${table.key}`],
    ...table.measures.map(({ key, title, unit }) => [key, `${title.nb} (${unit.nb})`] as const),
    ...[...Object.values(flags), provisional].map(
      ({ symbol, legend }) => [symbol, legend.nb] as const,
    ),
  ];
}
