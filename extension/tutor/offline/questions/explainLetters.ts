/** A loop over a text whose name says that more than a letter is meant: what it takes in the first round. */
import * as l10n from '@vscode/l10n';
import type { LoopOutline } from '../../../code/outline';
import { type Candidate, draft, isAskable } from '../draft';
import { evaluate } from '../facts/operands';
import { observe, startOfRound } from '../moves/observe';
import { code, join, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { isPlaceOf, isSure } from './locate';
import { onRun, opening } from './phrases';

/** The name that this question is known by. */
export const lettersTemplate = 'explain.letters';

/** Names of what is longer than one letter, in the languages in which students name things. */
const meansMore = /^(?:words?|w(?:ord)?s|names?|sentences?|lines?|texts?|strings?|items?|tokens?|numbers?|nums?|palabras?|nombres?|frases?|l[ií]neas?|n[uú]meros?|mots?|noms?|lignes?|wort|worte|name|zeile)\d*$/i;

/** None where the mistake is known to be at another place, or a text of one letter shows nothing. */
export function lettersQuestions(subject: Subject): readonly Candidate[] {
	const runs = [...(subject.traced ? [subject.traced] : []), ...subject.alsoTraced];
	const loops = subject.ground.outline.loops.filter((loop) => loop.kind === 'each' && loop.variables.length === 1 && meansMore.test(loop.variables[0] ?? '') && (!isSure(subject) || isPlaceOf(subject, loop.header)));
	return loops.flatMap((loop) => runs.flatMap((run) => ofLoop(subject, run, loop))).slice(0, 1);
}

function ofLoop(subject: Subject, { test, replay }: NonNullable<Subject['traced']>, loop: LoopOutline): Candidate[] {
	const [run] = replay.loopRuns(loop);
	const over = run && evaluate(loop.over, run.entered.state, subject.running);
	const name = loop.variables[0] ?? '';
	const value = run?.rounds[0]?.from.state[name];
	// A loop over the positions of a text takes no letters.
	if (!run || over?.kind !== 'text' || value?.shape.kind !== 'text' || value.shape.value !== [...over.value][0] || [...over.value].length < 2 || !isAskable(value)) return [];
	const inContext = say(l10n.t('What is {0} in the first round of the loop on {1}?'), code(name), line(loop.header));
	const [first = ''] = over.value.trim().split(/\s+/);
	const quoted = subject.spelling?.quoted(first) ?? first;
	return [
		draft(subject, {
			stage: 'explain',
			template: lettersTemplate,
			slots: { test: test.id, variable: name, line: loop.header, round: 1 },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils: [quoted === value.shown ? null : { answer: quoted, misconception: 'text-is-walked-by-words' }],
			words: join(opening(test), inContext),
			inContext,
			fact: say(l10n.t('{0} is {1}: a loop over a text takes one letter after the other.'), code(name), shown(value)),
			held: say(l10n.t('Right, {0} is {1}: the loop takes one letter after the other.'), code(name), shown(value)),
			reworded: [say(l10n.t('The loop on {0} takes the first piece of {1}, {2}. Which piece is that?'), line(loop.header), code(loop.over), onRun(test))],
			help: [subject.spelling && observe(say(l10n.t('Add {0} as the first line inside the loop and run it. What comes out first?'), code(subject.spelling.print(name))), startOfRound(subject, name, loop))],
			asks: `letters/${loop.header}`,
		}),
	];
}
