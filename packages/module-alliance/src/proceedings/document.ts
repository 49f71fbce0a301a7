import { namesOf } from '@vesthub/kernel';
import { DifferenceOperation, DocumentKind } from '../generated/client/enums.ts';
import { alliance, type AllianceBuilder } from '../module.ts';

export function registerDocument(module: AllianceBuilder): void {
  module.enum('DocumentKind', DocumentKind, {
    description: 'Genre of a paper (dokumenttype).',
    values: {
      CASE_PAPER: 'Paper for a case, with a proposal for a decision (saksframlegg).',
      ATTACHMENT: 'Attachment to the paper for a case (vedlegg).',
      MINUTES: 'Minutes of a meeting (referat, protokoll).',
      NOTICE: 'Notice of a meeting (innkalling).',
      ANNUAL_REPORT: 'Annual report with accounts (årsrapport).',
      WEB_PAGE: 'Public page (nettside).',
    },
  });
  module.model('Document', {
    description:
      'A paper, report or public page about the alliance (dokument). `Source.document` is the key of a document or the address of a page. A field is null if no source states it or it does not apply to the document.',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      kind: 'Kind of document.',
      title: 'Title as printed, or as given in a list or a web address.',
      subtitle: 'Subtitle as printed.',
      hasWholeText:
        'Whether its whole text is stored line by line, so that sources can give line numbers. If false, only its title or an excerpt is known.',
      date: 'Day of the meeting for which it was written, or day of publication.',
      coveredYear: 'Year that the report or plan covers.',
      body: 'The body that wrote it or for which it was written.',
      municipality: 'The municipality that published it.',
      meeting: 'The meeting for which it was written.',
      case: 'The case to which it belongs (sak).',
      hasMeetingLine:
        'Whether the document contains the line that names the body and day of the meeting.',
      variant: 'Letter of this rendition, if the document exists in several (variant).',
      variantText: 'How this rendition differs from the others, in words.',
      variantOf: 'The rendition with which this one is compared.',
      variants: 'Renditions that are compared with this one.',
      differingWords:
        'Number of differences from the rendition with which it is compared, counted in words.',
      factualDifferences: 'Number of the differences that change a fact.',
      differences: {
        description: 'The differences, in the order of the text.',
        connection: true,
      },
      signatures: 'Its signatures (underskrifter).',
      memberCounts: 'Its statements about the number of members of bodies.',
      priorityAreaListings: 'The priority areas it lists (innsatsområder).',
      focusAreaListings: 'The focus areas it lists (fokusområder).',
      actionPlans: 'The action plans that it contains (handlingsplan).',
      foundingDocuments: 'Founding documents that it describes.',
      url: 'Web address of a public page.',
    },
  });
  module.collection('Document', {
    one: 'document',
    many: 'documents',
    groups: { by: ['kind', 'date'] },
    filter: ['id', 'kind', 'title', 'hasWholeText', 'date', 'coveredYear', 'bodyId', 'caseId'],
    order: ['date', 'title'],
    catalogue: {
      question: { nb: 'Hvilke papirer og sider er lest?', en: 'Which papers and pages were read?' },
      term: 'dokument',
      topics: ['DOCUMENTS'],
      example:
        '{ documents(first: 20) { totalCount nodes { key title kind date { text } body { name } } } }',
      one: {
        question: {
          nb: 'Hvilket dokument er dette, og hva hører det til?',
          en: 'Which document is this, and what does it belong to?',
        },
        example:
          '{ document(id: "arsrapport-2016") { title kind date { text } body { name } meeting { date { text } } } }',
      },
    },
  });
  module.names('Document', async (context) => {
    const rows = await alliance.client(context).document.findMany({
      select: { id: true, title: true },
    });
    return rows.flatMap(({ id, title }) => namesOf(id, [title]));
  });
  registerDifference(module);
  registerSignature(module);
  module.search({
    type: 'Document',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.subtitle, row.variantText],
  });
}

function registerDifference(module: AllianceBuilder): void {
  module.enum('DifferenceOperation', DifferenceOperation, {
    description: 'A change that leads from one rendition of a document to another (endringstype).',
    values: {
      INSERT: 'The words are only in this rendition (satt inn).',
      DELETE: 'The words are only in the other rendition (slettet).',
      REPLACE: 'The words differ between the renditions (erstattet).',
    },
  });
  module.model('DocumentDifference', {
    description: 'One difference between two renditions of a document (avvik).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      document: 'The rendition that is compared with another.',
      position: 'Place among the differences, from 1.',
      operation: 'Kind of difference.',
      lineBefore: 'Line number in the other rendition.',
      textBefore: 'Words in the other rendition; null if they are only in this one.',
      lineAfter: 'Line number in this rendition.',
      textAfter: 'Words in this rendition; null if they are only in the other one.',
      contextBefore: 'The words just before the difference; null if not stored.',
    },
  });
}

function registerSignature(module: AllianceBuilder): void {
  module.model('DocumentSignature', {
    description: 'A signature under a document, with the title printed below it (underskrift).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      document: 'The document.',
      person: 'The person who signed.',
      position: 'Place among the signatures, from 1.',
      part: 'Part of the document that is signed.',
      title: 'Title printed under the name.',
      date: 'Day of the signature; null if not given.',
      place: 'Place of the signature; null if not given.',
    },
  });
}
