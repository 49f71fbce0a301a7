import { isDeepStrictEqual } from 'node:util';
import { indicatorId } from './figures.ts';
import { withClient } from './store.ts';

/** A query to the hub together with one SQL statement on the figures that has the same result. */
interface Question {
  readonly title: string;
  readonly graphql: string;
  readonly sql: string;
  /** The rows of the answer in the form of the statement's rows. */
  rows(answer: unknown): unknown[][];
}

interface Row {
  readonly regions: readonly [string];
  readonly period: { readonly from: string };
  readonly ageGroup: string;
  readonly sex: string;
  readonly value: number;
}

const rowsOf = (answer: unknown) =>
  (answer as { data: { steeringData: { rows: Row[] } } }).data.steeringData.rows;

const one = indicatorId(1);
const figures = `steering_data.observation where indicator_id = '${one}' and known_to = 'infinity'`;
const detail = ({ regions, period, ageGroup, sex, value }: Row) => [
  regions[0],
  period.from,
  ageGroup,
  sex,
  value,
];
const detailsOfYear = (municipalities: string) =>
  `{ steeringData(indicators: ["${one}"], ${municipalities} groupBy: [MUNICIPALITY, MONTH, AGE_GROUP, SEX],
       from: "2016-01-01", to: "2017-01-01", measure: COUNT) { rows { regions period { from } ageGroup sex value } } }`;
const year2016 = `period_from >= '2016-01-01' and period_to <= '2017-01-01'`;

const questions: readonly Question[] = [
  {
    title: 'region overview: 26 municipalities by year, twenty years of one indicator',
    graphql: `{ steeringData(indicators: ["${one}"], groupBy: [MUNICIPALITY, YEAR], from: "2000-01-01",
      to: "2020-01-01", measure: COUNT) { rows { regions period { from } value } } }`,
    sql: `select region, extract(year from period_from)::int::text, sum(value) from ${figures}
      and period_from >= '2000-01-01' and period_to <= '2020-01-01' group by 1, 2`,
    rows: (answer) =>
      rowsOf(answer).map(({ regions, period, value }) => [
        regions[0],
        period.from.slice(0, 4),
        value,
      ]),
  },
  {
    title: 'drill-down: one municipality and year by month, age and sex',
    graphql: detailsOfYear('municipalities: ["baerum"],'),
    sql: `select region, period_from::text, age_group, sex, value from ${figures} and region = '0219' and ${year2016}`,
    rows: (answer) => rowsOf(answer).map(detail),
  },
  {
    title: 'full drill-down: 26 municipalities, one year by month, age and sex',
    graphql: detailsOfYear(''),
    sql: `select region, period_from::text, age_group, sex, value from ${figures} and ${year2016}`,
    rows: (answer) => rowsOf(answer).map(detail),
  },
];

/** Median times in milliseconds in which the hub and the SQL statement answer a question. */
export interface Latency {
  readonly title: string;
  readonly hub: number;
  readonly sql: number;
  readonly rows: number;
}

const repetitions = 15;

/** Sends each question to the hub and to PostgreSQL in turn, after two warm-up rounds. Throws if the answers differ. */
export async function latencies(
  url: string,
  ask: (graphql: string) => Promise<string>,
): Promise<Latency[]> {
  const found: Latency[] = [];
  for (const { title, graphql, sql, rows } of questions) {
    const times = { hub: [] as number[], sql: [] as number[] };
    let count = 0;
    await withClient(url, async (client) => {
      for (let at = -2; at < repetitions; at += 1) {
        const began = performance.now();
        const answer: unknown = JSON.parse(await ask(graphql));
        const between = performance.now();
        const { rows: plain } = await client.query<unknown[]>({
          name: title.split(':')[0]!,
          text: sql,
          rowMode: 'array',
        });
        const ended = performance.now();
        compare(title, sorted(rows(answer)), sorted(plain), answer);
        count = plain.length;
        if (at < 0) continue;
        times.hub.push(between - began);
        times.sql.push(ended - between);
      }
    });
    found.push({ title, hub: median(times.hub), sql: median(times.sql), rows: count });
  }
  return found;
}

function compare(title: string, ours: unknown[][], theirs: unknown[][], answer: unknown): void {
  if (isDeepStrictEqual(ours, theirs)) return;
  throw new Error(
    `The answers to "${title}" differ: ${JSON.stringify(ours.slice(0, 3))} (${ours.length}), ${JSON.stringify(theirs.slice(0, 3))} (${theirs.length}); ${JSON.stringify(answer).slice(0, 500)}`,
  );
}

function sorted(rows: readonly unknown[][]): unknown[][] {
  return rows.toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
