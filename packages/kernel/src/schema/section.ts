import { dynamicBuilder } from './dynamic-builder.ts';
import type { EntityRef } from './entity.ts';
import type { PothosBuilder } from './types.ts';

/** A field that holds all fields which a module adds to a type of another module, such as `Body.health`. */
export interface Section {
  readonly field: string;
  readonly description: string;
}

/** The sections of one composition. */
export class Sections {
  readonly #builder: PothosBuilder<object>;
  readonly #types = new Map<string, EntityRef>();

  constructor(builder: PothosBuilder<object>) {
    this.#builder = builder;
  }

  /** Returns the type that gets the fields which a module adds to `parent`: its section there, or `parent` itself. */
  typeFor(module: SectionOwner, parentName: string, parent: EntityRef): EntityRef {
    const section = module.sections?.[parentName];
    if (!section) return parent;
    const key = `${module.name} ${parentName}`;
    const type = this.#types.get(key) ?? addSection(this.#builder, parent, parentName, section);
    this.#types.set(key, type);
    return type;
  }
}

/** The name of the type of a section. */
export function sectionType(parentName: string, { field }: Pick<Section, 'field'>): string {
  return `${parentName}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

interface SectionOwner {
  readonly name: string;
  readonly sections?: Readonly<Record<string, Section>>;
}

/**
 * Adds a section to a type of another module: one field, and the type that holds the module's fields. Rows pass through
 * the field unchanged. If the module does not answer, the field is null.
 */
function addSection(
  builder: PothosBuilder<object>,
  parent: EntityRef,
  parentName: string,
  { field, description }: Section,
): EntityRef {
  const dynamic = dynamicBuilder(builder);
  const name = sectionType(parentName, { field });
  const ref = dynamic.objectRef(name);
  dynamic.objectType(ref, { name, rule: 'public', description });
  dynamic.objectField(parent, field, (t) =>
    t.field({ type: ref, nullable: true, description, resolve: (row) => row }),
  );
  return ref;
}
