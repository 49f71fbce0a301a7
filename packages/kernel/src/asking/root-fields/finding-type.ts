import type { FindingShape, RecordedShape } from '../../context/finding.ts';
import { globalId } from '../../schema/global-id.ts';
import { inLanguage, languageFor } from '../../schema/language.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { Vocabulary } from '../../schema/vocabulary-types.ts';

const statuses = {
  CONSISTENT: { description: 'Computed again, the claim holds (stemmer).' },
  DISCREPANCY: { description: 'The claim does not hold, or sources disagree (avvik).' },
} as const;

const kinds = {
  ARITHMETIC: { description: 'A sum, count or rate (regning).' },
  TEMPORAL: { description: 'Dates or periods (tid).' },
  NAMING: { description: 'Several names for one thing (navnebruk).' },
  SPELLING: { description: 'Several spellings of one name (skrivemåte).' },
  TERMINOLOGY: { description: 'Terms of the field used differently (begrepsbruk).' },
  SCOPE: { description: 'The things or persons that a word includes (omfang).' },
  OTHER: { description: 'Something else (annet).' },
} as const;

const severities = {
  LOW: { description: 'Changes no answer (lav).' },
  MEDIUM: { description: 'Changes how an answer is read (middels).' },
  HIGH: { description: 'Changes an answer (høy).' },
} as const;

type Builder = PothosBuilder<object>;

/** The type of findings with its enums. All subgraphs take it from this file, so that their definitions are equal. */
export type FindingType = ReturnType<typeof addFindingType>;

/** Adds the type of findings, with its enums. */
export function addFindingType(builder: Builder, vocabulary: Vocabulary<object>) {
  const status = builder.enumType('FindingStatus', {
    description: 'Result of computing a claim again (resultat).',
    values: statuses,
  });
  const kind = builder.enumType('FindingKind', {
    description: 'Matter that a finding is about (avvikstype).',
    values: kinds,
  });
  const severity = builder.enumType('Severity', {
    description: 'How much a finding matters (alvorlighet).',
    values: severities,
  });
  const { languageArgs } = vocabulary;
  const recorded = recordedType(builder, vocabulary);
  const type = builder.objectRef<FindingShape>('Finding').implement({
    rule: 'public',
    shareable: true,
    description:
      'One claim of a document and what computing it again gave, or a disagreement between sources that people have recorded (funn). `findings` of a row gives checks over several modules as they were last run.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Names module, check and claim; stable.' }),
      module: t.exposeString('module', { description: 'The module whose facts it is about.' }),
      check: t.exposeString('check', {
        nullable: true,
        description: 'The check that computed it; null for one that people recorded.',
      }),
      status: t.field({
        type: status,
        description: 'Whether the claim holds.',
        resolve: (f) => f.status,
      }),
      kind: t.field({ type: kind, description: 'What it is about.', resolve: (f) => f.kind }),
      severity: t.field({
        type: severity,
        description: 'How much it matters.',
        resolve: (f) => f.severity,
      }),
      title: t.string({
        args: languageArgs,
        description:
          'What does not agree, as it was recorded; what the check claims where nothing was recorded.',
        resolve: (f, args, context) =>
          inLanguage(languageFor(args, context), f.title.nb, f.title.en),
      }),
      expected: t.exposeString('expected', { nullable: true, description: 'What the claim says.' }),
      actual: t.exposeString('actual', { nullable: true, description: 'What was found.' }),
      explanation: t.string({
        nullable: true,
        args: languageArgs,
        description: 'Why they differ, where that is known or can be told.',
        resolve: (f, args, context) =>
          f.explanation &&
          inLanguage(languageFor(args, context), f.explanation.nb, f.explanation.en),
      }),
      explanationCertainty: t.field({
        type: vocabulary.certainty,
        nullable: true,
        description: 'How sure the explanation is; null where nobody has said so.',
        resolve: (f) => f.explanationCertainty,
      }),
      recorded: t.field({
        type: recorded,
        nullable: true,
        description:
          'What people have recorded of it; null for a computed finding that no record explains.',
        resolve: (f) => f.recorded ?? null,
      }),
      sources: t.field({
        type: [vocabulary.source],
        description: 'Where the claim, and what contradicts it, were read.',
        resolve: (f) => f.sources,
      }),
      rowIds: t.idList({
        description:
          'Global ids of the rows that it is about: those that state the claim, and those that rest on the words of the record. `nodes(ids:)` gives the rows.',
        resolve: (f) =>
          f.about.map((row) => {
            const at = row.indexOf('/');
            return globalId(row.slice(0, at), row.slice(at + 1));
          }),
      }),
      years: t.intList({
        description: 'The years that it is about, ascending; empty where none is known.',
        resolve: (f) => f.years,
      }),
    }),
  });
  return { type, status, kind };
}

function recordedType(builder: Builder, { languageArgs }: Vocabulary<object>) {
  return builder.objectRef<RecordedShape>('RecordedDiscrepancy').implement({
    rule: 'public',
    shareable: true,
    description:
      'A disagreement as people have recorded it, in words and with its own figures (registrert avvik).',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id in the data of the module.' }),
      title: t.string({
        args: languageArgs,
        description: 'What does not agree.',
        resolve: (one, args, context) =>
          inLanguage(languageFor(args, context), one.title.nb, one.title.en),
      }),
      expected: t.exposeString('expected', {
        nullable: true,
        description: 'What one source says.',
      }),
      actual: t.exposeString('actual', { nullable: true, description: 'What contradicts it.' }),
    }),
  });
}
