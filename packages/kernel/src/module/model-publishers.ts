import { copyCheck } from '../asking/findings/copy-check.ts';
import type { ModuleCheck } from '../asking/findings/check.ts';
import type { Copy } from '../schema/copy.ts';
import { publishCopy, type CopyOptions } from '../schema/copy-model.ts';
import type { EntityOptions, EntityRef } from '../schema/entity.ts';
import { renamedType, type FormerType, type Renamed } from '../schema/former-types.ts';
import type { ModelOptions, ModelScope, PublishedModel } from '../schema/model-scope.ts';
import { publishModel } from '../schema/model-type.ts';
import type { RowExtensionOptions } from '../schema/row-extension.ts';
import { publishValue, type ValueOptions } from '../schema/value-model.ts';
import { ValueRow, type Value, type ValueRefs } from '../schema/value.ts';
import type { PublishedType } from '../searching/plan.ts';
import type { ShownValue, UntypedModuleBuilder } from './module-builder.ts';
import { addRowExtension } from './row-extension.ts';

/** The records of a composition about models, by name of the model. */
interface ModelRecords {
  readonly values: Map<string, Value>;
  readonly copies: Map<string, Copy>;
  readonly formerTypes: Map<string, FormerType>;
  readonly publishedTypes: Map<string, PublishedType>;
}

interface Publishers {
  model(model: string, options: ModelOptions): EntityRef;
  value(model: string, options: ValueOptions): ShownValue<object>;
  copy(model: string, options: CopyOptions): void;
  extension(model: string, options: RowExtensionOptions): EntityRef;
  renamed(name: string, by: Renamed): void;
}

/** The ways in which a module publishes a model: as a type, as values, or as copies or extensions of another module's rows. */
export function modelPublishers(
  scope: ModelScope,
  records: ModelRecords,
  models: Map<string, PublishedModel>,
  {
    entity,
    check,
    valueRefs,
    extend,
  }: {
    readonly entity: (ref: EntityRef, options?: EntityOptions) => void;
    readonly check: (check: ModuleCheck) => void;
    readonly valueRefs: () => ValueRefs;
    readonly extend: UntypedModuleBuilder['extend'];
  },
): Publishers {
  const module = scope.module.name;
  return {
    model: (model, options) => {
      const ref = publishModel(scope, model, options);
      const { rows } = options;
      records.publishedTypes.set(model, { module, ...options });
      models.set(model, { ref, ...options });
      entity(ref, rows ? { rows } : {});
      return ref;
    },
    value: (model, options) => {
      const { value, owner, published } = publishValue(scope, model, options, valueRefs());
      records.values.set(model, value);
      records.formerTypes.set(model, owner);
      records.publishedTypes.set(model, { module, ...published });
      models.set(model, published);
      return { type: published.ref, show: (row) => new ValueRow(value, row) };
    },
    copy: (model, options) => {
      const { copy, former, published } = publishCopy(scope, model, options);
      records.copies.set(model, copy);
      records.formerTypes.set(model, former);
      models.set(model, published);
      check(copyCheck(copy));
    },
    extension: (model, options) => {
      const published = addRowExtension(records, scope, extend, model, options);
      models.set(model, published);
      return published.ref;
    },
    renamed: (name, by) => void records.formerTypes.set(name, renamedType(name, module, by)),
  };
}
