import { RefusedFile } from '../reading/refused-file.ts';
import type { Row } from './csv.ts';
import { isWider, roleOf, type Header } from './header.ts';

/** A number that may be a county's, or that of an area in a numbering of the publisher's own. */
const bareNumber = /^\d{1,2}$/;

/** Adds the names of regions to the header, and leaves out columns of the wider regions in which they lie. */
export function withRegionNames(header: Header, sample: readonly Row[]): Header {
  const named = withNames(header, sample);
  const isInner = (column: number) => !isWider(named.names[column] ?? '');
  return { ...named, dimensions: named.dimensions.filter(isInner) };
}

/**
 * Adds the column with the names of regions to the header, as `regionName`, if the region column has only numbers of
 * one or two digits. The column is another column for regions, or one whose texts belong to the numbers one to one.
 */
function withNames(header: Header, sample: readonly Row[]): Header {
  const { at, dimensions, names } = header;
  const region = at.get('region') ?? at.get('regionNumber');
  if (region === undefined) return header;
  const cell = ({ cells }: Row, column: number) => (cells[column] ?? '').trim();
  const numbers = sample.map((row) => cell(row, region));
  if (numbers.length === 0 || !numbers.every((number) => bareNumber.test(number))) return header;
  const others = dimensions.filter((column) => column !== region);
  const name =
    others.find((column) => roleOf(names[column] ?? '') === 'region') ??
    others.find((column) =>
      arePairs(sample.map((row) => [cell(row, region), cell(row, column)] as const)),
    );
  if (name === undefined) return header;
  return {
    ...header,
    at: new Map([...at, ['regionName', name]]),
    dimensions: dimensions.filter((column) => column !== name),
  };
}

/**
 * Refuses a table whose regions are only numbers of one or two digits that may be of the publisher's own numbering: the heading does
 * not say counties, no names stand beside them, and they are not written as counties are, with a zero before one digit.
 */
export function refuseOwnNumbers({ at, names }: Header, sample: readonly Row[]): void {
  const region = at.get('region') ?? at.get('regionNumber');
  if (region === undefined || at.has('regionName') || sample.length === 0) return;
  const heading = names[region] ?? '';
  const numbers = sample.map(({ cells }) => (cells[region] ?? '').trim());
  if (/fylke|county|^region/i.test(heading) || !numbers.every((number) => bareNumber.test(number)))
    return;
  if (numbers.every((number) => number.length === 2) && numbers.some((number) => number < '10'))
    return;
  throw new RefusedFile(
    `The column «${heading}» has only numbers of one or two digits, such as ${numbers[0]}, which may be the publisher's own; counties are written with two digits (03) under the heading Fylke, or with their names beside the numbers.`,
  );
}

/** Whether each of at least two first texts goes with one second text, and the other way round. */
function arePairs(pairs: readonly (readonly [string, string])[]): boolean {
  const unique = new Set(pairs.map((pair) => pair.join('\n')));
  const firsts = new Set(pairs.map(([first]) => first));
  const seconds = new Set(pairs.map(([, second]) => second));
  return unique.size > 1 && firsts.size === unique.size && seconds.size === unique.size;
}
