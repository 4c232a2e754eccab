/** Pairs of files, what is typed and what is printed: `1.in` and `1.out`, `name.in` and `name.ans`. */
import { inputTest } from '../../code/testIds';
import type { InputTest } from '../../words';
import type { NamedFile } from './names';
import type { Note } from './notes';

export interface TypedPair {
	readonly input: NamedFile;
	readonly test: InputTest;
	readonly isHidden: boolean;
}

/** The pairs in the order of their names, numbers as numbers, and what stands alone. */
export function typedPairs(files: readonly NamedFile[], textOf: (name: string) => string): { readonly pairs: readonly TypedPair[]; readonly notes: readonly Note[] } {
	const of = (role: NamedFile['role']) => files.filter((file) => file.role === role).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
	const [inputs, outputs] = [of('input'), of('output')];
	const partner = (file: NamedFile, among: readonly NamedFile[]) => among.find((one) => beside(one) === beside(file)) ?? among.find((one) => one.folder === file.folder && one.stem === file.stem && one.isHidden === file.isHidden);
	const note = (code: 'no-output' | 'no-input') => (file: NamedFile): Note => ({ file: file.name, line: null, code, about: '' });
	const pairs = inputs.flatMap((input): TypedPair[] => {
		const output = partner(input, outputs);
		return output ? [{ input, test: inputTest(linesOf(textOf(input.name)), linesOf(textOf(output.name)).join('\n'), 'file'), isHidden: input.isHidden }] : [];
	});
	return { pairs, notes: [...inputs.filter((one) => !partner(one, outputs)).map(note('no-output')), ...outputs.filter((one) => !partner(one, inputs)).map(note('no-input'))] };
}

function beside({ name, ending }: NamedFile): string {
	return name.slice(0, name.length - ending.length);
}

/** The lines of a file; its last line break ends a line and begins none. */
function linesOf(text: string): string[] {
	const whole = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
	return whole === '' ? [] : whole.split('\n');
}
