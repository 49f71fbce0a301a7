import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseDate } from '../time/calendar.ts';
import { ConfigurationError, known } from '../errors/errors.ts';
import type { Module } from '../module/define-module.ts';
import { columnsOf, type Column } from '../schema/columns.ts';
import { inInsertOrder } from './order.ts';
import type { DiscrepancyRecord, ModuleData, SeedRecord, SourceRecord } from './records.ts';
import { discrepancyRecord, provenanceRecord } from './source-record.ts';

type Raw = Record<string, unknown>;

/**
 * Reads a module's data folder: one YAML file per model, named after the model. Every error names file, record, column
 * and value.
 */
export function readModuleData(module: Module): ModuleData {
  if (!module.data) return { records: [], discrepancies: [] };
  const folder = fileURLToPath(module.data);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const records: SeedRecord[] = [];
  let discrepancies: DiscrepancyRecord[] = [];
  for (const file of files) {
    const list = [...parseList(folder, file), ...(module.furtherRecords?.[file] ?? [])];
    if (file === 'discrepancy.yaml') {
      discrepancies = list.map((raw, at) =>
        checked(discrepancyRecord, raw, `${file}, record ${at + 1}`),
      );
    } else {
      const reader = new RecordReader(module, file);
      for (const [at, raw] of list.entries()) reader.read(modelOf(file), raw, at, null);
      records.push(...reader.records);
    }
  }
  refuseSameKeys(module.name, records);
  return {
    records: inInsertOrder(module.name, module.database.datamodel, records),
    discrepancies,
  };
}

function parseList(folder: string, file: string): Raw[] {
  const parsed: unknown = parse(readFileSync(`${folder}/${file}`, 'utf8'));
  if (parsed === null) return [];
  return checked(z.array(z.record(z.string(), z.unknown())), parsed, file);
}

function modelOf(file: string): string {
  return basename(file, '.yaml').replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter: string) =>
    letter.toUpperCase(),
  );
}

function checked<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ConfigurationError(`${where}: ${z.prettifyError(result.error)}`);
}

interface Parent {
  model: string;
  key: string;
  /** Name of the relation between the parent and the list that holds the record. */
  relation: string | undefined;
  sources: readonly SourceRecord[];
}

const besideColumns = new Set(['sources', 'certainty', 'reasoning', 'reasoningEn']);
const keyPattern = /^[a-z0-9][a-z0-9.-]*$/;

/** Whether a record declares certainty NONE and gives its reasoning. */
function isStatedNowhere({ certainty, reasoning }: z.infer<typeof provenanceRecord>): boolean {
  return certainty === 'NONE' && reasoning !== null;
}

class RecordReader {
  readonly records: SeedRecord[] = [];
  readonly #datamodel: PothosPrismaDatamodel;
  readonly #module: string;
  readonly #file: string;

  constructor(module: Module, file: string) {
    this.#datamodel = module.database.datamodel;
    this.#module = module.name;
    this.#file = file;
  }

