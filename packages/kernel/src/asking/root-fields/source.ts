import { inputError } from '../../errors/errors.ts';
import type { RequestContext } from '../../context/context.ts';
import { keysNamed, unknownName } from '../../naming/known-names.ts';
import { parseGlobalId } from '../../schema/global-id.ts';
import { askModules, type Unanswered } from '../ask-modules.ts';
import type { Vocabulary } from '../../schema/vocabulary-types.ts';
import type { Fact, SourceReadings } from '../../context/service-shapes.ts';
import type { BuilderTypes, PothosBuilder } from '../../schema/types.ts';
import type { ObjectRef } from '@pothos/core';
import type { SourceShape } from '../../context/shapes.ts';
import type { unansweredType } from './unanswered-type.ts';
import type { Describe } from './hub-words.ts';
import type { FindNode } from './node.ts';

interface SourceUse {
  source: SourceShape;
  facts: Fact[];
  incomplete: Unanswered[];
}

/** Adds the root fields `source` and `sources`. They return the rows that cite a place in a document. */
export function addSourceField(
  builder: PothosBuilder<object>,
  vocabulary: Vocabulary<object>,
  incomplete: ReturnType<typeof unansweredType>,
  {
    find,
    shown,
    described,
  }: {
    readonly find: FindNode;
    /** The type of the row that `find` gives for a row of a type. */
    readonly shown: (type: string) => string;
    readonly described: Describe;
  },
): void {
  const fact = builder.objectRef<Fact>('Fact').implement({
    rule: 'public',
    description: 'A row that a source supports (faktum).',
    fields: (t) => ({
      type: t.string({ description: 'Type of the row.', resolve: (one) => shown(one.type) }),
      module: t.exposeString('module', { description: 'Module the row belongs to.' }),
      node: t.field({
        type: builder.nodeInterfaceRef(),
        nullable: true,
        description: 'The row itself; null for a recorded discrepancy, which `checks` shows.',
        resolve: (one, _args, context) => find(context, one.type, one.key),
      }),
    }),
  });
  const use = builder.objectRef<SourceUse>('SourceUse').implement({
    rule: 'public',
    description: 'A source and every row that rests on it, in all modules (kildebruk).',
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
  addSourcesField(builder, use, described);
  builder.queryField('source', (t) =>
    t.field({
      // The cost is high, because the field asks every module.
      extensions: { cost: 2_000 },
      type: use,
      nullable: true,
      description: described('source', 'Null when nothing was read there.'),
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

/** Most sources in an answer. */
const mostSources = 100;

function addSourcesField(
  builder: PothosBuilder<object>,
  use: ObjectRef<BuilderTypes<object>, SourceUse>,
  described: Describe,
): void {
  builder.queryField('sources', (t) =>
    t.field({
      type: [use],
      nullable: true,
      description: described(
        'sources',
        'Every quotation with the rows of all modules that rest on it, by line. Empty where nothing was read.',
      ),
      args: {
        document: t.arg.string({
          required: true,
          description:
            'Key or title of the document, for example `arsrapport-2016`, or address of the page. A text that is neither is refused.',
        }),
        line: t.arg.int({ description: 'Only this line of the transcribed document, from 1.' }),
        first: t.arg.int({
          required: true,
          defaultValue: mostSources,
          description: `Number of quotations, at most ${mostSources}.`,
        }),
        afterSource: t.arg.id({
          description: 'Only quotations after this `id` of a `Source` of the list.',
        }),
      },
      resolve: async (_root, { document, line, first, afterSource }, context) => {
        if (typeof line === 'number' && line < 1) {
          throw inputError('sources(line:)', line, 'a line from 1');
        }
        if (first < 0 || first > mostSources) {
          throw inputError('sources(first:)', first, `a number from 0 to ${mostSources}`);
        }
        const uses = await usesNamed(context, document, line ?? null);
        const start = afterSource
          ? uses.findIndex(({ source }) => source.id === afterSource) + 1
          : 0;
        if (afterSource && start === 0) {
          throw inputError(
            'sources(afterSource:)',
            afterSource,
            'the `id` of a source of the list',
          );
        }
        return uses.slice(start, start + first);
      },
    }),
  );
}

/** The quotations of a document. `document` is its key, title or address. Rejects an unknown document. */
async function usesNamed(
  context: RequestContext,
  document: string,
  line: number | null,
): Promise<SourceUse[]> {
  const uses = await usesOf(context, document, line);
  if (uses.length > 0) return uses;
  const key = await documentNamed('sources(document:)', document, context);
  return key === document ? [] : usesOf(context, key, line);
}

/** The key or address of the document that a text names by key, title or address; an unknown one is an error. */
export async function documentNamed(
  field: string,
  text: string,
  context: RequestContext,
): Promise<string> {
  const { answers, incomplete } = await askModules(context, (service) =>
    service.names(context, type),
  );
  const names = answers.flat();
  const id = parseGlobalId(text);
  const [key] = keysNamed(id?.type === type ? id.key : text, names, null);
  if (key !== undefined) return key;
  const isKnown = names.length === 0 || incomplete.length > 0;
  if (isKnown || (await usesOf(context, text, null)).length > 0) return text;
  throw unknownName(field, type, text, names);
}

const type = 'Document';

async function usesOf(
  context: RequestContext,
  document: string,
  line: number | null,
): Promise<SourceUse[]> {
  const { answers, incomplete } = await askModules(context, (service) =>
    service.factsAt(context, { document, line }),
  );
  return oneOfEach(answers.flat(), incomplete);
}

/** Merges the readings of all modules, so that each source has one `SourceUse`. Orders the result by line. */
function oneOfEach(readings: readonly SourceReadings[], incomplete: Unanswered[]): SourceUse[] {
  const uses = new Map<string, SourceUse>();
  for (const { source, facts } of readings) {
    if (!source) continue;
    const known = uses.get(source.id) ?? { source, facts: [], incomplete };
    uses.set(source.id, { ...known, facts: [...known.facts, ...facts] });
  }
  const lineOf = ({ source }: SourceUse) => source.line ?? 0;
  return [...uses.values()].sort(
    (a, b) => lineOf(a) - lineOf(b) || (a.source.id < b.source.id ? -1 : 1),
  );
}
