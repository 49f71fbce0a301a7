import { DifferenceOperation, DocumentKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerDocument(hub: AllianceHub): void {
  hub.enum('DocumentKind', DocumentKind, {
    description: 'What kind of document it is.',
    values: {
      CASE_PAPER: 'Paper for a case, with a proposal for a decision (saksframlegg).',
      ATTACHMENT: 'Attachment to the paper for a case (vedlegg).',
      MINUTES: 'Minutes of a meeting (referat, protokoll).',
      NOTICE: 'Notice of a meeting (innkalling).',
      ANNUAL_REPORT: 'Annual report with accounts (årsrapport).',
      WEB_PAGE: 'Public page (nettside).',
    },
  });
  hub.model('Document', {
    description:
      'A paper, report or public page that tells of the alliance (dokument). The `document` of a source is the key of one of these, or the address of a page.',
    rule: 'public',
    fields: {
      kind: 'What kind of document it is.',
      title: 'Title as printed, or as known from a list or an address.',
      subtitle: 'What stands under the title.',
      wholeText:
        'Whether its whole text is kept line by line, so that sources give its lines; otherwise only its title or an excerpt is known.',
      date: 'The day of the meeting it was written for, or the day it was published.',
      datePrecision: 'How exactly `date` is known.',
      coveredYear: 'The year a report or plan covers.',
      body: 'The body it was written for or by.',
      municipality: 'The municipality that published it.',
      meeting: 'The meeting it was written for.',
      case: 'The case it belongs to (sak).',
      namesMeeting: 'Whether the line that names body and day of the meeting stands in it.',
      variant: 'Letter of this rendition, where a paper exists in several (variant).',
      variantText: 'What is peculiar to this rendition.',
      variantOf: 'The rendition this one is compared with.',
      variants: 'Other renditions of the same paper.',
      differingWords: 'Words that differ from the rendition it is compared with.',
      factualDifferences: 'How many of the differences change a fact.',
      differences: {
        description: 'The differences, in the order of the text.',
        connection: true,
      },
      signatures: 'Who signed it.',
      memberCounts: 'What it says of the number of members of bodies.',
      priorityAreaListings: 'The priority areas it lists (innsatsområder).',
      focusAreaListings: 'The focus areas it lists (fokusområder).',
      actionPlans: 'The action plans it holds (handlingsplan).',
      foundingDocuments: 'Founding documents it tells of.',
      url: 'Address of a public page.',
    },
  });
  hub.collection('Document', {
    one: 'document',
    many: 'documents',
    filter: ['id', 'kind', 'title', 'wholeText', 'date', 'coveredYear', 'bodyId', 'caseId'],
    order: ['date', 'title'],
  });
  registerDifference(hub);
  registerSignature(hub);
  hub.search({
    type: 'Document',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'subtitle' | 'variantText', string | null>) => [
      row.titleEn,
      row.subtitle,
      row.variantText,
    ],
  });
}

function registerDifference(hub: AllianceHub): void {
  hub.enum('DifferenceOperation', DifferenceOperation, {
    description: 'How two renditions of a paper differ in one place.',
    values: {
      INSERT: 'The words stand in this rendition only.',
      DELETE: 'The words stand in the other rendition only.',
      REPLACE: 'The words are written differently.',
    },
  });
  hub.model('DocumentDifference', {
    description: 'One place in which two renditions of a paper differ (avvik).',
    rule: 'public',
    fields: {
      document: 'The rendition that is compared.',
      position: 'Place among the differences, from 1.',
      operation: 'How they differ.',
      lineBefore: 'Line in the rendition compared with.',
      textBefore: 'Words in the rendition compared with; null where they stand here only.',
      lineAfter: 'Line in this rendition.',
      textAfter: 'Words in this rendition; null where they stand in the other only.',
      contextBefore: 'The words that come before.',
    },
  });
}

function registerSignature(hub: AllianceHub): void {
  hub.model('DocumentSignature', {
    description: 'A name under a document, with the title it was signed with (underskrift).',
    rule: 'public',
    fields: {
      document: 'The document.',
      person: 'Who signed.',
      position: 'Place among the signatures.',
      part: 'The part of the document that is signed.',
      title: 'Title as printed under the name.',
      date: 'The day it was signed.',
      datePrecision: 'How exactly `date` is known.',
      place: 'Where it was signed.',
    },
  });
}
