import { CrossTable } from './cross-table.ts';
import { DeclarationError } from './declaration-error.ts';
import { cellStatus, type LinkedSystem } from './linked-system.ts';
import type { LinkedTables } from './linked-tables.ts';
import { suppressPrimary } from './primary-suppression.ts';

/** Builds the linked system of all releases, with primary suppression applied. */
export function buildSystem(tables: LinkedTables): LinkedSystem {
  const { dimensions, cubes, rows, rule, absent = 'zero', earlier = [] } = tables;
  const crossTable = new CrossTable(dimensions, cubes);
  const [current, ...previous] = [
    suppressPrimary(crossTable, rows, rule, absent),
    ...earlier.map((release) => suppressPrimary(crossTable, release.rows, rule, 'impossible')),
  ] as const;
  const releases = [current, ...previous];
  const innerValue = concatenate(releases.map((release) => release.innerValue));
  const system: LinkedSystem = {
    crossTable,
    releaseCount: releases.length,
    innerValue,
    lower: concatenate(releases.map((release) => release.lower)),
    upper: concatenate(releases.map((release) => release.upper)),
    ...variablesOf(innerValue, crossTable.innerCount),
    singleton: Uint8Array.from(releases.flatMap((release) => [...release.singleton])),
    cellValue: concatenate(releases.map((release) => release.cellValue)),
    status: new Uint8Array(releases.length * crossTable.cellCount),
    protectionLevel: concatenate(releases.map((release) => release.protectionLevel)),
    reason: releases.flatMap((release) => release.reason),
    withheld: current.withheld,
    structuralZero: current.structuralZero,
    lowestSuppressed: rule.zeros === 'published' ? 1 : 0,
    integer: rule.dominance === undefined,
    suppressedBefore: new Uint8Array(crossTable.cellCount),
  };
  setStatuses(system, tables);
  return system;
}

/**
 * Gives one variable to all copies of an inner cell. Copies are the same inner cell in several releases, with the same
 * value.
 */
function variablesOf(
  innerValue: Float64Array,
  innerCount: number,
): Pick<LinkedSystem, 'variable' | 'copies'> {
  const variable = Int32Array.from(innerValue, (_, at) => at);
  const copies = new Map<number, number[]>();
  for (let at = innerCount; at < innerValue.length; at++) {
    // Takes the variable of the newest release in which the inner cell has the same value.
    for (let newer = at % innerCount; newer < at; newer += innerCount) {
      if (innerValue[newer] !== innerValue[at]) continue;
      const first = variable[newer]!;
      variable[at] = first;
      copies.set(first, [...(copies.get(first) ?? [first]), at]);
      break;
    }
  }
  return { variable, copies };
}

function setStatuses(system: LinkedSystem, { earlier = [], known = [] }: LinkedTables): void {
  const { crossTable } = system;
  for (let release = 0; release < system.releaseCount; release++) {
    for (let cell = 0; cell < crossTable.cellCount; cell++) {
      const at = release * crossTable.cellCount + cell;
      if (!crossTable.publishable[cell] || Number.isNaN(system.cellValue[at])) continue;
      const sensitive = system.protectionLevel[at]! > 0;
      if (release === 0) {
        system.status[at] = sensitive ? cellStatus.primary : cellStatus.published;
      } else if (earlier[release - 1]!.published(crossTable.codeNamesOf(cell))) {
        mustPublish(system, at);
      } else {
        system.status[at] = sensitive ? cellStatus.primary : cellStatus.secondary;
        if (release === 1) system.suppressedBefore[cell] = 1;
      }
    }
  }
  keepPublished(system);
  for (const codes of known) publishKnown(system, codes);
}

function mustPublish(system: LinkedSystem, cell: number): void {
  system.status[cell] = cellStatus.mustPublish;
  system.protectionLevel[cell] = 0;
}

/** Keeps a cell published if an earlier release published it and the cell still sums the same variables. */
function keepPublished(system: LinkedSystem): void {
  const { crossTable, status, variable } = system;
  for (let cell = 0; cell < crossTable.cellCount; cell++) {
    for (let release = 1; release < system.releaseCount; release++) {
      const before = release * crossTable.cellCount + cell;
      if (status[before] !== cellStatus.mustPublish || status[cell] === cellStatus.absent) continue;
      let unchanged = true;
      crossTable.forEachInnerCell(cell, (inner) => {
        unchanged &&= variable[release * crossTable.innerCount + inner] === variable[inner];
      });
      if (unchanged) mustPublish(system, cell);
    }
  }
}

function publishKnown(system: LinkedSystem, names: readonly string[]): void {
  const { crossTable } = system;
  const codes = crossTable.dimensions.map((dimension, d) => {
    const code = dimension.indexOf(names[d] ?? '');
    if (code !== undefined) return code;
    throw new DeclarationError(
      `A known cell has the unknown code "${names[d]}" of ${dimension.name}.`,
    );
  });
  const cell = crossTable.cellAt(codes);
  if (system.status[cell] !== cellStatus.absent) mustPublish(system, cell);
}

function concatenate(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
