/** A number that is right and written otherwise than is wanted: `1:2:5` for `1:02:05`. Which values lines work out is beside the point then. */
import * as l10n from '@vscode/l10n';
import { amountsOf } from '../../../runs/output';
import { type Candidate, draft } from '../draft';
import { differingLine, isAboutOutput } from '../facts/output';
import { code, say } from '../say';
import type { Subject } from '../subject';

/** The name that this question is known by. */
export const writtenTemplate = 'explain.written';

/** Where the first line that is wrong has the wanted amounts, and only lacks one sign, here and there: which one that is. Null where something else is wrong. */
export function writtenQuestion(subject: Subject): Candidate | null {
	const { traced } = subject;
	const at = traced && isAboutOutput(traced) ? differingLine(traced.test, traced.result) : null;
	if (!traced || !at?.got || !at.wanted || amountsOf(at.got) !== amountsOf(at.wanted)) return null;
	const lacking = signsLeftOut(at.got, at.wanted);
	const [sign] = lacking ?? [];
	if (!lacking || sign === undefined || lacking.some((each) => each !== sign)) return null;
	return draft(subject, {
		stage: 'explain',
		template: writtenTemplate,
		slots: { test: traced.test.id },
		answer: { kind: 'value' },
		truth: { kind: 'output', text: sign },
		words: say(l10n.t('Put {0} under {1}. Each number is right. Which sign is left out?'), code(at.got), code(at.wanted)),
		fact: say(l10n.t('Each number is right, but {0} is left out: a number is written without it by itself.'), code(sign)),
		held: say(l10n.t('Right, {0} is left out: a number is written without it by itself.'), code(sign)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Go through both from the left, sign by sign. Where do they differ first?')) }],
		asks: 'written',
	});
}

/** What the longer text has and the shorter has not, in order; null where more than that is different. */
function signsLeftOut(got: string, wanted: string): readonly string[] | null {
	const left: string[] = [];
	let at = 0;
	for (const sign of wanted) {
		if (got[at] === sign) at += 1;
		else left.push(sign);
	}
	return at === got.length ? left : null;
}
