import type { SourceFile } from '../../reading/format.ts';
import { RefusedFile } from '../../reading/refused-file.ts';
import { refuseBomb, type UnpackingLimits } from '../../reading/unpacking.ts';
import { damaged, partsOf, type Part } from './archive.ts';
import { numberFormats, type NumberFormats } from './number-formats.ts';
import { attribute, readXml, type ReadPart, type XmlHandler } from './xml.ts';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: Part;
}

/** A workbook, without its rows. */
export interface Workbook {
  readonly path: string;
  /** The sheets with cells, in the order of their tabs. */
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: readonly string[];
  readonly formats: NumberFormats;
  /** Whether days are counted from 1904 on. */
  readonly is1904: boolean;
}

/** Maximum number of unpacked bytes of the parts that are kept in memory, such as texts that cells share. */
const mostKept = 100_000_000;

/** Opens a workbook. Throws `RefusedFile` if the archive is none, or exceeds the limits. */
export async function openWorkbook(
  { path, size }: SourceFile,
  limits: UnpackingLimits,
): Promise<Workbook> {
  const parts = await partsOf(path, size);
  if (parts.has('xl/workbook.bin')) {
    throw new RefusedFile('The file is a binary workbook (.xlsb): save it as .xlsx.');
  }
  const main = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (!main || !relations) {
    throw new RefusedFile('The file is a zip archive and no workbook; send the files in it.');
  }
  const read = async (part: Part, handler: XmlHandler) => {
    refuseBomb(`The part ${part.name}`, part, {
      ...limits,
      bytes: Math.min(limits.bytes, mostKept),
    });
    await readXml(path, part, handler);
  };
  const targets = await targetsOf(relations, read);
  const { tabs, is1904 } = await tabsOf(main, read);
  const sheets = tabs.flatMap(({ id, ...sheet }) => {
    const target = targets.get(id);
    if (!target) throw damaged();
    if (target.kind !== 'worksheet') return [];
    const part = parts.get(target.path);
    if (!part) throw damaged();
    refuseBomb(`The sheet «${sheet.name}»`, part, limits);
    return [{ ...sheet, part }];
  });
  const partOf = (kind: string) => {
    const target = [...targets.values()].find((each) => each.kind === kind);
    return target && parts.get(target.path);
  };
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    path,
    sheets,
    is1904,
    sharedStrings: strings ? await stringsOf(strings, read) : [],
    formats: styles ? await numberFormats(styles, read) : [],
  };
}

const [relationId, type, target] = ['Id', 'Type', 'Target'].map(attribute) as [
  RegExp,
  RegExp,
  RegExp,
];

/** The parts of a workbook by the keys of its relations. */
async function targetsOf(part: Part, read: ReadPart) {
  const targets = new Map<string, { kind: string; path: string }>();
  await read(part, {
    open: (name, tag) => {
      if (name !== 'Relationship') return;
      const path = tag.get(target) ?? '';
      targets.set(tag.get(relationId) ?? '', {
        kind: tag.get(type)?.split('/').at(-1) ?? '',
        path: path.startsWith('/') ? path.slice(1) : `xl/${path}`,
      });
    },
  });
  return targets;
}

const [sheetName, state, date1904] = ['name', 'state', 'date1904'].map(attribute) as [
  RegExp,
  RegExp,
  RegExp,
];
/** The key of a relation has a prefix, other than the key `sheetId`. */
const relation = /\s\w+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/;

async function tabsOf(part: Part, read: ReadPart) {
  const tabs: { name: string; isHidden: boolean; id: string }[] = [];
  let is1904 = false;
  await read(part, {
    open: (name, tag) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(tag.get(date1904) ?? '');
      if (name !== 'sheet') return;
      tabs.push({
        name: tag.get(sheetName) ?? '',
        isHidden: /hidden/i.test(tag.get(state) ?? ''),
        id: tag.get(relation) ?? '',
      });
    },
  });
  return { tabs, is1904 };
}

/** The texts that cells share, by their numbers. */
async function stringsOf(part: Part, read: ReadPart): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  await read(part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') isText = true;
      // How a text is pronounced.
      if (name === 'rPh') isReading = true;
    },
    text: (more) => {
      if (isText && !isReading) text += more;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** A text of a cell, in which Excel writes some characters as their number: `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\dA-F]{4})_/g, (_all, code) =>
    String.fromCharCode(Number.parseInt(String(code), 16)),
  );
}
