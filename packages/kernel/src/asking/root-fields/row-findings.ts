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
  moduleOf: (type: string) => string,
): void {
  builder.interfaceField(sourced, 'findings', (t) =>
    t.field({
      type: [type],
      description: 'What does not add up about the row (funn).',
      resolve: (row: unknown, _args: object, context: RequestContext, info: GraphQLResolveInfo) => {
        const { name } = info.parentType;
        const module = moduleOf(name);
        const prepare = async () => context.services.get(module)?.findingState(context);
        return loadFindings(context, module, `${name}/${(row as Stub).id}`, prepare);
      },
    }),
  );
}
