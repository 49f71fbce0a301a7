const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Number formats by style: general, then whole numbers and one to four decimals. */
const formats = ['0', '0.0', '0.00', '0.000', '0.0000'];

/** The style of numbers with so many decimals; 0 is the general format. */
export function numberStyle(decimals: number | undefined): number {
  return decimals !== undefined && decimals < formats.length ? decimals + 1 : 0;
}

/** The parts of every workbook, by name. */
export function fixedParts(): readonly (readonly [string, string])[] {
  return [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook()],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles()],
  ];
}

function contentTypes(): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${types}.${type}+xml"/>`;
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('worksheets/sheet2', 'worksheet')}${override('styles', 'styles')}</Types>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${relations}">${items.join('')}</Relationships>`;
}

function workbook(): string {
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Om dataene" sheetId="2" r:id="rId2"/></sheets></workbook>`;
}

function styles(): string {
  const numberFormats = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`,
  );
  const ids = [0, ...formats.map((_, at) => 164 + at)];
  const cells = ids.map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return `${head}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${numberFormats.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}

/** The beginning of a sheet; with columns, its first row stays in sight. */
export function sheetStart(columns: number): string {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${head}<worksheet xmlns="${main}">${columns > 0 ? frozen : ''}<sheetData>`;
}

/** The end of a sheet; with columns, its rows can be filtered. */
export function sheetEnd(columns: number, rows: number): string {
  const filter = columns > 0 ? `<autoFilter ref="A1:${cellName(columns - 1, rows)}"/>` : '';
  return `</sheetData>${filter}</worksheet>`;
}

/** The name of a cell: `AB3` for column 27, counted from 0, and row 3. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCodePoint(65 + (rest % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Escapes a text. Characters that XML cannot have become the replacement character. */
export function xml(text: string): string {
  return text
    .replaceAll(/[^\P{C}\t\n\r\p{Cf}\p{Co}\p{Cn}]|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
