import { proceedingsStatements } from './statements/proceedings.ts';
import { structureStatements } from './statements/structure.ts';

structureStatements();
proceedingsStatements();
