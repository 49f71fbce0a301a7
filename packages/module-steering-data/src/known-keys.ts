/** The indicator of the population, which rates are per unless an indicator names another one. */
export const populationId = 'population';

/** The area of the health trust. Its municipalities are compared with each other. */
export const regionId = 'vestre-viken';
