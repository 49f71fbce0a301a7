import { inputError } from '../../errors/errors.ts';
import { askModules, type Unanswered } from '../ask-modules.ts';
import type { Vocabulary } from '../../schema/vocabulary-types.ts';
import type { Fact } from '../../context/service-shapes.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { SourceShape } from '../../context/shapes.ts';
import type { unansweredType } from './unanswered-type.ts';
import type { FindNode } from './node.ts';

interface SourceUse {
  source: SourceShape;
  facts: Fact[];
  incomplete: Unanswered[];
}

/** Adds `source`, which leads from a line of a document back to what was read from it. */
export function addSourceField(
  builder: PothosBuilder<object>,
  vocabulary: Vocabulary<object>,
  incomplete: ReturnType<typeof unansweredType>,
  find: FindNode,
): void {
  const fact = builder.objectRef<Fact>('Fact').implement({
    rule: 'public',
    description: 'A row that a source supports.',
    fields: (t) => ({
      type: t.exposeString('type', { description: 'Type of the row.' }),
      module: t.exposeString('module', { description: 'Module the row belongs to.' }),
      node: t.field({
        type: builder.nodeInterfaceRef() as never,
        nullable: true,
        description: 'The row itself; null for a recorded discrepancy, which `checks` shows.',
        resolve: ((one: Fact, _args: object, context: never) =>
          find(context, one.type, one.key)) as never,
      }),
    }),
  });
  const use = builder.objectRef<SourceUse>('SourceUse').implement({
    rule: 'public',
    description: 'A source and every row that rests on it, in all modules.',
    fields: (t) => ({
      source: t.field({
        type: vocabulary.source,
        description: 'The source.',
        resolve: (u) => u.source,
      }),
      facts: t.field({
        type: [fact],
        description: 'What was read from it.',
        resolve: (u) => u.facts,
      }),
      incomplete: t.field({
        type: [incomplete],
        description: 'Modules that did not answer.',
        resolve: (u) => u.incomplete,
      }),
    }),
  });
  builder.queryField('source', (t) =>
    t.field({
      type: use,
      nullable: true,
      description: 'What was read from one place in a document; null when nothing was.',
      args: { id: t.arg.id({ required: true, description: '`id` of a `Source`.' }) },
      resolve: async (_root, { id }, context) => {
        if (!/^[\w-]{16}$/.test(id)) throw inputError('source(id:)', id, 'the `id` of a Source');
        const { answers, incomplete: missing } = await askModules(context, (service) =>
          service.facts(context, id),
        );
        const source = answers.find((answer) => answer.source !== null)?.source;
        if (!source) return null;
        return { source, facts: answers.flatMap((answer) => answer.facts), incomplete: missing };
      },
    }),
  );
}
