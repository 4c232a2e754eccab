/** The figures of the bench, in the order in which they are printed. A figure that was not measured is left out. */
export const units = ['ms', 'MiB', 'calls', 'times'] as const;
export type Unit = (typeof units)[number];

/** Milliseconds, mebibytes of resident memory, or calls of a model. */
export interface MeasuredFigure {
	readonly id: string;
	readonly group: string;
	readonly what: string;
	readonly unit: Exclude<Unit, 'times'>;
}

/** One measured figure over another of the same run. */
export interface RatioFigure {
	readonly id: string;
	readonly group: string;
	readonly what: string;
	readonly unit: 'times';
	readonly of: string;
	readonly to: string;
}

export type Figure = MeasuredFigure | RatioFigure;

/** Lines of the programs that are parsed. */
export const sizes = [100, 1000, 10_000] as const;

const count = (lines: number): string => `${lines.toLocaleString('en')} lines`;

const ms = (group: string, id: string, what: string): MeasuredFigure => ({ id, group, what, unit: 'ms' });
const mib = (group: string, id: string, what: string): MeasuredFigure => ({ id, group, what, unit: 'MiB' });
const calls = (group: string, id: string, what: string): MeasuredFigure => ({ id, group, what, unit: 'calls' });
const ratio = (group: string, id: string, what: string, of: string, to: string): RatioFigure => ({ id, group, what, unit: 'times', of, to });

const activation = 'Activation, in VS Code';
const first = 'From the command to the first question';
const verdict = 'From an edit to its verdict';
const parsing = (lines: number): string => `Parsing ${count(lines)}`;
/** How long each answer of the model takes in the measured turns, in milliseconds. */
export const latencyMs = 300;
const turn = `A turn with a model whose answers take ${latencyMs} ms`;
const knowledge = 'What 10,000 sessions have shown';
const memory = 'Memory';
const handIns = 'Class insights';
const handInsOf = { few: '1,000 hand-ins, 100,000 events', many: '10,000 hand-ins, 1 million events', long: '1,000 hand-ins, 1 million events' } as const;

export const figures: readonly Figure[] = [
	ms(activation, 'activation.whole', 'the extension is asked for until it is there'),
	ms(activation, 'activation.load', 'of that, reading its code'),
	ms(activation, 'activation.call', 'of that, activate() itself'),

	ms(first, 'sandbox.start', 'starting a sandbox alone'),
	ms(first, 'first.plain.cold', 'plain Node, no sandbox yet'),
	ms(first, 'first.plain.warm', 'plain Node, sandbox ready'),
	ratio(first, 'first.plain.ratio', 'warm / cold', 'first.plain.warm', 'first.plain.cold'),
	ms(first, 'first.editor.cold', 'VS Code, first session of the window'),
	ms(first, 'first.editor.warm', 'VS Code, second session'),
	ratio(first, 'first.editor.ratio', 'warm / cold', 'first.editor.warm', 'first.editor.cold'),

	ms(verdict, 'verdict.plain', 'plain Node, settled edit to all examples run'),
	ms(verdict, 'verdict.editor', 'VS Code, last key to verdict (600 ms of it the rest)'),

	calls(turn, 'turn.ours.calls', 'ours, calls'),
	calls(turn, 'turn.speculating.calls', 'ours asking ahead, calls'),
	calls(turn, 'turn.published.calls', 'the published loop, calls'),
	ratio(turn, 'turn.calls.ratio', 'ours / published, calls', 'turn.ours.calls', 'turn.published.calls'),
	ms(turn, 'turn.ours.ms', 'ours, answer to next question'),
	ms(turn, 'turn.speculating.ms', 'ours asking ahead, answer to next question'),
	ms(turn, 'turn.published.ms', 'the published loop, answer to next question'),
	ratio(turn, 'turn.ms.ratio', 'ours / published, time', 'turn.ours.ms', 'turn.published.ms'),

	...sizes.flatMap((size): readonly Figure[] => [
		ms(parsing(size), `parse.ours.full.${size}`, 'as the extension does it, whole'),
		ms(parsing(size), `parse.ours.edit.${size}`, 'as the extension does it, after one key'),
		ratio(parsing(size), `parse.ours.ratio.${size}`, 'after one key / whole', `parse.ours.edit.${size}`, `parse.ours.full.${size}`),
		ms(parsing(size), `parse.ours.read.${size}`, 'and with its outline and examples read anew'),
		ms(parsing(size), `parse.wasm.full.${size}`, 'WASM parser alone, whole'),
		ms(parsing(size), `parse.native.full.${size}`, 'native parser alone, whole'),
		ratio(parsing(size), `parse.native.fullRatio.${size}`, 'WASM / native, whole', `parse.wasm.full.${size}`, `parse.native.full.${size}`),
		ms(parsing(size), `parse.wasm.edit.${size}`, 'WASM parser alone, after one key'),
		ms(parsing(size), `parse.native.edit.${size}`, 'native parser alone, after one key'),
		ratio(parsing(size), `parse.native.editRatio.${size}`, 'WASM / native, after one key', `parse.wasm.edit.${size}`, `parse.native.edit.${size}`),
	]),

	...(['first', 'later'] as const).flatMap((when): readonly Figure[] => [
		ms(knowledge, `knowledge.${when}`, when === 'first' ? 'all of them read' : 'a later window, one of them new'),
		ms(knowledge, `knowledge.${when}.cpu`, 'of that, work of the processor'),
		ms(knowledge, `knowledge.${when}.held`, 'the longest time in which nothing else had its turn'),
	]),

	...(['few', 'many', 'long'] as const).flatMap((size): readonly Figure[] => [
		ms(handIns, `handIns.${size}`, `${handInsOf[size]}, read`),
		ms(handIns, `handIns.${size}.held`, 'the longest time in which nothing else had its turn'),
		ms(handIns, `handIns.${size}.filter`, 'another filter'),
		mib(handIns, `handIns.${size}.memory`, 'memory at the worst'),
		mib(handIns, `handIns.${size}.kept`, 'what stays of them, on the heap'),
	]),
	ratio(handIns, 'handIns.time.ratio', 'ten times the hand-ins, time', 'handIns.many', 'handIns.few'),
	ratio(handIns, 'handIns.memory.ratio', 'ten times the hand-ins, memory', 'handIns.many.memory', 'handIns.few.memory'),
	ratio(handIns, 'handIns.events.ratio', 'ten times the events, memory', 'handIns.long.memory', 'handIns.few.memory'),
	ratio(handIns, 'handIns.kept.ratio', 'ten times the events, what stays', 'handIns.long.kept', 'handIns.few.kept'),

	...(['plain', 'editor'] as const).flatMap((where): readonly Figure[] => {
		const host = where === 'plain' ? 'plain Node host' : 'VS Code extension host';
		return [
			mib(memory, `memory.${where}.host.before`, `${host}, before a session`),
			mib(memory, `memory.${where}.host.during`, `${host}, at the first question`),
			mib(memory, `memory.${where}.host.after`, `${host}, sandbox given back`),
			mib(memory, `memory.${where}.sandbox.before`, `sandbox of the ${host}, before a session`),
			mib(memory, `memory.${where}.sandbox.during`, `sandbox of the ${host}, at the first question`),
			mib(memory, `memory.${where}.sandbox.after`, `sandbox of the ${host}, given back`),
		];
	}),
];
