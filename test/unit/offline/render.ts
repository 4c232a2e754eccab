import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { countWords } from '../../../extension/tutor/offline/say';
import type { Situation } from '../../../extension/tutor/roles';
import type { Question, Truth } from '../../../extension/words';
import { readable } from './readable';

export function truthText(truth: Truth): string {
	switch (truth.kind) {
		case 'value': return truth.value.shown;
		case 'values': return truth.values.map(({ shown }) => shown).join(', ');
		case 'count': return String(truth.count);
		case 'places': return `${truth.places.map((place) => (place.kind === 'lines' ? place.from + 1 : `after ${place.after + 1}`)).join(', ')}${truth.checked ? '' : ' (unchecked)'}`;
		case 'choice': return truth.id;
		case 'output': return truth.text;
		case 'cells': return truth.values.map(({ shown }) => shown).join(', ');
		default: return truth.kind;
	}
}

/** Every question about every bug of the program, as a person would review it. */
export function renderQuestions(situation: Situation): string {
	const parts = situation.diagnosis.bugs.map((bug) => {
		const tasks = situation.tasks.filter((task) => task.bug === bug.id).map((task) => `${task.id.split('/')[1] ?? ''} (${task.shownBy.join(', ')})`);
		const places = bug.places.slice(0, 3).map(({ place }) => (place.kind === 'lines' ? place.from + 1 : `after ${place.after + 1}`));
		const questions = candidatesFor(situation, bug, situation.tasks).map((candidate) => renderQuestion(candidate.question, candidate.isSmaller));
		return [`## ${bug.id}: ${bug.symptom.kind}, ${bug.symptom.tests.length} failing, concept ${bug.concept ?? 'none'}`, `Tasks: ${tasks.join(', ')}. Lines: ${places.join(', ')}.`, '', ...questions].join('\n');
	});
	return `${[`Standing: ${situation.diagnosis.standing}.`, '', ...parts].join('\n').trimEnd()}\n`;
}

function renderQuestion(question: Question, isSmaller: boolean): string {
	const options = question.answer.kind === 'choice' ? question.answer.options.map(({ id, words }) => `  - (${id}) ${readable(words)}`) : question.answer.kind === 'table' ? [['', ...question.answer.columns], ...question.answer.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell ?? '__')])].map((row) => `  - | ${row.join(' | ')} |`) : [];
	return [
		`- **${question.template}**${isSmaller ? ' (smaller)' : ''}: ${readable(question.words)} [${question.answer.kind}: ${truthText(question.truth)}; ${countWords(question.words)} words]`,
		...options,
		...(question.foils.length > 0 ? [`  - foils: ${question.foils.map(({ answer, misconception }) => `${answer} (${misconception})`).join('; ')}`] : []),
		`  - wrong: ${readable(question.fact)}`,
		`  - right: ${readable(question.held)}`,
		...question.help.map(({ rung, words }) => `  - ${rung}: ${readable(words)}`),
		...question.reworded.map((words) => `  - or: ${readable(words)}`),
	].join('\n');
}
