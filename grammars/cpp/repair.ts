import { bracesRepair } from '../braces/repair/rules';
import type { RepairRules } from '../repairRules';
import { ownMends } from './mends';
import { dialect } from './repairDialect';
import { ownRules } from './repairOwn';

/** How beginners' mistakes are taken back; what the compiler does not take is mended from the text alone. */
export const repair: RepairRules = bracesRepair(dialect, ownRules, ownMends);
