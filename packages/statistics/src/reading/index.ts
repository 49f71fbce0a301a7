export { storable } from './damaged-text.ts';
export {
  isRejection,
  type Counted,
  type Entry,
  type Figure,
  type IndicatorDraft,
  type Kind,
  type Rejection,
} from './figure.ts';
export type { About, ChangeRow, KlassRow, ReadContext, Reading, SourceFile } from './format.ts';
export { Indicators, type FileFacts, type KnownIndicator } from './indicators.ts';
export { kindFrom, kindOfUnit, readMeasure } from './measure.ts';
export { detached } from './memoise.ts';
export { dataSetKey, isSamePublisher } from './origin.ts';
export { RefusedFile } from './refused-file.ts';
export { alike } from './region-name.ts';
export { acceptedRegions, Regions, type AreaRow, type CodeRow } from './regions.ts';
export { slug } from './slug.ts';
export { Suspicions } from './suspicions.ts';
export { unpackedName, withUnpacked } from './gzip.ts';
export { sourceFile } from './source-file.ts';
export { standardUnpacking, type UnpackingLimits } from './unpacking.ts';
