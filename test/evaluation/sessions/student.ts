/** Simulated students: they see what a student sees, and never the repair; a scripted one is moved by the data, the other by a model. */
import { z } from 'zod';
import { applyEdits } from '../../../extension/code/edits';
import type { ChatMessage, ChatModel } from '../../../extension/models/chatModel';
import { askFor } from '../../../extension/models/structured';
import { hunksOf } from '../../../extension/tutor/llm/rewrites';
import type { Purpose } from '../../../extension/tutor/roles';
import type { AnswerForm, Question } from '../../../extension/words';
import { act } from '../../../extension/records/check/replay/students';
import type { Item } from './items';
import { misconceptionOf } from './misconception';

/** What the student has before them. */
export interface Heard {
	readonly message: string;
	/** The control under the message; null where there is only a chat. */
	readonly form: AnswerForm | null;
	/** The whole question, where the tutor has questions as data: only the scripted student looks, for what it would work out by hand. */
	readonly question: Question | null;
	readonly code: string;
	readonly version: number;
	readonly purpose: Purpose;
	/** Wrong answers at this stage so far. */
	readonly wrongHere: number;
	/** Questions of this stage before this one. */
	readonly askedHere: number;
	readonly asked: number;
}

export type Deed =
	| { readonly kind: 'says'; readonly text: string }
	| { readonly kind: 'chooses'; readonly option: string }
	| { readonly kind: 'points'; readonly line: number }
	| { readonly kind: 'edits'; readonly program: string; readonly text: string }
	| { readonly kind: 'quick'; readonly quick: 'not-sure' | 'skip' };

export interface SimulatedStudent {
	respond(heard: Heard, signal: AbortSignal): Promise<Deed>;
}

/** Says this much before an edit, where the data has no dialogue. */
const patience = 3;
const idle = ['I wrote it as I understood the task, and I do not see what is wrong.', 'It gives a wrong result for one of the examples.', 'I think that I see it now, I will try something.'];

/**
 * Answers as the data's student does, works out by hand what a question asks for, and changes one place at a time towards the
 * data's right program when it is asked to, or when it has nothing more to say. Deterministic.
 */
export class ScriptedStudent implements SimulatedStudent {
	private said = 0;
	private readonly seed: number;

	constructor(private readonly item: Item) {
		this.seed = [...item.id].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0);
	}

	async respond(heard: Heard): Promise<Deed> {
		const { question, form } = heard;
		if (form?.kind === 'edit') return this.mend(heard.code);
		if (question && form && form.kind !== 'words') {
			const deed = act('careful', {
				question, version: heard.version, code: heard.code, asked: heard.asked, wrongHere: heard.wrongHere, askedHere: heard.askedHere, seed: this.seed, purpose: heard.purpose, byTask: null, trueLines: this.item.case.trueLines, canRepair: true,
			});
			switch (deed.kind) {
				case 'answer':
					return deed.given.kind === 'chosen' ? { kind: 'chooses', option: deed.given.option } : deed.given.kind === 'line' ? { kind: 'points', line: deed.given.line } : { kind: 'says', text: deed.given.text };
				case 'quick':
					return { kind: 'quick', quick: deed.quick === 'skip' ? 'skip' : 'not-sure' };
				case 'repair':
				case 'mend':
				case 'check':
					return this.mend(heard.code);
			}
		}
		return this.speak(heard, form === null);
	}

	/** The next thing to say; in a mere chat, where nobody asks for a change, the program is changed when all is said. */
	private speak({ code }: Heard, isChat: boolean): Deed {
		const next = this.item.utterances[this.said];
		this.said += 1;
		if (isChat && (next?.program || (!next && this.said > patience))) return this.mend(code, next?.text);
		return { kind: 'says', text: next?.text ?? idle[Math.min(this.said, idle.length) - 1] ?? '' };
	}

	private mend(code: string, text = 'Like this?'): Deed {
		const [edit] = hunksOf(code, this.item.fixed);
		return edit ? { kind: 'edits', program: applyEdits(code, [edit]), text } : { kind: 'says', text: 'I have nothing more to change.' };
	}
}

const answer = z.object({ say: z.string(), program: z.string().nullable() });

/**
 * The student of TreeInstruct's evaluation: a model that plays a beginner who holds the misconception behind the bug, does not know
 * that it is one, and is never shown a repair.
 */
export class ModelStudent implements SimulatedStudent {
	private readonly dialogue: ChatMessage[] = [];

	constructor(private readonly item: Item, private readonly model: ChatModel) {}

	async respond(heard: Heard, signal: AbortSignal): Promise<Deed> {
		const form = heard.form?.kind === 'choice' ? `\n(Choose one: ${heard.form.options.map(({ id, words }) => `${id}: ${words.map((segment) => ('text' in segment ? segment.text : `line ${segment.from + 1}`)).join('')}`).join('; ')}. Say the id alone.)` : heard.form?.kind === 'line' ? '\n(Say one line number.)' : heard.form?.kind === 'edit' ? '\n(Change your program.)' : '';
		this.dialogue.push({ role: 'user', content: `Your program now:\n${numbered(heard.code)}\n\nThe tutor says: ${heard.message}${form}` });
		const outcome = await askFor(this.model, [{ role: 'system', content: this.character() }, ...this.dialogue], answer, 'student', { maxTokens: 1500 }, signal);
		if (outcome.kind !== 'ok') throw new Error(`the simulated student's model failed: ${outcome.kind}${'detail' in outcome ? ` (${outcome.detail})` : ''}`);
		const { say, program } = outcome.value;
		this.dialogue.push({ role: 'assistant', content: JSON.stringify(outcome.value) });
		if (program !== null && program.trim() !== '' && program.trim() !== heard.code.trim()) return { kind: 'edits', program: program.endsWith('\n') ? program : `${program}\n`, text: say };
		if (heard.form?.kind === 'choice') {
			const option = heard.form.options.find(({ id }) => say.trim().toLowerCase().startsWith(id.toLowerCase()));
			return option ? { kind: 'chooses', option: option.id } : { kind: 'says', text: say };
		}
		return { kind: 'says', text: say };
	}

	private character(): string {
		return `You play a beginner in programming who works on their own program with a tutor. Stay in that role.

The task: ${this.item.problem.statement}

You hold the misconception that led to this, and you do not know that it is one: ${misconceptionOf(this.item.descriptions, this.item.case.code, this.item.fixed)}
${this.item.character}
You believe that your program is right where you wrote it so. You do not know the repair. You are honest: you answer what the tutor asks, in one or two short sentences, from what you believe; you often get values wrong at first. You let go of the misconception only when a question or a fact makes you see why it cannot be so. Only when you then see yourself what to change, you give the whole changed program; otherwise "program" is null. You never change anything else.

Answer with one JSON object: {"say": "...", "program": "..." or null}.`;
	}
}

function numbered(code: string): string {
	return code.split('\n').map((line, at) => `${at + 1} | ${line}`).join('\n');
}