  read(model: string, raw: Raw, at: number, parent: Parent | null): void {
    const columns = columnsOf(this.#module, this.#datamodel, model);
    const key = this.#key(model, raw, at, parent);
    const where = `${this.#file}, ${model} ${key}`;
    const beside = checked(
      provenanceRecord,
      Object.fromEntries(Object.entries(raw).filter(([name]) => besideColumns.has(name))),
      where,
    );
    const inherited = parent && parent.sources.length > 0 ? parent.sources : null;
    const sources = beside.sources ?? inherited ?? (isStatedNowhere(beside) ? [] : null);
    if (sources === null) {
      throw new ConfigurationError(
        `${where}: says nothing of its sources. Where there is none, expected certainty NONE and a reasoning.`,
      );
    }
    const row: Raw = { id: key };
    const children: { column: Column; list: unknown[] }[] = [];
    for (const [name, value] of Object.entries(raw)) {
      if (besideColumns.has(name)) continue;
      if (!columns.has(name)) {
        const names =
          Object.keys(raw).length &&
          this.#datamodel.datamodel.models[model]!.fields.map((f) => f.name);
        throw new ConfigurationError(
          `${where}: has no column "${name}". ${known('columns', names || [])}`,
        );
      }
      const column = columns.get(name);
      if (column.kind === 'object') {
        if (!column.isList || !Array.isArray(value)) {
          throw new ConfigurationError(
            `${where}: "${name}" takes a list of records, given ${JSON.stringify(value)}.`,
          );
        }
        children.push({ column, list: value });
      } else {
        const inferPrecision = columns.has(`${name}Precision`) && !(`${name}Precision` in raw);
        Object.assign(row, this.#value(where, column, value, inferPrecision));
      }
    }
    if (parent) Object.assign(row, this.#foreignKey(where, model, parent));
    if (columns.has('position') && row['position'] === undefined) row['position'] = at + 1;
    this.records.push({
      model,
      key,
      row,
      certainty: beside.certainty,
      reasoning: beside.reasoning,
      reasoningEn: beside.reasoningEn,
      sources,
    });
    for (const { column, list } of children) {
      const parent = { model, key, relation: column.relationName, sources };
      for (const [index, item] of list.entries()) {
        const record = checked(
          z.record(z.string(), z.unknown()),
          item,
          `${where}, ${column.type} ${index + 1}`,
        );
        this.read(column.type, record, index, parent);
      }
    }
  }

  #key(model: string, raw: Raw, at: number, parent: Parent | null): string {
    const key = raw['id'] ?? (parent ? `${parent.key}.${at + 1}` : undefined);
    if (typeof key !== 'string' || !keyPattern.test(key)) {
      throw new ConfigurationError(
        `${this.#file}, ${model} no. ${at + 1}: the id ${JSON.stringify(key)} is not accepted; expected lower case letters, digits, hyphens and dots.`,
      );
    }
    return key;
  }

  #foreignKey(where: string, model: string, parent: Parent): Raw {
    const chosen = this.#datamodel.datamodel.models[model]!.fields.find(
      (column) => column.relationName === parent.relation && column.relationFromFields?.length,
    );
    const column = chosen?.relationFromFields?.[0];
    if (!column)
      throw new ConfigurationError(
        `${where}: ${model} does not refer to ${parent.model}, in which it is nested.`,
      );
    return { [column]: parent.key };
  }

  #value(where: string, column: Column, value: unknown, inferPrecision: boolean): Raw {
    const { name } = column;
    if (value === null || value === undefined) return { [name]: null };
    if (column.type === 'DateTime') {
      const date = typeof value === 'string' ? parseDate(value) : null;
      if (!date)
        throw wrong(where, name, value, "a date in quotes: '2016', '2016-11' or '2016-11-03'");
      return inferPrecision
        ? { [name]: date.date, [`${name}Precision`]: date.precision }
        : { [name]: date.date };
    }
    const expected = valueTypes[column.type] ?? 'string';
    const one = (item: unknown) => {
      if (typeof item !== expected || (column.type === 'Int' && !Number.isInteger(item))) {
        throw wrong(where, name, item, `a value of the type ${column.type}`);
      }
      return item;
    };
    if (column.isList) {
      if (!Array.isArray(value)) throw wrong(where, name, value, `a list of ${column.type}`);
      return { [name]: value.map(one) };
    }
    return { [name]: one(value) };
  }
}

const valueTypes: Record<string, string> = {
  Int: 'number',
  Float: 'number',
  Decimal: 'number',
  Boolean: 'boolean',
};

function wrong(
  where: string,
  column: string,
  value: unknown,
  expected: string,
): ConfigurationError {
  return new ConfigurationError(
    `${where}: ${column} ${JSON.stringify(value)} is not accepted; expected ${expected}.`,
  );
}

function refuseSameKeys(module: string, records: readonly SeedRecord[]): void {
  const seen = new Set<string>();
  for (const { model, key } of records) {
    const name = `${model} ${key}`;
    if (seen.has(name))
      throw new ConfigurationError(`The data of module ${module} has two records ${name}.`);
    seen.add(name);
  }
}
