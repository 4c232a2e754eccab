import { bracesRepair } from '../braces/repair/rules';
import type { RepairRules } from '../repairRules';
import { dialect } from './repairDialect';
import { ownRules } from './repairOwn';

/** How beginners' mistakes are taken back, with types or without. */
export const repair: RepairRules = bracesRepair(dialect, ownRules);
