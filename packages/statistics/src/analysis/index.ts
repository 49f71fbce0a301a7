export { follow, partsOf, type CodeChange } from './boundaries.ts';
export {
  changeFrom,
  indexOn,
  periodBefore,
  yearBefore,
  type Change,
  type PeriodOfSeries,
} from './development.ts';
export { gammaQuantile } from './gamma-quantile.ts';
export { positionAgainst, ranksOf, type Position } from './rank.ts';
export { ratePer } from './rate.ts';
export { europeanWeight, type Ages } from './standard-population.ts';
export { directlyStandardisedRate } from './standardised-rate.ts';
export { variationBetween, type AreaLevel, type Variation } from './variation.ts';
