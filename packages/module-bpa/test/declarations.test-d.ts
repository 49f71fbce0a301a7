import type { RequestContext } from '@vesthub/kernel';
import type { BpaBuilder } from '../src/module.ts';
import type { Prisma } from '../src/generated/client/client.ts';

/**
 * Only the compiler checks this file. Every line below an `@ts-expect-error` is a mistake in a module's declaration
 * and must not compile.
 */

const texts = { description: 'A derivation.', rule: 'public', fields: {} } as const;

export function rowRules(module: BpaBuilder, open: boolean): void {
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    rows: ({ principal: { body } }) => ({
      OR: [{ round: { is: ofRound(body) } }, { round: ofRound(body) }, { amountNok: { gte: 1 } }],
      ...(open ? { title: { contains: 'a' } } : {}),
    }),
  });
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    // @ts-expect-error a relation that the model does not have
    rows: () => ({ rond: { id: '2016' } }),
  });
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    // @ts-expect-error a column that the model does not have, next to one that it has
    rows: () => ({ amountNok: 1, amountNkr: 1 }),
  });
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    // @ts-expect-error a column that the related model does not have, next to one that it has
    rows: () => ({ round: { id: '2016', identity: '2016' } }),
  });
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    // @ts-expect-error a column that the model does not have, in a list of alternatives
    rows: () => ({ OR: [{ amountNok: 1 }, { amountNok: 1, amountNkr: 1 }] }),
  });
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    // @ts-expect-error a condition of the wrong kind
    rows: () => ({ amountNok: 'much' }),
  });
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    // @ts-expect-error a condition whose type hides its columns
    rows: (context) => hidden(context),
  });
}

declare function ofRound(body: string | null): Prisma.ConcessionRoundWhereInput;
declare function hidden(context: RequestContext): object;

export function fields(module: BpaBuilder): void {
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    // @ts-expect-error a column that the model does not have
    fields: { titel: 'Title.' },
  });
  module.model('ConcessionDerivation', {
    ...texts,
    defaultOrder: 'position',
    // @ts-expect-error a model without the columns `from` and `to` has no period
    fields: { period: 'Period.' },
  });
}

export function defaultOrders(module: BpaBuilder): void {
  // @ts-expect-error no default order
  module.model('ConcessionDerivation', texts);
  // @ts-expect-error a column that the model does not have
  module.model('ConcessionDerivation', { ...texts, defaultOrder: 'place' });
  // @ts-expect-error a relation
  module.model('ConcessionDerivation', { ...texts, defaultOrder: 'round' });
}

export function filtersAndOrders(module: BpaBuilder): void {
  module.lists('ConcessionDerivation', {
    filter: ['title', 'amountNok', 'populationDate', 'roundId'],
    order: ['amountNok', 'exactAmountNok'],
  });
  // @ts-expect-error a column that the model does not have
  module.lists('ConcessionDerivation', { filter: ['titel'] });
  // @ts-expect-error no filter for decimals
  module.lists('ConcessionDerivation', { filter: ['exactAmountNok'] });
  // @ts-expect-error no filter for relations
  module.lists('ConcessionDerivation', { filter: ['round'] });
  // @ts-expect-error a column that the model does not have
  module.lists('ConcessionDerivation', { order: ['sum'] });
  // @ts-expect-error a model that the module does not have
  module.lists('Municipality', {});
}

export function catalogueWords(module: BpaBuilder): void {
  const many = 'concessionDerivations';
  const question = { nb: 'Hvordan ble summen regnet ut?', en: 'How was the sum computed?' };
  const words = {
    question,
    term: 'utregning',
    example: '{ concessionDerivations { totalCount } }',
  };
  module.collection('ConcessionDerivation', { many, catalogue: { ...words, topics: ['MONEY'] } });
  // @ts-expect-error no words for the catalogue
  module.collection('ConcessionDerivation', { many });
  // @ts-expect-error no topic
  module.collection('ConcessionDerivation', { many, catalogue: { ...words, topics: [] } });
  // @ts-expect-error a topic that the catalogue does not have
  module.collection('ConcessionDerivation', { many, catalogue: { ...words, topics: ['SPORT'] } });
}

export function searches(module: BpaBuilder): void {
  module.search({
    type: 'ConcessionDerivation',
    title: (row) => `${row.title}, ${row.exactAmountNok.toFixed(2)}`,
    texts: (row) => [row.text, row.textEn],
  });
  module.search({
    type: 'ConcessionDerivation',
    // @ts-expect-error a column that the model does not have
    title: (row) => row.name,
  });
  module.search({
    type: 'ConcessionDerivation',
    // @ts-expect-error a column that can be null
    title: (row) => row.titleEn,
  });
  module.search({
    type: 'ConcessionDerivation',
    title: (row) => row.title,
    // @ts-expect-error a column that the model does not have
    texts: (row) => [row.remark],
  });
  // @ts-expect-error a model that the module does not have
  module.search({ type: 'Municipality', title: () => '' });
}

/** Declares an entity with the Pothos builder directly instead of `module.model`. */
export function entities(module: BpaBuilder): void {
  const derivation = module.builder.prismaObject('ConcessionDerivation', { fields: () => ({}) });
  module.entity(derivation, { rows: ({ principal }) => ({ round: ofRound(principal.body) }) });
  // @ts-expect-error a relation that the model does not have
  module.entity(derivation, { rows: () => ({ rond: { id: '2016' } }) });
  // @ts-expect-error a column that the model does not have, next to one that it has
  module.entity(derivation, { rows: () => ({ amountNok: 1, amountNkr: 1 }) });
  // @ts-expect-error a condition whose type hides its columns
  module.entity(derivation, { rows: (context) => hidden(context) });
  const other = module.builder.objectRef<{ id: string }>('ConcessionOther');
  // @ts-expect-error a type without a model has no rows that a condition could choose
  module.entity(other, { rows: () => ({ id: '2016' }) });
}
