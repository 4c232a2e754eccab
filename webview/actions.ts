/** What the drawn controls can ask for. page.ts carries it out. */
import type { FromPage, Manner } from '../extension/protocol.ts';
import type { Fold } from './local.ts';

export type Quick = Extract<FromPage, { type: 'quick' }>['kind'];

export interface Actions {
	/** Sends a message as it is. */
	post(message: FromPage): void;
	/** What is in the answer field has changed. */
	type(text: string): void;
	choose(option: string): void;
	/** Answers a question with options in words, or goes back to the options. */
	sayInWords(isWords: boolean): void;
	/** Sends what is in the field, or the chosen option; an empty answer takes the keyboard to the field and says so. */
	answer(): void;
	answerLine(): void;
	quick(kind: Quick): void;
	check(): void;
	toggle(fold: Fold): void;
	/** Shows the field for something to try out, and puts the keyboard there. */
	openScratch(): void;
	typeScratch(text: string): void;
	/** Runs what stands in that field, and leaves it there. */
	runScratch(): void;
	typeExample(field: 'given' | 'expected', text: string): void;
	/** Says whether the call should return a value or print something. */
	chooseManner(manner: Manner): void;
	sendExample(): void;
	/** Stops the reading or running of what was sent; the fields are as they were. */
	cancelExample(): void;
	/** The text of the task has changed; `isPasted`: by something that was pasted. */
	typeStatement(text: string, isPasted: boolean): void;
	sendStatement(): void;
	askDelete(session: string | null): void;
	toEnd(): void;
	/** Shows the open question again. */
	toQuestion(): void;
	scrolled(): void;
}
