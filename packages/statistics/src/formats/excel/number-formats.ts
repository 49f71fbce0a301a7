import type { Part } from './archive.ts';
import { attribute, type ReadPart } from './xml.ts';

/** The number formats of a workbook by the number of the style; undefined for numbers as they are. */
export type NumberFormats = readonly (string | undefined)[];

const day = 'yyyy-mm-dd';
const time = 'h:mm';

/** The formats that a workbook need not define, as far as they change what is shown. */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: day,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy-mm-dd h:mm',
  ...Object.fromEntries([18, 19, 20, 21, 45, 46, 47].map((id) => [id, time])),
  // Days in the formats of East Asia.
  ...Object.fromEntries([...Array(10).keys()].map((at) => [27 + at, day])),
  ...Object.fromEntries([...Array(9).keys()].map((at) => [50 + at, day])),
};

const [formatId, formatCode] = ['numFmtId', 'formatCode'].map(attribute) as [RegExp, RegExp];

/** Reads the number formats of the styles of cells. */
export async function numberFormats(part: Part, read: ReadPart): Promise<NumberFormats> {
  const codes = new Map<number, string>();
  const styles: (string | undefined)[] = [];
  let isCells = false;
  await read(part, {
    open: (name, tag) => {
      if (name === 'numFmt') codes.set(Number(tag.get(formatId)), tag.get(formatCode) ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name !== 'xf' || !isCells) return;
      const id = Number(tag.get(formatId) ?? 0);
      styles.push(codes.get(id) ?? builtIn[id]);
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return styles;
}
