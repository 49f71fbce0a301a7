import type { CatalogueWords } from '../../schema/catalogue.ts';

/** Puts a root field of the hub itself in the catalogue and returns its description. */
export type Describe = (field: keyof typeof hubWords, more?: string) => string;

/** The words of the hub's own root fields in the catalogue. */
export const hubWords = {
  catalogue: {
    question: { nb: 'Hva kan jeg spørre om?', en: 'What can I ask?' },
    term: 'katalog',
    topics: ['QUALITY'],
    example: '{ catalogue(text: "befolkning") { field title question term example } }',
  },
  node: {
    question: { nb: 'Hva står bak denne id-en?', en: 'What is behind this global id?' },
    term: 'objekt',
    topics: ['QUALITY'],
    example: '{ node(id: "Body:vestregionen") { id } }',
  },
  nodes: {
    question: { nb: 'Hva står bak disse id-ene?', en: 'What is behind these global ids?' },
    term: 'objekter',
    topics: ['QUALITY'],
    example: '{ nodes(ids: ["Body:vestregionen", "Municipality:asker"]) { id } }',
  },
  search: {
    question: { nb: 'Hvor står dette ordet?', en: 'Where does this word stand?' },
    term: 'søk',
    topics: ['QUALITY', 'DOCUMENTS'],
    example: '{ search(text: "ovre eiker", first: 5) { hits { title type snippet node { id } } } }',
  },
  source: {
    question: {
      nb: 'Hva er lest av dette stedet i et dokument?',
      en: 'What was read from this place in a document?',
    },
    term: 'kilde',
    topics: ['DOCUMENTS', 'QUALITY'],
    example:
      '{ source(id: "xQilUwMZQqKSxlDr") { source { document line words } facts { type node { id } } } }',
  },
  sources: {
    question: {
      nb: 'Hva er lest av dette dokumentet, eller av en linje i det?',
      en: 'What was read from a document, or from one line of it?',
    },
    term: 'kilder',
    topics: ['DOCUMENTS', 'QUALITY'],
    example:
      '{ sources(document: "arsrapport-2016", first: 5) { source { line words } facts { type node { id } } } }',
  },
  checks: {
    question: { nb: 'Hva stemmer ikke?', en: 'What does not add up?' },
    term: 'kontroll',
    topics: ['QUALITY'],
    example:
      '{ checks(status: DISCREPANCY) { totalCount findings { title expected actual explanation sources { document line words } } } }',
  },
  findings: {
    question: {
      nb: 'Hva ble funnet da påstandene ble regnet etter?',
      en: 'What was found when claims were computed again?',
    },
    term: 'funn',
    topics: ['QUALITY'],
    example:
      '{ findings(filter: { status: DISCREPANCY }, first: 5) { totalCount nodes { title expected actual severity } } }',
  },
} as const satisfies Readonly<Record<string, CatalogueWords>>;
