import { inputError } from '../../errors/errors.ts';
import { askModules, type Unanswered } from '../ask-modules.ts';
import type { SearchHit } from '../../context/service-shapes.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { unansweredType } from './unanswered-type.ts';
import type { FindNode } from './node.ts';

interface SearchResult {
  hits: SearchHit[];
  incomplete: Unanswered[];
}

/** Adds `search`, which asks every module and merges what they find by rank. */
export function addSearchField(
  builder: PothosBuilder<object>,
  incomplete: ReturnType<typeof unansweredType>,
  find: FindNode,
  maxHits: number,
): void {
  const hit = builder.objectRef<SearchHit>('SearchHit').implement({
    rule: 'public',
    description: 'A row that matches what was searched for.',
    fields: (t) => ({
      title: t.exposeString('title', { description: 'Name or title of the row.' }),
      snippet: t.exposeString('snippet', {
        description: 'The words around the match, with the match between « and ».',
      }),
      type: t.exposeString('type', { description: 'Type of the row.' }),
      module: t.exposeString('module', { description: 'Module the row belongs to.' }),
      rank: t.exposeFloat('rank', { description: 'How well it matches; higher is better.' }),
      node: t.field({
        type: builder.nodeInterfaceRef() as never,
        nullable: true,
        description: 'The row itself.',
        resolve: ((one: SearchHit, _args: object, context: never) =>
          find(context, one.type, one.key)) as never,
      }),
    }),
  });
  const result = builder.objectRef<SearchResult>('SearchResult').implement({
    rule: 'public',
    description: 'What a search found.',
    fields: (t) => ({
      hits: t.field({
        type: [hit],
        description: 'The best matches first.',
        resolve: (r) => r.hits,
      }),
      incomplete: t.field({
        type: [incomplete],
        description: 'Modules that did not answer.',
        resolve: (r) => r.incomplete,
      }),
    }),
  });
  builder.queryField('search', (t) =>
    t.field({
      type: result,
      nullable: true,
      description:
        'Searches names, titles, texts and the words of sources in all modules: Norwegian word forms and the beginnings of words, with or without accents.',
      args: {
        text: t.arg.string({
          required: true,
          description: 'What to search for, at least one letter or digit.',
        }),
        types: t.arg.stringList({
          description: 'Only rows of these types, for example `["Body"]`.',
        }),
        first: t.arg.int({
          required: true,
          defaultValue: 20,
          description: `Number of hits, at most ${maxHits}.`,
        }),
      },
      resolve: async (_root, { text, types, first }, context) => {
        if (!/[\p{L}\p{N}]/u.test(text) || text.length > 200) {
          throw inputError(
            'search(text:)',
            text,
            'a text with a letter or digit, of at most 200 characters',
          );
        }
        const query = { text, types: types ?? null, first };
        const { answers, incomplete: missing } = await askModules(context, (service) =>
          service.search(context, query),
        );
        const hits = answers
          .flat()
          .sort((a, b) => b.rank - a.rank || a.title.localeCompare(b.title, 'nb'));
        return { hits: hits.slice(0, first), incomplete: missing };
      },
    }),
  );
}
