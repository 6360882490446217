// Imported for what it does where every policy has to be playable at once, whatever it weighs: by the command line,
// workers, the reading half of a link and tests.
import { furtherPolicies } from './further.ts';
import { addPolicies } from './index.ts';

addPolicies(furtherPolicies);
