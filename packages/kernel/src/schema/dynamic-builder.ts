import { brandWithType, type FieldMap, type FieldRef } from '@pothos/core';
import type { Rule } from '../access/rule.ts';
import type { RequestContext } from '../context/context.ts';
import type { EntityRef } from './entity.ts';
import type { BuilderTypes, PothosBuilder } from './types.ts';

type Types = BuilderTypes<object>;

/** Options of a field whose type is known only when the modules are composed. */
interface DynamicField {
  /** The name or ref of a type, or a list with one name or ref. */
  readonly type: unknown;
  readonly nullable?: boolean | { readonly list: boolean; readonly items: boolean };
  readonly description?: string;
  readonly rule?: Rule;
  readonly args?: object;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Rows of relations that the field reads, loaded together with the parent. */
  select?(args: object, context: RequestContext): object;
  resolve(parent: unknown, args: object, context: RequestContext): unknown;
}

/** The part of Pothos' field builder `t` that derived fields need. */
export interface DynamicFields {
  readonly arg: PothosSchemaTypes.FieldBuilder<Types, unknown>['arg'];
  field(options: DynamicField): FieldRef<Types>;
  relation(name: string, options: object): FieldRef<Types>;
  relatedConnection(name: string, options: object, type: object): FieldRef<Types>;
  prismaConnection(options: object, type: object): FieldRef<Types>;
}

/** The part of Pothos' field builder that the fields of a page need. */
export interface PageFields extends Pick<DynamicFields, 'arg' | 'field'> {
  int(options: object): FieldRef<Types>;
}

/** Options of an input field whose type is known only when the modules are composed. */
interface DynamicInputField {
  readonly type: unknown;
  readonly required?: boolean | { readonly list: boolean; readonly items: boolean };
  readonly description: string;
}

export interface DynamicInputFields {
  field(options: DynamicInputField): object;
}

/** An input type whose fields are added later, so that they may lead back to it. */
export interface DynamicInputRef {
  implement(options: {
    readonly description: string;
    fields(t: DynamicInputFields): Readonly<Record<string, object>>;
  }): object;
}

/**
 * Pothos' builder, with weaker types, for fields that the kernel derives from Prisma models. Pothos' own types need the
 * names of all models and types at compile time, but the kernel learns these names only at composition.
 */
export interface DynamicBuilder {
  readonly configStore: { associateParamWithRef(param: EntityRef, ref: EntityRef): void };
  objectRef(name: string): EntityRef;
  objectType(
    ref: EntityRef,
    options: { readonly name: string; readonly description?: string; readonly rule: Rule },
  ): void;
  objectField(ref: EntityRef, name: string, field: (t: DynamicFields) => FieldRef<Types>): void;
  objectFields(ref: EntityRef, fields: (t: DynamicFields) => FieldMap): void;
  queryField(name: string, field: (t: DynamicFields) => FieldRef<Types>): void;
  prismaObject(
    model: string,
    options: {
      readonly description: string;
      readonly rule: Rule;
      fields(t: DynamicFields): FieldMap;
    },
  ): EntityRef;
  connectionObject(
    connection: {
      readonly type: object;
      readonly name: string;
      readonly description: string;
      readonly rule: Rule;
      fields(t: PageFields): FieldMap;
    },
    edge: { readonly name: string; readonly description: string; readonly rule: Rule },
  ): object;
  inputRef(name: string): DynamicInputRef;
  args(args: (t: DynamicInputFields) => Readonly<Record<string, object>>): object;
  /** Gives a type the key by which other subgraphs refer to it. */
  asEntity(
    ref: EntityRef,
    options: {
      readonly key: { readonly selection: string; readonly resolvable?: boolean };
      resolveReference(representation: { id: string }, context: RequestContext): unknown;
    },
  ): void;
}

/** `builder` without the types of its models. */
export function dynamicBuilder(builder: PothosBuilder<object>): DynamicBuilder {
  return builder as unknown as DynamicBuilder;
}

/** Makes a type implement an interface. The cast is needed because Pothos types the list by the builder's models. */
export function addInterface(ref: EntityRef, interfaceRef: object): void {
  (ref as unknown as { addInterfaces(list: object[]): void }).addInterfaces([interfaceRef]);
}

/**
 * Marks a row with its object type, for fields whose type is an interface. The cast is needed because Pothos accepts
 * only type names that the builder's types list.
 */
export function brandRow(row: object, type: string): void {
  brandWithType(row, type as never);
}
