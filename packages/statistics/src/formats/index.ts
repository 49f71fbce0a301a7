export { formatOf, formats } from './format-of.ts';
export { jsonStatFormat } from './json-stat.ts';
