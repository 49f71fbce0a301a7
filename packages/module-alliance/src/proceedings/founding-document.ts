import { FoundingDocumentKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerFoundingDocument(hub: AllianceHub): void {
  hub.enum('FoundingDocumentKind', FoundingDocumentKind, {
    description: 'What kind of founding document it is.',
    values: {
      STATUTES: 'Statutes (vedtekter).',
      PROGRAMME: 'Programme of goals and strategies (mål- og strategiprogram).',
      PLATFORM: 'Strategic platform (strategisk plattform, samarbeidsplattform).',
      STRATEGY: 'Strategy for one field (strategi).',
      NOTE: 'Background note (utfordringsnotat).',
      AGREEMENT: 'Agreement (avtale).',
    },
  });
  hub.model('FoundingDocument', {
    description:
      'A document the cooperation rests on: statutes, programme, platform, strategy, agreement (grunnlagsdokument).',
    rule: 'public',
    fields: {
      kind: 'What kind of document it is.',
      title: 'Title.',
      adopted: 'The day it was adopted or signed.',
      adoptedPrecision: 'How exactly `adopted` is known.',
      adoptedBy: 'The body that adopted it; null where no source names it.',
      meeting: 'The meeting that adopted it.',
      decision: 'The decision that adopted it (vedtak).',
      period: 'The years it is made for.',
      revisedYear: 'The year it was revised.',
      revisionText: 'What the revision added.',
      stillInForceYear: 'A year for which a source says that it still held.',
      clause: 'A clause or sentence quoted from it.',
      aim: 'What it is for.',
      replacedBy: 'The document that replaced it.',
      replaces: 'The documents it replaced.',
      annexOf: 'The document it is an annex of (vedlegg).',
      annexes: 'Its annexes.',
      document: 'The page or paper that tells of it.',
      platforms: 'The platform it lays down.',
    },
  });
  hub.collection('FoundingDocument', {
    one: 'foundingDocument',
    many: 'foundingDocuments',
    filter: ['kind', 'title', 'adopted', 'adoptedById'],
    order: ['adopted', 'title'],
  });
  hub.search({
    type: 'FoundingDocument',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'clause' | 'aim' | 'revisionText', string | null>) => [
      row.titleEn,
      row.clause,
      row.aim,
      row.revisionText,
    ],
  });
}
