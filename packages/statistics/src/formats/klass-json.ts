import { z } from 'zod';
import type { Format, Reading, SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { headText } from './encoding.ts';
import { walkJson } from './json-stream.ts';
import { changeOf, codeRow } from './klass-csv.ts';

const text = z.string().nullish();
const lists = z.object({
  codes: z
    .array(
      z.looseObject({
        code: text,
        name: text,
        validFrom: text,
        validTo: text,
        validFromInRequestedRange: text,
        validToInRequestedRange: text,
      }),
    )
    .optional(),
  codeChanges: z
    .array(
      z.looseObject({
        oldCode: text,
        oldName: text,
        newCode: text,
        newName: text,
        changeOccurred: text,
      }),
    )
    .optional(),
});

/** Maximum size in bytes of a file of codes. The whole file is read into memory. */
const maxSize = 100_000_000;

/** Answers of Klass' API that are refused. Each entry has a key by which the answer is recognised, and the reason. */
const others: readonly (readonly [string, string])[] = [
  [
    'correspondenceItems',
    'The file relates the codes of two lists to one another (correspondence); code lists and changes of codes are taken in, correspondences are not.',
  ],
  [
    'correspondenceMaps',
    'The file relates the codes of two lists to one another (correspondence); code lists and changes of codes are taken in, correspondences are not.',
  ],
  [
    'versions',
    'The file describes a classification and holds no codes; fetch its codes (…/codes) or changes (…/changes).',
  ],
];

/** A code list of Klass, or changes of its codes, as Klass' API returns them. */
export const klassJsonFormat: Format = {
  name: 'klass-json',
  detect: (file) => {
    const head = headText(file);
    return (
      /^\s*\{\s*"(codes|codeChanges|correspondenceItems)"/.test(head) ||
      (/^\s*\{/.test(head) && /"(correspondenceMaps|classificationType)"\s*:/.test(head))
    );
  },
  read: async (file, context): Promise<Reading> => {
    if (file.size > maxSize) {
      throw new RefusedFile('The file is larger than 100 MB, too large for a code list.');
    }
    const given = await objectIn(file);
    const other = others.find(([name]) => name in given);
    if (other) throw new RefusedFile(other[1]);
    const parsed = lists.safeParse(given);
    if (!parsed.success)
      throw new RefusedFile(`The codes are not accepted: ${z.prettifyError(parsed.error)}.`);
    const { codes = [], codeChanges = [] } = parsed.data;
    if (codes.length + codeChanges.length === 0)
      throw new RefusedFile('The file holds no codes and no changes of codes.');
    return {
      holds: 'codes',
      about: { publisher: 'Statistisk sentralbyrå' },
      rows: [
        ...codes.map((code, at) =>
          codeRow(
            at + 1,
            {
              code: code.code ?? '',
              name: code.name ?? '',
              validFrom: code.validFrom ?? code.validFromInRequestedRange,
              validTo: code.validTo ?? code.validToInRequestedRange,
            },
            context,
          ),
        ),
        ...codeChanges.map((change, at) =>
          changeOf(at + 1, {
            oldCode: change.oldCode ?? '',
            oldName: change.oldName ?? '',
            newCode: change.newCode ?? '',
            newName: change.newName ?? '',
            date: change.changeOccurred ?? '',
          }),
        ),
      ],
    };
  },
};

async function objectIn(file: SourceFile): Promise<object> {
  const given = await walkJson(file, { treat: () => 'keep' });
  if (typeof given === 'object' && given !== null) return given;
  throw new RefusedFile('The file is not a JSON object.');
}
