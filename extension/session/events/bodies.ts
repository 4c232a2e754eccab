/** What roles gave, as the journal keeps it: a question without its truth, a diagnosis without its repairs. */
import type { Purpose, Utterance } from '../../tutor/roles';
import type { ConceptId, Diagnosis, Symptom, TreeNode } from '../../words';
import type { EventBody, RunDigest } from './events';

/** `concept`: what the question is about; null where it is about none. */
export function asked(turn: string, purpose: Purpose, node: TreeNode | null, { question, words, by }: Utterance, version: number, concept: ConceptId | null = null): EventBody {
	return {
		type: 'question-asked', turn, purpose, node, task: node?.target ?? (question.task === '' ? null : question.task), stage: question.stage, question: question.id,
		template: question.template, slots: question.slots, form: structuredClone(question.answer) as Extract<EventBody, { type: 'question-asked' }>['form'],
		words: [...words], version, ...(concept === null ? {} : { concept }), ...(by ? { by } : {}),
	};
}

/** `ruledOut`: bugs that were named before and that a new example has shown not to be there. `mistake`: the course's name for what all of it is; null where it has none. */
export function diagnosed({ standing, bugs, undecided, suspect }: Diagnosis, version: number, digest: RunDigest, ruledOut: readonly string[] = [], mistake: string | null = null): EventBody {
	return {
		type: 'diagnosed', version, standing,
		bugs: bugs.map(({ id, symptom, kind }) => ({
			id, symptom: symptom.kind, error: symptom.exception?.type ?? symptom.syntax?.type ?? null, line: lineIn(digest, symptom), tests: [...symptom.tests],
			...(symptom.syntax ? { message: symptom.syntax.message } : {}),
			...(kind === 'known' ? { known: true as const } : {}),
			...(mistake === null ? {} : { mistake }),
		})),
		...(undecided ? { undecided: [...undecided] } : {}),
		...(suspect === undefined ? {} : { suspect }),
		...(ruledOut.length > 0 ? { ruledOut: [...ruledOut] } : {}),
	};
}

/** Where the run stopped for a symptom, as the digest of a run tells it; null where it stopped nowhere. */
function lineIn(digest: RunDigest, symptom: Symptom): number | null {
	return digest.broken ? digest.broken.line : (digest.results.find((result) => symptom.tests.includes(result.test))?.line ?? null);
}
