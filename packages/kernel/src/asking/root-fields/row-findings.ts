import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../context/context.ts';
import type { Stub } from '../../context/shapes.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { Vocabulary } from '../../schema/vocabulary-types.ts';
import { loadFindings } from '../findings/read.ts';
import type { FindingType } from './finding-type.ts';

/** Adds `findings` to every type whose facts have sources. */
export function addRowFindings(
  builder: PothosBuilder<object>,
  { sourced }: Vocabulary<object>,
  { type }: FindingType,
  home: (type: string, row: Stub) => { readonly module: string; readonly model: string },
): void {
  builder.interfaceField(sourced, 'findings', (t) =>
    t.field({
      type: [type],
      description: 'What does not add up about the row (funn).',
      resolve: (row: unknown, _args: object, context: RequestContext, info: GraphQLResolveInfo) => {
        const { module, model } = home(info.parentType.name, row as Stub);
        const prepare = async () => context.services.get(module)?.findingState(context);
        return loadFindings(context, module, `${model}/${(row as Stub).id}`, prepare);
      },
    }),
  );
}
