/**
 * All questions about one bug, from evidence alone; pure. Inside a stage the first is the one to begin with, the others ask
 * for less or look at another place. Whoever picks one leaves out what was asked or told (chooser.ts).
 */
import type { Bug, Question, Standing, Task } from '../../words';
import type { Situation } from '../roles';
import type { Candidate } from './draft';
import { endlessExplanations, endlessPredictions, kindsWhileWaiting, ofCondition } from './questions/endless';
import { expectQuestions } from './questions/expect';
import { explainQuestions } from './questions/explain';
import { emptyPartQuestions } from './questions/explainEmpty';
import { missingFieldQuestion } from './questions/explainField';
import { nothingAtStop } from './questions/explainMethod';
import { locateGiven } from './questions/explainKind';
import { isAboutName, nameExplanations, ownNameTemplate } from './questions/explainName';
import { orderQuestions } from './questions/explainOrder';
import { foundFirst } from './questions/explainFound';
import { rulesOfSeen } from './questions/explainRule';
import { saysNothingBack } from './questions/explainReturned';
import { givenBackQuestions } from './questions/givenBack';
import { furtherAfter, locateQuestions } from './questions/locate';
import { planQuestions } from './questions/plan';
import { innerQuestions } from './questions/predictInner';
import { pathQuestions } from './questions/predictPath';
import { resultQuestions } from './questions/predictResult';
import { stateQuestions } from './questions/predictState';
import { stopQuestions } from './questions/predictStop';
import { stopExplanations } from './questions/explainStop';
import { readQuestions } from './questions/read';
import { repairQuestions } from './questions/repair';
import { slipQuestions } from './questions/slip';
import { straightTableQuestions } from './questions/straightTable';
import { tableQuestions } from './questions/table';
import { tablesAgain } from './questions/tableAgain';
import { slowQuestions, slowRun } from './questions/slow';
import { syntaxQuestions } from './questions/syntax';
import { waitingQuestions } from './questions/waiting';
import { wishesAtStop } from './questions/wishAtStop';
import { compareQuestions } from './moves/compare';
import { counterexampleQuestions } from './moves/counterexample';
import { rereadQuestions } from './moves/reread';
import { isSlip } from './diagnosis/stages';
import { standingAt } from './diagnosis/unwritten';
import { type Subject, departedOf, foundLines, subjectOf, tellsDeparture } from './subject';

/** The questions about this bug, as the session stands. */
export function generateQuestions(situation: Situation, bug: Bug, tasks: readonly Task[]): readonly Question[] {
	return candidatesFor(situation, bug, tasks).map(({ question }) => question);
}

/** The same with what each asks and tells. */
export function candidatesFor(situation: Situation, bug: Bug, tasks: readonly Task[]): readonly Candidate[] {
	const subject = subjectOf(situation, bug, tasks, foundLines(situation));
	const all = candidatesOf(subject, situation.diagnosis.standing);
	return [...rulesOfSeen(situation, bug, all), ...tablesAgain(situation, subject, all)];
}

/** Each id once; a later question of the same id loses. */
export function candidatesOf(subject: Subject, standing: Standing): readonly Candidate[] {
	const seen = new Set<string>();
	return bySymptom(subject, standing).filter(({ question }) => !isToldOfRest(subject, question) && !seen.has(question.id) && seen.add(question.id)).map((each) => (tellsDeparture(subject, each.question) || isDepartureTold(subject, each) ? { ...each, tellsDeparture: true } : each));
}

/** What the run printed holds the value in which it departs from that of a mended program. */
function isDepartureTold(subject: Subject, { question: { slots, template }, tellsWrong }: Candidate): boolean {
	const [first] = slots.test === undefined || !template.startsWith('predict.output') ? [] : departedOf(subject, slots.test);
	return first?.name !== undefined && tellsWrong.includes(`line/${first.line}/${first.name}/${first.time}`);
}

/** A value of fewer characters than these says nothing of where it comes from. */
const leastTelling = 4;

/** What is left of a bug is spoken of by what its example gives: that is not asked back at the line that makes it. */
function isToldOfRest({ bug: { left }, failing }: Subject, { stage, truth, slots }: Question): boolean {
	const ending = failing.find(({ test }) => test.id === slots.test)?.result.ending;
	return left !== undefined && stage === 'explain' && truth.kind === 'value' && ending?.kind === 'returned' && ending.value.shown.length >= leastTelling && ending.value.shown === truth.value.shown;
}

/** That nothing comes back is seen on one run as on any other: a second one is for who did not expect it. */
const mostOfNothing = 2;

function ofName(subject: Subject): readonly Candidate[] {
	const named = nameExplanations(subject);
	// Whose name it is says more than that its old value is read first.
	const own = named.some(({ question }) => question.template === ownNameTemplate) ? named : [...stopExplanations(subject), ...named];
	return own.length > 0 ? own : explainQuestions(subject);
}

function bySymptom(subject: Subject, standing: Standing): readonly Candidate[] {
	const { symptom } = subject.bug;
	if (!subject.isShown) return [];
	if (symptom.kind === 'syntax') return syntaxQuestions(subject);
	if (isSlip(subject.bug.id)) return slipQuestions(subject);
	if (standingAt(subject.bug, standing) !== 'broken') return [...expectQuestions(subject), ...rereadQuestions(subject), ...planQuestions(subject)];
	const expected = [...expectQuestions(subject), ...rereadQuestions(subject)];
	// Where no line says what to give back, what the variables are on the way there is beside the point.
	const predicted = saysNothingBack(subject) ? resultQuestions(subject).slice(0, mostOfNothing) : [...resultQuestions(subject), ...innerQuestions(subject), ...stateQuestions(subject), ...orderQuestions(subject), ...tableQuestions(subject), ...straightTableQuestions(subject), ...pathQuestions(subject), ...compareQuestions(subject), ...counterexampleQuestions(subject)];
	switch (symptom.kind) {
		case 'exception': {
			// Where a name has no value, the values of others have nothing to do with it.
			// Nor has what other lines do where a method gave nothing, or where nothing was put in.
			const field = missingFieldQuestion(subject);
			const empty = emptyPartQuestions(subject);
			const asked = field.length > 0 ? field : empty.length > 0 ? [...stopQuestions(subject), ...empty] : isAboutName(subject) ? ofName(subject) : [...stopQuestions(subject), ...givenBackQuestions(subject), ...(nothingAtStop(subject) ? [] : predicted), ...stopExplanations(subject), ...explainQuestions(subject)];
			return [...readQuestions(subject), ...asked, ...wishesAtStop(subject, asked), ...repairQuestions(subject)];
		}
		case 'endless':
			return [...slowQuestions(subject), ...endlessPredictions(subject), ...ofCondition(subject, predicted), ...(slowRun(subject) ? [] : endlessExplanations(subject)), ...explainQuestions(subject), ...repairQuestions(subject)];
		case 'input':
			return [...kindsWhileWaiting(subject), ...waitingQuestions(subject), ...ofCondition(subject, predicted), ...explainQuestions(subject), ...repairQuestions(subject)];
		case 'value':
		case 'output':
			return [...expected, ...predicted, ...locateGiven(subject), ...locateQuestions(subject), ...foundFirst(subject, explainQuestions(subject)), ...furtherAfter(subject), ...repairQuestions(subject)];
	}
}
