export { excelFormat } from './excel/excel.ts';
export { formatOf, formats } from './format-of.ts';
export { jsonStatFormat } from './json-stat.ts';
export { decimalSigns, isMappingFault, readMapping, type Mapping } from './mapping.ts';
export { proposeMapping } from './propose-mapping.ts';
