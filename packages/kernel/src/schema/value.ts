import type { ObjectRef } from '@pothos/core';
import type { RequestContext } from '../context/context.ts';
import type { Language, PeriodShape, Stub } from '../context/shapes.ts';
import { addInterface, dynamicBuilder, type DynamicFields } from './dynamic-builder.ts';
import { addEnum } from './enum.ts';
import { inLanguage, languageFor } from './language.ts';
import { statedDate, type StatedDateShape } from '../time/stated-date.ts';
import type { BuilderTypes, PothosBuilder } from './types.ts';
import {
  nameVariantKinds,
  sharedReferences,
  valueFields,
  valueTypes,
  type ValueType,
} from './value-types.ts';
import type { Reference, Vocabulary } from './vocabulary-types.ts';

/** A model whose rows are values: they have no global id, and only a field of their owner shows them. */
export interface Value {
  readonly module: string;
  readonly model: string;
  readonly as: ValueType;
  /** The column that shows in each field of the shared type, by name of the field; `period` for `from` and `to`. */
  readonly columns: ReadonlyMap<string, string>;
}

/** A row as a field of a shared type reads it. A class, so that no row with a column of the same name passes for one. */
export class ValueRow implements Stub {
  readonly id: string;
  readonly value: Value;
  readonly row: Readonly<Record<string, unknown>> & Partial<PeriodShape>;

  constructor(value: Value, row: object) {
    const columns = row as ValueRow['row'] & Stub;
    this.id = columns.id;
    this.value = value;
    this.row = columns;
  }
}

export type ValueRef = ObjectRef<BuilderTypes<object>, ValueRow>;
export type ValueRefs = Readonly<Record<ValueType, ValueRef>>;

/** Module and model of a row that a field of the type `type` shows: the row's own for a value. */
export function homeOf(
  type: string,
  row: unknown,
  moduleOf: (type: string) => string,
): { readonly module: string; readonly model: string } {
  return row instanceof ValueRow ? row.value : { module: moduleOf(type), model: type };
}

/** Adds the types of values, which all modules share. */
export function addValueTypes(
  builder: PothosBuilder<object>,
  vocabulary: Vocabulary<object>,
  reference: (name: string) => Reference<object>,
): ValueRefs {
  const types = {
    period: vocabulary.period,
    statedDate: vocabulary.statedDate,
    NameVariantKind: addEnum(
      builder,
      'NameVariantKind',
      Object.keys(nameVariantKinds),
      'How a name relates to the usual name of the thing (navnevariant).',
      nameVariantKinds,
    ),
  };
  // Made now, because Pothos builds fields only after references are bound to their types.
  const references = new Map(sharedReferences.map((name) => [name as string, reference(name)]));
  const refs = Object.keys(valueTypes).map((name) => {
    const type = name as ValueType;
    const ref = builder.objectRef<ValueRow>(type).implement({
      rule: 'public',
      shareable: true,
      description: valueTypes[type].description,
    });
    dynamicBuilder(builder).objectFields(ref, (t) =>
      Object.fromEntries(
        [...valueFields(type)].map(([field, { kind, description, type: target }]) => {
          const base = { description, nullable: true };
          if (kind === 'text') return [field, textField(t, vocabulary, field, base)];
          if (kind === 'row')
            return [field, referenceField(t, references.get(target!)!, field, base)];
          const output = kind in types ? types[kind as keyof typeof types] : kind;
          const resolve = (one: unknown) => readAs(kind, one, field);
          return [field, t.field({ ...base, type: output, resolve })];
        }),
      ),
    );
    addInterface(ref, vocabulary.sourced);
    return [type, ref] as const;
  });
  return Object.fromEntries(refs) as Record<ValueType, ValueRef>;
}

function readAs(kind: string, parent: unknown, field: string): unknown {
  if (kind === 'period') return period(parent);
  return kind === 'statedDate' ? dateOf(parent, field) : read(parent, field);
}

function dateOf(parent: unknown, field: string): StatedDateShape | null {
  const { value, row } = parent as ValueRow;
  const date = read(parent, field) as Date | null;
  const precision = row[`${value.columns.get(field)}Precision`] as string | null | undefined;
  return date && statedDate(date, precision);
}

function read(parent: unknown, field: string): unknown {
  const { value, row } = parent as ValueRow;
  const column = value.columns.get(field);
  return column === undefined ? null : (row[column] ?? null);
}

function period(parent: unknown): PeriodShape | null {
  const { value, row } = parent as ValueRow;
  return value.columns.has('period') ? (row as PeriodShape) : null;
}

function textField(
  t: DynamicFields,
  { languageArgs }: Vocabulary<object>,
  field: string,
  base: object,
) {
  return t.field({
    ...base,
    type: 'String',
    args: languageArgs,
    resolve: (parent, args: { language?: Language | null }, context) => {
      const { value, row } = parent as ValueRow;
      const english = row[`${value.columns.get(field)}En`] as string | null | undefined;
      return inLanguage(languageFor(args, context), read(parent, field) as string | null, english);
    },
  });
}

function referenceField(
  t: DynamicFields,
  reference: Reference<object>,
  field: string,
  base: object,
) {
  return t.field({
    ...base,
    type: reference.type,
    resolve: (parent, _args, context: RequestContext) =>
      reference.load(read(parent, field) as string | null, context),
  });
}
