import type { ReportShape } from './describe-reports.ts';

/** The report on a release in lines of English, for the command line: its changes, and one line for each level of all its parts. */
export function reportLines({ levels, changes }: ReportShape): string[] {
  const names = [...new Set(levels.map(({ summed }) => summed.join(', ')))];
  const lines = names.map((summed) => {
    const own = levels.filter((level) => level.summed.join(', ') === summed);
    const sum = (of: (level: (typeof own)[number]) => number) =>
      own.reduce((total, level) => total + of(level), 0);
    const ranges = own.flatMap((level) => (level.ranges ? [level.ranges] : []));
    const narrowest = Math.min(...ranges.map((range) => range.narrowest ?? Infinity));
    const isExact = ranges.every((range) => range.isExact);
    const width = `the narrowest range is ${isExact ? '' : 'at least '}${narrowest} wide`;
    const hidden = `hidden ${sum(({ primary }) => primary)} small and ${sum(({ secondary }) => secondary)} others, ${sum(({ hiddenSum }) => hiddenSum)} in all`;
    const about = Number.isFinite(narrowest) ? `; ${width}` : '';
    return `${summed === '' ? 'most detailed' : `sums over ${summed}`}: ${sum(({ published }) => published)} cells shown, ${hidden}${about}`;
  });
  if (!changes) return lines;
  const { hidden, shown, revised, added, removed } = changes;
  return [
    ...lines,
    `since the release before: ${added} cells added, ${removed} removed, ${revised} revised, ${hidden} hidden, ${shown} shown`,
  ];
}
