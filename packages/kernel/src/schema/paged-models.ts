import { columnsOf } from './columns.ts';
import type { ModelOwner, PublishedModel } from './model-scope.ts';

/** The models of a module whose rows a field gives in pages. The filters of these models are in the schema. */
export class PagedModels {
  readonly #module: ModelOwner;
  readonly #published: ReadonlyMap<string, PublishedModel>;
  readonly #collections = new Set<string>();
  #nested: ReadonlySet<string> | undefined;

  /** `published` may be filled later, but before the first call of `has`. */
  constructor(module: ModelOwner, published: ReadonlyMap<string, PublishedModel>) {
    this.#module = module;
    this.#published = published;
  }

  addCollection(model: string): void {
    this.#collections.add(model);
  }

  has(model: string): boolean {
    this.#nested ??= new Set(this.#nestedPages());
    return this.#collections.has(model) || this.#nested.has(model);
  }

  /** The models that a field of another model gives in pages. */
  #nestedPages(): string[] {
    const { name, database } = this.#module;
    return [...this.#published].flatMap(([model, { fields }]) => {
      const columns = columnsOf(name, database.datamodel, model);
      return Object.entries(fields).flatMap(([field, published]) =>
        typeof published === 'object' && published.connection ? [columns.get(field).type] : [],
      );
    });
  }
}
