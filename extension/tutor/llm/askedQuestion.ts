/** A model's message as a question in data: what it is about, how it is answered, and what the run says is right. */
import { fingerprint } from '../../code/editBetween';
import { isAskable } from '../offline/draft';
import { sameTruth } from '../offline/chooser';
import { code, line, say, shown, spoken } from '../offline/say';
import type { AskRequest, Situation } from '../roles';
import type { Question, Stage, Value, Words } from '../../words';
import * as l10n from '@vscode/l10n';
import { falseClaim } from './claims';
import type { Message } from './message';
import { RunFacts } from './runFacts';

const valueTemplate = 'model.value';
const wordsTemplate = 'model.words';

/**
 * The question that the message asks, or why it cannot be asked. `lineOf` names a line (zero-based) so that edits elsewhere leave it
 * the same.
 */
export function questionFrom(
	facts: RunFacts, request: AskRequest, planned: Question | null, stage: Stage, message: Message, words: Words, lineOf: (at: number) => string,
): Question | string {
	const bug = request.target?.bug ?? '';
	const help = planned?.help ?? [];
	const common = { task: planned?.task ?? request.target?.id ?? '', stage, foils: [], words, help, reworded: [] };
	switch (message.asks) {
		case 'planned':
			// Id and template stay, so that the built-in tutor and the session know what was asked.
			return planned ? { ...planned, words, reworded: [planned.words, ...planned.reworded].slice(0, 2) } : 'there is no built-in question to ask for; choose "value" or "words"';
		case 'value': {
			if (stage === 'repair') return 'at this stage the student changes the program; ask for that ("planned")';
			const found = valueAt(facts, message);
			if (typeof found === 'string') return found;
			const { name, at, round, value, test } = found;
			return {
				...common, id: `${bug}/${valueTemplate}/${test}/${name}/${lineOf(at)}/${round}`, template: valueTemplate, slots: { test, variable: name, line: at, round },
				answer: { kind: 'value' }, truth: { kind: 'value', value },
				fact: say(l10n.t('The run says: {0} is {1} there.'), code(name), shown(value)), held: say(l10n.t('Yes, {0} is {1} there.'), code(name), shown(value)),
			};
		}
		case 'words':
			if (stage === 'repair') return 'at this stage the student changes the program; ask for that ("planned")';
			return { ...common, id: `${bug}/${wordsTemplate}/${stage}/${fingerprint(spoken(words))}`, template: wordsTemplate, slots: planned?.slots.test === undefined ? {} : { test: planned.slots.test }, answer: { kind: 'words' }, truth: { kind: 'open' }, fact: [], held: [] };
	}
}

/** Whether a question of a model's own still asks what is so; null for one that is the built-in tutor's. */
export function holdsStill(situation: Situation, question: Question): boolean | null {
	if (question.template === valueTemplate) {
		const { variable, line: at, round } = question.slots;
		const now = valueAt(new RunFacts(situation), { variable: variable ?? null, line: at === undefined ? null : at + 1, round: round ?? null });
		return typeof now !== 'string' && sameTruth({ ...question, truth: { kind: 'value', value: now.value } }, question);
	}
	// Free words hold as long as nothing that they state has become untrue.
	return question.template === wordsTemplate ? falseClaim(marked(question.words), new RunFacts(situation)) === null : null;
}

export function isModelWords({ template }: Question): boolean {
	return template === wordsTemplate;
}

/** Words as a text in which code stands in backticks. */
export function marked(words: Words): string {
	return words.map((segment) => (segment.kind === 'code' ? `\`${segment.text}\`` : segment.kind === 'lines' ? spoken([line(segment.from)]).replace(/\d+/, String(segment.from + 1)) : segment.text)).join('');
}

interface Found {
	readonly name: string;
	/** Zero-based. */
	readonly at: number;
	/** One-based. */
	readonly round: number;
	readonly value: Value;
	readonly test: string;
}

/** The value that a run has there, before the line runs. */
function valueAt(facts: RunFacts, { variable, line: at, round }: Pick<Message, 'variable' | 'line' | 'round'>): Found | string {
	const [replay] = facts.replays;
	if (!replay) return 'there is no run to take a value from; choose "planned" or "words"';
	if (variable === null || at === null) return '"value" needs a variable and a line';
	const pass = replay.passes(at - 1)[(round ?? 1) - 1];
	if (!pass) return `the run does not come to line ${at} ${round === null || round === 1 ? 'at all' : `${round} times`}`;
	const value = pass.state[variable];
	if (!value) return `\`${variable}\` has no value when the run comes to line ${at}`;
	return isAskable(value) ? { name: variable, at: at - 1, round: round ?? 1, value, test: replay.trace.test } : `the value of \`${variable}\` is too long to ask for`;
}
