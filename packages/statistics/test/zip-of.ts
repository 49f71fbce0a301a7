import { crc32, deflateRawSync } from 'node:zlib';

/** Packs files into a zip archive; `change` may falsify the entry of a file in the directory. */
export function zipOf(
  files: Readonly<Record<string, string | Buffer>>,
  change: (entry: Entry) => Entry = (entry) => entry,
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const entry = change({ name, crc: crc32(bytes), unpacked: bytes.length });
    const header = headerOf(0x04034b50, 30, entry, packed.length);
    const listed = headerOf(0x02014b50, 46, entry, packed.length);
    listed.writeUInt32LE(at, 42);
    parts.push(header, Buffer.from(name), packed);
    directory.push(listed, Buffer.from(name));
    at += header.length + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** An entry of the archive's directory. */
interface Entry {
  readonly name: string;
  readonly crc: number;
  readonly unpacked: number;
}

/** A header in front of a file (30 bytes) or in the directory (46 bytes, with two more at the beginning). */
function headerOf(signature: number, size: number, entry: Entry, packed: number): Buffer {
  const header = Buffer.alloc(size);
  const shift = size === 46 ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(8, 8 + shift);
  header.writeUInt32LE(entry.crc, 14 + shift);
  header.writeUInt32LE(packed, 18 + shift);
  header.writeUInt32LE(entry.unpacked, 22 + shift);
  header.writeUInt16LE(Buffer.byteLength(entry.name), 26 + shift);
  return header;
}

/** The parts of a workbook with one sheet, whose rows are `sheetData`. */
export function bareWorkbook(sheetData: string, sharedStrings = ''): Record<string, string> {
  return {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/data.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/texts.xml"/></Relationships>',
    'xl/texts.xml': `<sst>${sharedStrings}</sst>`,
    'xl/worksheets/data.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
  };
}

/** A row of texts in the XML of a sheet. */
export function inlineRow(...texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row>${cells.join('')}</row>`;
}
