import { stringify } from 'yaml';
import type { Figure } from '../reading/figure.ts';
import type { ReadColumn } from '../reading/format.ts';
import type { Indicators } from '../reading/indicators.ts';

/** How a file was read, as far as it can be proposed as a mapping. */
export interface ReadAs {
  readonly columns: readonly ReadColumn[];
  readonly indicators: Indicators;
  /** The keys of indicators that have figures. */
  readonly used: ReadonlySet<string>;
  readonly samples: readonly Figure[];
}

/** A mapping in YAML that reads a file as it was read without one, to be corrected and confirmed by people. */
export function proposeMapping({ columns, indicators, used, samples }: ReadAs): string {
  const { publisher, dataSet } = indicators.origin;
  const drafts = [...indicators.added].filter(([key]) => used.has(key)).map(([, draft]) => draft);
  const kinds = drafts.map(({ code, name, measure, counted, unit, per, decimals }) => [
    code,
    {
      name,
      measure: measure.toLowerCase(),
      ...(measure === 'COUNT' ? { counted: counted.toLowerCase() } : {}),
      unit,
      ...(per === null ? {} : { per }),
      decimals,
    },
  ]);
  const comments = [
    'A proposal. Correct it and import the file with --mapping; what stands here is then stated.',
    ...indicators.notes(used),
    `Rows as they are understood:`,
    ...samples.map(
      ({ indicator, region, from, to, ageGroup, sex, measure, value, status }) =>
        `  ${[indicator, region, `${from} to ${to}`, ageGroup, sex, measure, value ?? status ?? '..'].join(' | ')}`,
    ),
  ];
  const mapping = {
    version: 1,
    publisher: publisher ?? 'not stated',
    dataSet,
    ...(columns.length > 0
      ? { columns: Object.fromEntries(columns.map(({ name, is }) => [name, is])) }
      : {}),
    indicators: Object.fromEntries(kinds) as object,
  };
  const lines = comments.flatMap((comment) => comment.split('\n')).map((line) => `# ${line}`);
  return `${lines.join('\n')}\n${stringify(mapping)}`;
}
