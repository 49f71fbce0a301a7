import type { EnumRef, InputObjectRef, InterfaceRef, ObjectRef } from '@pothos/core';
import type { Certainty, Language, PeriodShape, SourceShape, Stub } from '../context/shapes.ts';
import type { RequestContext } from '../context/context.ts';
import type { SourceInput } from '../context/source-input.ts';
import type { StatedDateShape } from '../time/stated-date.ts';
import type { BuilderTypes } from './types.ts';

/**
 * A handle to a type of another module. The other module may register the type before or after the handle is made.
 */
export interface Reference<P extends object> {
  readonly type: ObjectRef<BuilderTypes<P>, Stub>;
  /** Loads the row with this key if the row's module is local; otherwise returns a stub. Returns null without a key. */
  load(key: string | null | undefined, context: RequestContext): Promise<Stub | null>;
}

/** Arguments and types every module shares, so that they are equal in every subgraph. */
export interface Vocabulary<P extends object> {
  readonly period: ObjectRef<BuilderTypes<P>, PeriodShape>;
  readonly source: ObjectRef<BuilderTypes<P>, SourceShape>;
  /** A source as mutation input; store it with `writeProvenance`. */
  readonly sourceInput: InputObjectRef<BuilderTypes<P>, SourceInput>;
  readonly certainty: EnumRef<BuilderTypes<P>, Certainty>;
  readonly statedDate: ObjectRef<BuilderTypes<P>, StatedDateShape>;
  readonly datePrecision: EnumRef<BuilderTypes<P>, 'YEAR' | 'MONTH' | 'DAY'>;
  readonly sourced: InterfaceRef<BuilderTypes<P>, object>;
  /** `asOf: Date`. Resolve it with `dayFor` (single values) or `dayForList`. */
  readonly asOfArgs: {
    asOf: PothosSchemaTypes.ArgumentRef<BuilderTypes<P>, Date | null | undefined>;
  };
  /** `language: Language`. Resolve it with `languageFor`. */
  readonly languageArgs: {
    language: PothosSchemaTypes.ArgumentRef<BuilderTypes<P>, Language | null | undefined>;
  };
  readonly filters: {
    readonly text: InputObjectRef<BuilderTypes<P>, TextFilter>;
    readonly id: InputObjectRef<BuilderTypes<P>, IdFilter>;
    readonly int: InputObjectRef<BuilderTypes<P>, IntFilter>;
    readonly date: InputObjectRef<BuilderTypes<P>, DateFilter>;
    readonly boolean: InputObjectRef<BuilderTypes<P>, BooleanFilter>;
    readonly period: InputObjectRef<BuilderTypes<P>, PeriodFilter>;
  };
}

export interface TextFilter {
  equals?: string | null | undefined;
  in?: string[] | null | undefined;
  contains?: string | null | undefined;
  startsWith?: string | null | undefined;
  isNull?: boolean | null | undefined;
  not?: TextFilter | null | undefined;
}

export interface IdFilter {
  equals?: string | null | undefined;
  in?: string[] | null | undefined;
  isNull?: boolean | null | undefined;
  not?: IdFilter | null | undefined;
}

export interface IntFilter {
  equals?: number | null | undefined;
  in?: number[] | null | undefined;
  atLeast?: number | null | undefined;
  atMost?: number | null | undefined;
  isNull?: boolean | null | undefined;
  not?: IntFilter | null | undefined;
}

export interface DateFilter {
  equals?: Date | null | undefined;
  onOrAfter?: Date | null | undefined;
  before?: Date | null | undefined;
  isNull?: boolean | null | undefined;
  not?: DateFilter | null | undefined;
}

export interface BooleanFilter {
  equals?: boolean | null | undefined;
  isNull?: boolean | null | undefined;
}

export interface PeriodFilter {
  holdsOn?: Date | null | undefined;
  startsIn?: DateFilter | null | undefined;
  endsIn?: DateFilter | null | undefined;
}
