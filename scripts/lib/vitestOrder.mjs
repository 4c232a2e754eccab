/** The order of the unit tests' files: those that take longest first, so that the end does not wait for one of them alone. */
import { BaseSequencer } from 'vitest/node';

/** What took more than some ten seconds when it was last looked at. One that is missing here, or no longer there, does no harm. */
const long = [
	'llm/devious', 'runs/hostileLimits', 'runs/cHostile', 'javascript/hostileLimits', 'javascript/hostile', 'catalogues/errorCases', 'runs/hostileReach', 'runs/cRunner', 'runs/cppHostile',
	'session/transcripts', 'runs/hostile', 'evaluation/braceFixtures', 'store/kill', 'javascript/attempts', 'runs/cppRunner', 'typescript/hostile', 'session/ideasAsked', 'runs/hostileValues',
	'session/partMended', 'session/unending', 'braces/repairSearch', 'session/saidBeside', 'llm/builtInWords', 'repair/search', 'repair/classics', 'session/transfers', 'session/pictures', 'session/atTheStop',
];

export default class LongFilesFirst extends BaseSequencer {
	/** The long ones in the order above, then the others as ever. */
	async sort(files) {
		const place = ({ moduleId }) => {
			const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
			return at < 0 ? long.length : at;
		};
		return (await super.sort(files)).sort((a, b) => place(a) - place(b));
	}
}
