import type { RepairRules } from '../repairRules';

export const repair: RepairRules = {
	mutations: () => [], mends: () => [], aligned: () => [], conceptOf: () => 'assignment', variations: () => [], doubtOf: () => null, isSearchable: () => true,
};
