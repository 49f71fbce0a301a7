/** Key of the population indicator. It is the denominator of a rate unless the rate's indicator names another one. */
export const populationId = 'population';

/** Publisher of figures that state none. */
export const unknownPublisher = 'not stated';

/** Key of the area of the health trust. Answers compare the municipalities of this area with each other. */
export const regionId = 'vestre-viken';
