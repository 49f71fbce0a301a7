/** Key of the population indicator, the denominator of rates unless an indicator names another one. */
export const populationId = 'population';

/** Key of the area of the health trust. Answers compare the municipalities of this area with each other. */
export const regionId = 'vestre-viken';
