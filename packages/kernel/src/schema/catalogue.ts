import { parse, print } from 'graphql';
import type { Title } from '../context/shapes.ts';
import { duplicateError } from '../errors/duplicate-error.ts';

/** The topics of the catalogue, with the description of each. */
export const topics = {
  MONEY: { description: 'Contributions, grants, budgets and accounts (økonomi).' },
  PEOPLE: { description: 'People in public roles, and positions (personer).' },
  PROCEEDINGS: { description: 'Meetings, cases and decisions (saksbehandling).' },
  TERRITORY: { description: 'Municipalities, counties and their borders (territorium).' },
  PLANS: { description: 'Strategies, plans and activities (planer).' },
  MEMBERSHIP: { description: 'Who cooperates with whom, and who is a member (medlemskap).' },
  HEALTH: { description: 'Health services and public health (helse).' },
  CULTURE: { description: 'Art and music (kultur).' },
  DEVELOPMENT: { description: 'Transport, education, research and growth (utvikling).' },
  FIGURES: { description: 'Statistics and indicators (tall).' },
  DOCUMENTS: { description: 'Papers and their sources (dokumenter).' },
  QUALITY: { description: 'How reliable the data are, and who keeps them (kvalitet).' },
} as const;

export type Topic = keyof typeof topics;

/** The words with which a root field stands in the catalogue. The field's description is made of them. */
export interface CatalogueWords {
  /** The question that the field begins to answer, with a question mark. */
  readonly question: Title;
  /** The Norwegian term for a row: bokmål, singular. */
  readonly term: string;
  readonly topics: readonly [Topic, ...Topic[]];
  /** A query that asks the field, from `{` to `}`. A test runs each example. */
  readonly example: string;
}

/** The words of a collection: of the list and, if `one` is given, of the field for one row. */
export interface CollectionWords extends CatalogueWords {
  readonly one?: Pick<CatalogueWords, 'question' | 'example'>;
}

/** A root field in the catalogue. */
export interface CatalogueRecord extends CatalogueWords {
  readonly field: string;
  /** Name of the module; null for a field of the hub itself. */
  readonly module: string | null;
}

/** The root fields that modules and the hub have put in the catalogue. */
export class CatalogueRecords {
  readonly #records = new Map<string, CatalogueRecord>();

  /** Puts a root field in the catalogue and returns its description; `more` are further sentences. */
  add(
    owner: { readonly name: string | null; readonly title: Title },
    field: string,
    words: CatalogueWords,
    more = '',
  ): string {
    const { question, term, topics: about, example } = words;
    const other = this.#records.get(field);
    const module = owner.name;
    if (other) {
      throw duplicateError('catalogue entry', field, other.module ?? 'hub', module ?? 'hub');
    }
    this.#records.set(field, {
      field,
      module,
      question,
      term,
      topics: about,
      example: print(parse(example)),
    });
    const asked = question.en.replace(/\?$/, '');
    const first = `${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
    return `${owner.title.en}: ${first} (${term}). ${more}`.trimEnd();
  }

  all(): readonly CatalogueRecord[] {
    return [...this.#records.values()];
  }
}

/** The hub as owner of the root fields that belong to no module. */
export const hubItself = { name: null, title: { nb: 'Navet', en: 'Hub' } } as const;

/** The sentence on the sizes of pages in the description of a list. */
export function pageSizes({ pageSize, maxPageSize }: PageSizes): string {
  return `${pageSize} in a page, at most ${maxPageSize}.`;
}

interface PageSizes {
  readonly pageSize: number;
  readonly maxPageSize: number;
}
