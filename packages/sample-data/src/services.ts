/** Age groups of the synthetic figures. */
export const ageGroups = [
  '0-17',
  '18-29',
  '30-39',
  '40-49',
  '50-59',
  '60-69',
  '70-79',
  '80+',
] as const;

/** Parameters from which the use of a service is generated. */
export interface Service {
  /** Key of the indicator that counts the uses of the service. */
  readonly indicator: string;
  /** Uses per 1 000 possible users in 2013, in the order of magnitude that health regions publish. */
  readonly level: number;
  /** Relative frequency of use by women, for each age group; 0 for ages that do not use the service. */
  readonly women: readonly number[];
  /** Relative frequency of use by men, for each age group. */
  readonly men: readonly number[];
  /** Growth per year, as a fraction. */
  readonly trend: number;
  /** Amplitude of the seasonal variation, as a fraction. */
  readonly season: number;
  /** Month with the highest use, 1 to 12. */
  readonly peak: number;
  /** Reduction of planned services in holidays, as a fraction. */
  readonly holidays: number;
  /**
   * Standard deviation of use between municipalities, as a fraction, without the differences by age, sex and chance.
   */
  readonly spread: number;
}

const somatic = [0.6, 0.55, 0.7, 0.75, 1, 1.5, 2.3, 3.2];
const somaticWomen = [0.55, 0.95, 1.2, 0.8, 0.95, 1.3, 1.95, 2.6];
const adults = [0, 1.5, 1.3, 1.15, 0.9, 0.6, 0.5, 0.45];
const old = [0.01, 0.03, 0.05, 0.1, 0.3, 0.9, 3.5, 14];

/** The services, ordered by domain. */
export const services: readonly Service[] = [
  {
    indicator: 'synthetic-inpatient-stays',
    level: 168,
    women: somaticWomen,
    men: somatic,
    trend: -0.012,
    season: 0.04,
    peak: 2,
    holidays: 0.1,
    spread: 0.07,
  },
  {
    indicator: 'synthetic-acute-admissions',
    level: 104,
    women: somaticWomen,
    men: somatic,
    trend: 0.004,
    season: 0.07,
    peak: 1,
    holidays: 0,
    spread: 0.09,
  },
  {
    indicator: 'synthetic-day-treatments',
    level: 62,
    women: [0.3, 0.5, 0.7, 0.9, 1.2, 1.7, 2.1, 1.6],
    men: [0.35, 0.4, 0.5, 0.8, 1.2, 1.9, 2.5, 1.9],
    trend: 0.006,
    season: 0.03,
    peak: 10,
    holidays: 0.35,
    spread: 0.1,
  },
  {
    indicator: 'synthetic-outpatient-contacts',
    level: 1010,
    women: [0.55, 0.85, 1.15, 1, 1.1, 1.35, 1.7, 1.5],
    men: [0.6, 0.45, 0.55, 0.75, 1.05, 1.5, 2, 1.8],
    trend: 0.021,
    season: 0.03,
    peak: 10,
    holidays: 0.35,
    spread: 0.06,
  },
  {
    indicator: 'synthetic-mental-admissions',
    level: 12.5,
    women: adults,
    men: adults.map((one) => one * 0.95),
    trend: -0.02,
    season: 0.03,
    peak: 5,
    holidays: 0.05,
    spread: 0.15,
  },
  {
    indicator: 'synthetic-mental-outpatient-contacts',
    level: 342,
    women: [0, 2.2, 1.6, 1.2, 0.8, 0.35, 0.2, 0.1],
    men: [0, 1.2, 1.1, 0.9, 0.6, 0.3, 0.15, 0.1],
    trend: 0.026,
    season: 0.04,
    peak: 11,
    holidays: 0.4,
    spread: 0.13,
  },
  {
    indicator: 'synthetic-child-mental-outpatient-contacts',
    level: 610,
    women: [0.9, 0, 0, 0, 0, 0, 0, 0],
    men: [1.1, 0, 0, 0, 0, 0, 0, 0],
    trend: 0.012,
    season: 0.06,
    peak: 11,
    holidays: 0.5,
    spread: 0.14,
  },
  {
    indicator: 'synthetic-substance-admissions',
    level: 3.6,
    women: [0, 0.8, 0.8, 0.7, 0.6, 0.3, 0.1, 0.03],
    men: [0, 1.9, 2, 1.7, 1.3, 0.6, 0.2, 0.05],
    trend: 0.014,
    season: 0.03,
    peak: 1,
    holidays: 0.1,
    spread: 0.2,
  },
  {
    indicator: 'synthetic-substance-outpatient-contacts',
    level: 92,
    women: [0, 1, 0.9, 0.7, 0.5, 0.25, 0.1, 0.02],
    men: [0, 2.2, 2.1, 1.7, 1.2, 0.5, 0.2, 0.05],
    trend: 0.045,
    season: 0.03,
    peak: 11,
    holidays: 0.35,
    spread: 0.2,
  },
  {
    indicator: 'synthetic-out-of-hours-contacts',
    level: 262,
    women: [1.35, 1.25, 1.05, 0.85, 0.8, 0.85, 1.1, 1.9],
    men: [1.35, 0.9, 0.8, 0.75, 0.75, 0.85, 1.15, 1.9],
    trend: -0.008,
    season: 0.09,
    peak: 7,
    holidays: 0,
    spread: 0.16,
  },
  {
    indicator: 'synthetic-short-term-stays',
    level: 11.5,
    women: old.map((one) => one * 1.1),
    men: old,
    trend: 0.018,
    season: 0.05,
    peak: 2,
    holidays: 0,
    spread: 0.18,
  },
  {
    indicator: 'synthetic-discharge-waiting-days',
    level: 14,
    women: old,
    men: old.map((one) => one * 1.05),
    trend: -0.06,
    season: 0.15,
    peak: 1,
    holidays: 0,
    spread: 0.3,
  },
];
