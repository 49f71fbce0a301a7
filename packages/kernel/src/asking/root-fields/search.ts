import { inputError } from '../../errors/errors.ts';
import { nearestName } from '../../errors/nearest-name.ts';
import { withNames } from '../../searching/search-source.ts';
import { searchModules, type SearchResult } from '../../searching/search-modules.ts';
import type { SearchHit } from '../../searching/shapes.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { Vocabulary } from '../../schema/vocabulary-types.ts';
import type { unansweredType } from './unanswered-type.ts';
import { listsNamed } from '../../searching/catalogue-search.ts';
import type { Catalogue } from '../catalogue.ts';
import type { EntryType } from './catalogue.ts';
import type { Describe } from './hub-words.ts';
import type { FindNode } from './node.ts';

/** The parts of a composition that `search` needs. */
export interface SearchFieldParts {
  readonly builder: PothosBuilder<object>;
  readonly vocabulary: Vocabulary<object>;
  readonly incomplete: ReturnType<typeof unansweredType>;
  readonly find: FindNode;
  /** The type of the row that `find` gives for a row of a type. */
  readonly shown: (type: string) => string;
  readonly described: Describe;
  readonly entry: EntryType;
  readonly catalogue: Catalogue;
  readonly maxHits: number;
  /** Names of the types that search covers, in local and remote modules. */
  readonly searchedTypes: () => readonly string[];
  readonly moduleOf: (type: string) => string | undefined;
}

/** Adds the root field `search`, which asks every module and merges the hits by rank. */
export function addSearchField(parts: SearchFieldParts): void {
  const { builder, described, maxHits, moduleOf, shown } = parts;
  // Rows without a type of their own count as rows of the type that answers for them.
  const searched = () => [...new Set(parts.searchedTypes().map(shown))].sort();
  const result = resultType(parts);
  builder.queryField('search', (t) =>
    t.field({
      // The cost is high, because the field asks every module several times.
      extensions: { cost: 2_000 },
      type: result,
      nullable: true,
      description: described(
        'search',
        'Searches every type whose rows have sources, but for data about people: names, titles, texts, words of sources, terms of enums, numbers and dates in any spelling, and the names of the rows that a row refers to. Norwegian word forms, compounds, synonyms and English terms count; the words that only make a text a question do not. A misspelled word finds the words most like it.',
      ),
      args: {
        text: t.arg.string({
          required: true,
          description:
            'What to search for, words or a whole question, with at least one letter or digit.',
        }),
        types: t.arg.stringList({
          description: `Only rows of these types, for example \`["Body"]\`. Types that are searched: ${searched().join(', ')}.`,
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
        for (const type of types ?? []) refuseUnknown(type, searched());
        const within = types && parts.searchedTypes().filter((type) => types.includes(shown(type)));
        const search = { text, types: within ?? null, first };
        return { ...(await searchModules(context, search, moduleOf)), text };
      },
    }),
  );
}

function refuseUnknown(type: string, searched: readonly string[]): void {
  if (searched.includes(type)) return;
  const nearest = nearestName(type, searched);
  throw inputError('search(types:)', type, `a type that is searched; the nearest is ${nearest}`);
}

function resultType({ builder, incomplete, entry, catalogue, ...parts }: SearchFieldParts) {
  const hit = hitType({ builder, incomplete, entry, catalogue, ...parts });
  return builder.objectRef<SearchResult & { text: string }>('SearchResult').implement({
    rule: 'public',
    description: 'Rows that a search found, best first (søkeresultat).',
    fields: (t) => ({
      hits: t.field({
        type: [hit],
        description:
          'The best matches first. Rows with the same title and source line are one fact and one hit.',
        resolve: (found) => [...found.hits],
      }),
      entries: t.field({
        type: [entry],
        description:
          'Root fields that list the things which the text names, such as `grants` for tilskudd; at most five.',
        resolve: ({ text }) => [...listsNamed(catalogue.records(), text)],
      }),
      hasAllWords: t.boolean({
        description:
          'Whether the hits hold all telling words of the text. False where no row has them all: the hits then hold the most telling ones; and where nothing was found.',
        resolve: (found) => found.hasAllWords,
      }),
      incomplete: t.field({
        type: [incomplete],
        description: 'Modules that did not answer.',
        resolve: (found) => [...found.incomplete],
      }),
    }),
  });
}

function hitType({ builder, vocabulary, find, shown }: SearchFieldParts) {
  return builder.objectRef<SearchHit>('SearchHit').implement({
    rule: 'public',
    description: 'A row that matches the text of a search (treff).',
    fields: (t) => ({
      title: t.string({
        description: 'The row in words: its name or title, or the names of the rows it joins.',
        resolve: (one) => withNames(one.title, new Map()),
      }),
      snippet: t.exposeString('snippet', {
        description:
          'The words around the match in Norwegian, with the match between « and »; the beginning of the text where the match is in a name or an English term.',
      }),
      type: t.string({ description: 'Type of the row.', resolve: (one) => shown(one.type) }),
      module: t.exposeString('module', { description: 'Module the row belongs to.' }),
      rank: t.exposeFloat('rank', { description: 'How well it matches; higher is better.' }),
      source: t.field({
        type: vocabulary.source,
        nullable: true,
        description: 'The source whose words match best; null for a row without sources.',
        resolve: (one) => one.source,
      }),
      node: t.field({
        type: builder.nodeInterfaceRef(),
        nullable: true,
        description: 'The row itself.',
        resolve: (one, _args, context) => find(context, one.type, one.key),
      }),
    }),
  });
}
