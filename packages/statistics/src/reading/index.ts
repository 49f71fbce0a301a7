export {
  isRejection,
  type Entry,
  type Figure,
  type IndicatorDraft,
  type Rejection,
} from './figure.ts';
export type { About, ChangeRow, KlassRow, ReadContext, Reading, SourceFile } from './format.ts';
export { Indicators, type KnownIndicator } from './indicators.ts';
export { detached } from './memoise.ts';
export { RefusedFile } from './refused-file.ts';
export { alike, Regions, type AreaRow, type CodeRow } from './regions.ts';
export { slug } from './slug.ts';
export { sourceFile } from './source-file.ts';
