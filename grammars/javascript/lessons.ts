import type { Lessons } from '../lessons';

export const lessons: Lessons = {
	constructsOf: () => [], namesMade: () => [], common: [], ideas: [], ideasOfChange: () => [], ideasOfLine: () => [], ideasOfRun: () => [], loops: [], functions: [], examples: [],
	remarked: (code) => code, answers: [], transfer: [], errors: [], cases: {}, kinds: [], unstarted: ['SyntaxError'], wordings: [],
	errorLine: /^(?:Uncaught )?(?<type>[A-Z]\w*Error)(?:: (?<message>.*))?$/m, failedRun: /^\s+at .+:\d+:\d+\)?$/m,
};
