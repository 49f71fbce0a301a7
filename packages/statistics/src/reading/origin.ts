import { slug } from './slug.ts';

/** The publisher of figures and the data set they are published in, as far as they are stated. */
export interface Origin {
  readonly publisher: string | null;
  readonly dataSet: string | null;
}

/** Publishers that files call by several names. */
const publishers: readonly (readonly string[])[] = [
  ['statistisk sentralbyrå', 'ssb', 'statistics norway'],
  ['folkehelseinstituttet', 'fhi', 'norwegian institute of public health', 'niph'],
  ['helsedirektoratet', 'hdir', 'norwegian directorate of health'],
  ['helseatlas (skde)', 'helseatlas', 'skde'],
];

const publisherKeys = new Map(
  publishers.flatMap((names) => names.map((name) => [slug(name), slug(names[0]!)] as const)),
);

/** Whether two names are of one publisher. */
export function isSamePublisher(one: string, other: string): boolean {
  return publisherKey(one) === publisherKey(other);
}

/** The part of a key that stands for a publisher. */
export function publisherKey(name: string): string {
  return publisherKeys.get(slug(name)) ?? slug(name);
}

/**
 * The part of a key that stands for a data set: the number of the table if it begins with one, because the rest of the title varies
 * with the language and the dimensions that were chosen.
 */
export function dataSetKey(name: string): string {
  return /^\s*(\d{5})(?!\d)/.exec(name)?.[1] ?? slug(name);
}

/** Whether two names are of one data set. */
export function isSameDataSet(one: string, other: string): boolean {
  return dataSetKey(one) === dataSetKey(other);
}

/** Whether the stated parts of two origins agree. */
export function agrees(one: Origin, other: Origin): boolean {
  return (
    (one.publisher === null ||
      other.publisher === null ||
      isSamePublisher(one.publisher, other.publisher)) &&
    (one.dataSet === null || other.dataSet === null || isSameDataSet(one.dataSet, other.dataSet))
  );
}

/** An origin in words. */
export function originText({ publisher, dataSet }: Origin): string {
  return `${publisher ?? 'a publisher that is not stated'}, ${dataSet === null ? 'no data set stated' : `«${dataSet}»`}`;
}
