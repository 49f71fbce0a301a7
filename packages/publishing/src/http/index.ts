export { publishedResults, type PublishedResults } from './published-results.ts';
export { createFileSlots, type FileSlots } from './file-slots.ts';
