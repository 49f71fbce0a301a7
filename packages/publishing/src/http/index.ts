export { publishedResults, type PublishedResults } from './published-results.ts';
export type { Versions } from './versions.ts';
export { createFileSlots, type FileSlots } from './file-slots.ts';
