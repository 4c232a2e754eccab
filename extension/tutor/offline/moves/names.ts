/** The names that the session, the chooser and the Verifier know the experts' moves by; no logic beside telling them apart. */
import type { Ending } from '../../../words';

const mark = 'move.';

export const rereadTemplate = `${mark}reread`;
export const compareTemplate = `${mark}compare`;
export const counterexampleTemplate = `${mark}counterexample`;
/** The value that a call of the student's own should give. */
export const shouldTemplate = `${mark}should`;
/** Whether that call and value become an example. */
export const keepTemplate = `${mark}keep`;
export const keepOptions = { keep: 'keep', leave: 'leave' } as const;
/** What a call should give on which likely repairs part. */
export const narrowTemplate = `${mark}narrow`;
export const elsewhereTemplate = `${mark}elsewhere`;
/** Whether an example of the student's own is right, what becomes of a wrong one, and its other value. */
export const doubtedTemplate = `${mark}doubted`;
export const doubtedOptions = { example: 'example', program: 'program', wrong: 'wrong', unsure: 'unsure' } as const;
/** An example that small changes cannot pass together with the others, looked at once more. */
export const suspectTemplate = `${mark}suspect`;
export const mendTemplate = `${mark}mend`;
export const mendOptions = { change: 'change', said: 'said', retype: 'retype', aside: 'aside', keep: 'keep' } as const;
/** What the ids of questions begin with that weigh an example against what the student says. */
export const weighPrefix = 'example/weigh/';
/** What the ids of questions about an example of the student's own begin with, and what those of them are called that ask about how a number is written. */
export const ownPrefix = 'example/';
export const amountId = 'amount';
export const amountPrefix = `${ownPrefix}${amountId}/`;
export const retypeTemplate = `${mark}retype`;

/** What a call should give by the task alone: the student decides, and no model judges it. */
export function isOwnWord(template: string): boolean {
	return template === shouldTemplate || template === narrowTemplate || template === retypeTemplate || template === suspectTemplate;
}

/** The search for the line goes on from one that was found and is as it should be, or only shows what went wrong. */
export const furtherTemplate = 'locate.further';
export const madeTemplate = 'locate.made';

/** Any line may be the next that is looked at. */
export function looksFurther(template: string): boolean {
	return template === furtherTemplate || template === madeTemplate;
}

/** What is planned in words, which nobody marks; a line that does a step; and one step that is written and run. */
export const planFirstTemplate = `${mark}plan-first`;
/** The first step once more, where only the result was said. */
export const planAgainTemplate = `${mark}plan-again`;
export const planNextTemplate = `${mark}plan-next`;
/** The same, where nothing follows that can be checked: no move, so that it completes the stage. */
export const planLastTemplate = 'plan.next-step';
export const planLineTemplate = `${mark}plan-line`;
export const planWriteTemplate = `${mark}plan-write`;
/** A program that cannot be run here, followed by hand. */
export const planByHandTemplate = `${mark}plan-by-hand`;

/** A call that ended so shows something of the program: it can be asked what it should have given. */
export function isTelling(ending: Ending['kind']): boolean {
	return ending === 'returned' || ending === 'raised' || ending === 'endless' || ending === 'slow';
}

/**
 * The question is a move beside the stages: a right answer to it leads on, but completes no stage and shows no task; one that
 * nobody can judge counts as neither right nor wrong.
 */
export function isMove(template: string): boolean {
	return template.startsWith(mark);
}

/** The name that the reply and the verdict know these questions by. */
export const wantedTemplate = 'explain.wanted';

/** The same, right after the value there was answered. */
export const thenWantedTemplate = 'explain.wanted-then';

/** Which kind of value should be where an error stops the program, and which line should give a result back: right after it was seen what is there. */
export const kindWantedTemplate = 'explain.kind-there';
export const giverWantedTemplate = 'explain.giver-wanted';
/** What the line that an error stops should give back. */
export const giveThereTemplate = 'explain.give-there';
/** Which of the names that are known is meant by one that is not. */
export const meantNameTemplate = 'explain.meant-name';

/** Which kind of value a call should give, where it gives another. */
export const kindOfResultTemplate = 'explain.kind-wanted';

/** Whether lines should run at a moment, right after it was answered whether they do. */
export const shouldRunTemplate = 'explain.should-run';

/** What a loop's name is behind its loop. */
export const afterLoopTemplate = 'explain.after-loop';

/** In which round a line inside a loop ends the call. */
export const returnRoundTemplate = 'explain.return-round';

/** What decides whether the run comes to a line, and which condition would have been true as well: of a run that goes wrong. */
export const decidesTemplate = 'explain.decides';
export const laterTrueTemplate = 'explain.later-true';

/** It asks what should be, or why the run goes astray: of a program that passes it is no question. */
export function isOfMistake(template: string): boolean {
	return isWish(template) || template === decidesTemplate || template === laterTrueTemplate;
}

/** It asks what should be, before anything is changed. */
export function isWish(template: string): boolean {
	return isWanted(template) || template === shouldRunTemplate || template === kindWantedTemplate || template === giverWantedTemplate || template === giveThereTemplate || template === meantNameTemplate;
}

/** The same, open: only the student can say. */
export function isWanted(template: string): boolean {
	return template === wantedTemplate || template === thenWantedTemplate;
}
