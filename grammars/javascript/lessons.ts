import type { Lessons } from '../lessons';

export const lessons: Lessons = {
	lacks: ['indentation', 'comprehension', 'modules', 'files', 'type-declarations', 'array-bounds', 'number-size', 'input-format', 'pointers', 'memory-lifetime', 'text-end'],
	everyday: ['return', 'if', 'for', 'of', 'in', 'else', 'while', 'const', 'let', 'function', 'console', 'log', 'from', 'as', 'is', 'new'],
	constructsOf: () => [], namesMade: () => [], common: [], ideas: [], ideasOfChange: () => [], ideasOfLine: () => [], ideasOfRun: () => [], loops: [], functions: [], examples: [],
	remarked: (code) => code, answers: [], transfer: [], errors: [], cases: {}, kinds: [], unstarted: ['SyntaxError'], wordings: [],
	errorLine: /^(?:Uncaught )?(?<type>[A-Z]\w*Error)(?:: (?<message>.*))?$/m, failedRun: /^\s+at .+:\d+:\d+\)?$/m,
};
