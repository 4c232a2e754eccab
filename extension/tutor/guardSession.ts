import { languages } from '../code/languages';
import type { Rung } from '../words';
import type { AskRequest, PastTurn, Situation, Utterance } from './roles';
import { type GuardContext, type Refusal, check } from './guard';
import { repliedTo } from './offline/opening';
import { tableReply } from './offline/questions/tableAgain';
import { sinceCheck, sinceEdit } from './offline/sinceCheck';
import { foundLines, lineGiven } from './offline/subject';
import { isPastTry } from './offline/closing/tried';

/** Why the message may not be shown in this session; null when it may. */
export function refuse(situation: Situation, { words, question, by }: Utterance, request: AskRequest): Refusal | null {
	const isTask = request.purpose === 'task';
	// The last message ended in the same question only when it was taught.
	const kind = !isTask || request.kind === 'teaching' ? 'teaching' : 'question';
	const replied = repliedTo(situation, request);
	// After a table the fact is that of its first wrong cell; after an edit what the run gives now is one.
	const facts = replied ? [replied.question.held, replied.question.fact, tableReply(situation, replied) ?? [], sinceCheck(situation, replied, question) ?? []] : [sinceEdit(situation, question)];
	const verdict = check(words, { ...guardContext(situation, request.target?.bug ?? null), facts, trusted: by !== 'model', kind, stage: question.stage, rung: rungOf(situation, request.target?.bug ?? null) }, question.words);
	return verdict.ok ? null : verdict.reason;
}

/** What was described to the student once is no secret any more: the rung that this bug has come to, else that of a fresh question. */
function rungOf({ turns, tasks }: Situation, bug: string | null): Rung {
	const isDescribed = turns.some(({ rung, question }) => rung === 'change-described' && tasks.some(({ id, bug: own }) => id === question.task && own === bug));
	return isDescribed ? 'change-described' : 'question';
}

/** What the guard knows of a session; for one bug, or for all that are not gone. */
export function guardContext(situation: Situation, bug: string | null): Omit<GuardContext, 'kind' | 'stage' | 'rung'> {
	const bugs = situation.diagnosis.bugs.filter(({ id }) => bug === null || id === bug);
	const turns = situation.turns.filter(({ withdrawn }) => !withdrawn);
	const named = turns.filter(({ version }) => version === situation.code.version).flatMap((turn) => linesNamed(turn, situation.code.version));
	const raised = bugs.flatMap(({ symptom: { exception, syntax } }) => [exception?.line, syntax?.line, ...(exception?.frames.map(({ line }) => line) ?? [])]).filter((line) => line !== undefined && line !== null);
	return {
		source: situation.code.text,
		...(situation.outline.broken ? {} : { statements: situation.outline.statementLines }),
		found: [...new Set([...foundLines(situation), ...named, ...raised])],
		places: bugs.flatMap((each) => (each.kind === 'known' ? each.places : each.places.slice(0, 3)).map(({ place }) => place)),
		repairs: situation.diagnosis.bugs.flatMap((each) => (each.kind === 'known' ? each.repairs : [])),
		said: turns.flatMap(({ given }) => (given?.kind === 'typed' || given?.kind === 'line' ? [given.text] : [])),
		shown: onScreen(situation),
		previous: turns.filter((turn) => !isPastTry(turn, situation.code.version)).map(({ question }) => question.words),
		...(situation.avoid ? { avoid: situation.avoid } : {}),
		inWords: languages.find(({ id }) => id === situation.code.language)?.inWords ?? [],
	};
}

/** The lines that the student named: where one was asked for, else by the word. A value of 8 is no line 8. */
function linesNamed(turn: PastTurn, version: number): readonly number[] {
	const { given, question } = turn;
	const at = given?.kind === 'line' || question.answer.kind === 'line' ? lineGiven(turn, version) : null;
	return [...(at === null ? [] : [at]), ...(given?.kind === 'typed' ? [...given.text.matchAll(/\bline (\d+)/gi)].map(([, number]) => Number(number) - 1) : [])];
}

/** The examples, and what the program gave for them. */
function onScreen({ problem, evidence }: Situation): readonly string[] {
	const given = problem.tests.map((test) => (test.kind === 'call' ? `${test.call}\n${test.expected}` : [...test.typed, test.expected].join('\n')));
	const got = evidence.run.results.flatMap(({ ending, expected, output }) => [...(expected ? [expected.shown] : []), ...(ending.kind === 'returned' ? [ending.value.shown] : []), ...(ending.kind === 'raised' ? [`${ending.exception.type}: ${ending.exception.message}`] : []), output]);
	return [...given, ...got];
}
