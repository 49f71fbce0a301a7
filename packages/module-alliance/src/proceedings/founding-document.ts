import { FoundingDocumentKind } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerFoundingDocument(module: AllianceBuilder): void {
  module.enum('FoundingDocumentKind', FoundingDocumentKind, {
    description: 'Legal form of a document that sets up a body (vedtekter, avtale).',
    values: {
      STATUTES: 'Statutes (vedtekter).',
      PROGRAMME: 'Programme of goals and strategies (mål- og strategiprogram).',
      PLATFORM: 'Strategic platform (strategisk plattform, samarbeidsplattform).',
      STRATEGY: 'Strategy for one field (strategi).',
      NOTE: 'Background note (utfordringsnotat).',
      AGREEMENT: 'Agreement (avtale).',
    },
  });
  module.model('FoundingDocument', {
    description:
      'A document on which the cooperation is based: statutes, programme, platform, strategy or agreement (grunnlagsdokument). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { on: 'adopted', within: 'annexOf' },
    fields: {
      kind: 'Kind of founding document.',
      title: 'Title of the founding document.',
      adopted: 'Day on which it was adopted or signed.',
      adoptedBy: 'The body that adopted it.',
      meeting: 'The meeting that adopted it.',
      decision: 'The decision that adopted it (vedtak).',
      period: 'Period for which the document was made.',
      revisedYear: 'Year of its revision.',
      revisionText: 'Content added by the revision, in words.',
      stillInForceYear: 'A later year in which a source calls it valid.',
      clause: 'A clause or sentence, quoted from it.',
      aim: 'Its purpose, in words.',
      replacedBy: 'The document that replaced it.',
      replaces: 'The documents it replaced.',
      annexOf: 'The document of which it is an annex (vedlegg).',
      annexes: 'Its annexes.',
      document: 'The document that describes it.',
      platforms: 'The strategic platforms that it contains (strategisk plattform).',
    },
  });
  module.collection('FoundingDocument', {
    many: 'foundingDocuments',
    filter: ['kind', 'title', 'adopted', 'adoptedById'],
    order: ['adopted', 'title'],
    catalogue: {
      question: {
        nb: 'Hvilke vedtekter, programmer og avtaler gjaldt?',
        en: 'Which statutes, programmes and agreements applied?',
      },
      term: 'grunnlagsdokument',
      topics: ['DOCUMENTS', 'PROCEEDINGS'],
      example:
        '{ foundingDocuments { nodes { title kind adopted { text } adoptedBy { name } replacedBy { title } } } }',
    },
  });
  module.search({
    type: 'FoundingDocument',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.clause, row.aim, row.revisionText],
  });
}
