import { addInterface } from '../schema/dynamic-builder.ts';
import { loadFromModel } from '../schema/entity.ts';
import type { FormerType } from '../schema/former-types.ts';
import { publishModel } from '../schema/model-type.ts';
import type { ModelScope, PublishedModel } from '../schema/model-scope.ts';
import type { RowExtensionOptions } from '../schema/row-extension.ts';
import type { Reference } from '../schema/vocabulary-types.ts';
import type { PublishedType } from '../searching/plan.ts';
import type { UntypedModuleBuilder } from './module-builder.ts';

interface Registered {
  readonly formerTypes: Map<string, FormerType>;
  readonly publishedTypes: Map<string, PublishedType>;
}

/** Adds a field to a type of another module that shows the row of `model` with the same key. */
export function addRowExtension(
  { formerTypes, publishedTypes }: Registered,
  scope: ModelScope,
  extend: UntypedModuleBuilder['extend'],
  model: string,
  { of, field, formerKeys, ...options }: RowExtensionOptions,
): PublishedModel & { readonly ref: ReturnType<typeof publishModel> } {
  const module = scope.module.name;
  const published = { ...options, rule: 'public', extension: { of, field } } as const;
  const ref = publishModel(scope, model, published);
  addInterface(ref, scope.vocabulary.sourced);
  publishedTypes.set(model, { module, ...published });
  formerTypes.set(model, {
    name: model,
    module,
    type: of,
    ...(formerKeys ? { keys: new Map(Object.entries(formerKeys)) } : {}),
    rows: { columns: [], key: (row) => row['id'] as string },
  });
  const type = ref as Reference<object>['type'];
  const { description } = options;
  const load = loadFromModel(module, model);
  extend(of, (x) => ({
    [field]: x.one({ type, description, loadMany: (keys, _args, context) => load(keys, context) }),
  }));
  return { ref, ...published };
}
