import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from '../src/cost.ts';
import { knownRows } from '../src/known-rows.ts';
import type { FieldWeights } from '../src/weights.ts';

const schema = buildSchema(`
  type Query {
    notes(first: Int): NoteConnection
    lines(first: Int): LineConnection
    notesOf(keys: [ID!]!): [Note!]
    sources(first: Int): [Source!]
  }
  type NoteConnection { nodes: [Note!]! edges: [NoteEdge!]! totalCount: Int! }
  type NoteEdge { node: Note! }
  type Note { id: ID! lines(first: Int): LineConnection all: [Line!]! }
  type LineConnection { nodes: [Line!]! }
  type Line { id: ID! note: Note! }
  type Source { id: ID! }
`);

function cost(query: string, mostRows?: ReadonlyMap<string, number>, weights?: FieldWeights) {
  return costOf({
    schema,
    document: parse(query),
    variables: {},
    pageSize: 20,
    maxPageSize: 100,
    ...(mostRows ? { mostRows } : {}),
    ...(weights ? { weights } : {}),
  });
}

describe('the cost of a list', () => {
  const nested = '{ notes(first: 50) { nodes { id lines(first: 50) { nodes { id } } } } }';

  it('counts no more rows than the upper bound of the type', () => {
    const known = new Map([
      ['Note', 26],
      ['Line', 40],
    ]);
    const inLines = (lines: number) => 1 + 1 + (1 + lines * (1 + 1));
    expect(cost(nested, known).total).toBe(1 + 1 + (1 + 26 * (1 + 1 + inLines(40))));
    expect(cost(nested).total).toBe(1 + 1 + (1 + 50 * (1 + 1 + inLines(50))));
  });

  it('counts the requested page if it is smaller than the table', () => {
    const small = '{ notes(first: 3) { nodes { id } } }';
    expect(cost(small, new Map([['Note', 26]])).total).toBe(cost(small).total);
  });

  it('bounds edges and lists without pages, but not lists of keys', () => {
    const known = new Map([
      ['Note', 12],
      ['Line', 4],
    ]);
    expect(cost('{ notes(first: 50) { edges { node { id } } } }', known).total).toBe(
      1 + 1 + (1 + 12 * (1 + (1 + 1 + 1))),
    );
    expect(cost('{ lines(first: 1) { nodes { note { all { id } } } } }', known).total).toBe(
      1 + 1 + (1 + 1 * (1 + (1 + 1 + (1 + 4 * 2)))),
    );
    const keys = Array.from({ length: 30 }, () => '"a"').join();
    expect(cost(`{ notesOf(keys: [${keys}]) { id } }`, known).total).toBe(1 + 30 * 2);
  });

  it('counts the argument first of a list without pages', () => {
    expect(cost('{ sources(first: 60) { id } }').total).toBe(1 + 60 * 2);
  });

  it('returns the cost of each root field, and of the most expensive fields below the most expensive one', () => {
    const { branches } = cost(
      '{ few: lines(first: 2) { nodes { id } } notes(first: 50) { nodes { lines(first: 50) { nodes { id } } } } }',
    );
    expect(branches.roots).toEqual([
      ['notes', 5_203],
      ['few', 7],
    ]);
    expect(branches.dearest.map(([path]) => path)).toEqual(
      [
        'notes.nodes',
        'notes.nodes.lines',
        'notes.nodes.lines.nodes',
        'notes.nodes.lines.nodes.id',
      ].slice(0, branches.dearest.length),
    );
    expect(branches.dearest.length).toBeGreaterThan(2);
    expect(branches.dearest[1]).toEqual(['notes.nodes.lines', 5_150]);
  });
});

describe('the row bounds of small tables', () => {
  it('are twice the row counts, and at least ten', async () => {
    const most = knownRows(() => [Promise.resolve({ Note: 13, Festival: 1 }), Promise.resolve({})]);
    expect(most().size).toBe(0);
    await Promise.resolve();
    expect([...most()]).toEqual([
      ['Note', 26],
      ['Festival', 10],
    ]);
  });

  it('are read again after a minute, and dropped if the module does not answer', async () => {
    let time = 0;
    const answers = [
      () => Promise.resolve({ Note: 13 }),
      () => Promise.reject(new Error('down')),
      () => Promise.resolve({}),
    ];
    let reads = 0;
    const most = knownRows(
      () => [answers[reads++]!()],
      () => time,
    );
    most();
    await new Promise(setImmediate);
    time = 59_999;
    expect(most().get('Note')).toBe(26);
    expect(reads).toBe(1);
    time = 60_000;
    most();
    await new Promise(setImmediate);
    expect(most().get('Note')).toBeUndefined();
    expect(reads).toBe(2);
  });
});

describe('the cost of a list without pages', () => {
  it('counts the rows that its field declares, or ten', () => {
    const all = '{ notes(first: 1) { nodes { all { id } } } }';
    const costWith = (rows: number) => 1 + 1 + (1 + 1 * (1 + (1 + rows * 2)));
    const weights = { cost: new Map<string, number>(), atMost: new Map([['Note.all', 40]]) };
    expect(cost(all).total).toBe(costWith(10));
    expect(cost(all, undefined, weights).total).toBe(costWith(40));
    expect(cost(all, new Map([['Line', 4]]), weights).total).toBe(costWith(4));
  });
});
