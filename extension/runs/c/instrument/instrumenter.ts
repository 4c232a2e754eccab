import { walk, type ClassStatement, type Declare, type Each, type Expression, type ExpressionStatement, type For, type FunctionPart, type Program, type Statement, type Switch } from '../../../../grammars/braces/tree';
import { Checks } from './checks';
import { classesOf, fieldsIn, numberFields, type OwnField } from './fields';
import { Insertions } from './insertions';
import type { FunctionTable, Instrumented, InstrumentOptions } from './instrumented';
import { Leaving, returnType } from './leaving';
import { Placing } from './placing';
import { Scopes } from './scopes';
import { isFollowedOnly, isStatementPart, usedValues } from './uses';
import { bareType, declaredParameter, declaredVariable, isScalar, recordsOf, statementsOutside, type Declared } from './types';

/** Puts calls of the harness into a program: before each statement, around what may go wrong. No line moves. */
export function instrument(program: Program, source: string, options: InstrumentOptions): Instrumented {
	return new Instrumenter(program, source, options).run();
}

class Instrumenter {
	private readonly into: Insertions;
	private readonly placing: Placing;
	private readonly leaving: Leaving;
	private readonly functions: FunctionTable[] = [];
	private readonly globals = new Map<string, Declared>();
	private readonly classes: ReadonlyMap<string, ClassStatement>;
	private readonly numbers: ReadonlySet<string>;
	private readonly defined: ReadonlySet<string>;
	private loops: number;
	private main: FunctionPart | null = null;
	private current: FunctionPart | null = null;
	/** Fields that have no value yet where a new object begins. */
	private unbegun: readonly OwnField[] = [];
	/** What a `break` would leave here, the innermost last: of a loop over the things in something is known whether it was left so. */
	private leavable: { readonly isEach: boolean; isLeft: boolean }[] = [];
	/** The function notes that such a loop was left. */
	private notesLeaving = false;

	constructor(private readonly program: Program, private readonly source: string, private readonly options: InstrumentOptions) {
		this.into = new Insertions(source);
		this.placing = new Placing(options, options.manner.hasReferences ? new Map() : recordsOf(program, source));
		this.classes = classesOf(program);
		this.numbers = numberFields(this.classes.values(), source);
		this.loops = options.base.loops;
		const functions = [...walk(program)].flatMap((part) => (part.kind === 'function' && part.name ? [part.name.text] : []));
		this.defined = new Set(functions);
		this.leaving = new Leaving({ source, into: this.into, placing: this.placing, used: new Set([...options.asked, ...usedValues(program)]), expression: (each, isReferred) => this.expression(each, isReferred) });
		for (const each of statementsOutside(program.statements)) {
			if (each.kind !== 'declare' || each.how.text.startsWith('#')) continue;
			for (const variable of each.variables) {
				const declared = declaredVariable(variable, each.how.text);
				if (declared && !/\b(?:const|constexpr|extern)\b/.test(each.how.text)) this.globals.set(declared.name, declared);
			}
		}
	}

	run(): Instrumented {
		const { only } = this.options;
		const isKept = (part: Statement) => !only || (part.kind === 'function-statement' && part.function.body !== null && only.has(part.function.name?.text ?? ''));
		if (only) {
			for (const each of this.program.statements) {
				if (!isKept(each)) this.into.replace(each.from, each.to, '');
			}
			for (const comment of this.program.comments) if (this.program.statements.every(({ from, to }) => comment.to <= from || to <= comment.from)) this.into.replace(comment.from, comment.to, '');
		}
		for (const part of walk(this.program)) if (part.kind === 'function-statement' && isKept(part)) this.function(part.function);
		if (!only) for (const part of statementsOutside(this.program.statements)) {
			if (part.kind === 'declare') for (const { value } of part.variables) if (value?.kind === 'lambda') this.function(value.function);
		}
		return { text: this.into.text(), tables: this.placing.tables(), functions: this.functions, records: this.placing.records, recordOf: (base) => this.placing.record(base), main: this.main };
	}

	// ---------------------------------------------------------------- functions

	private function(part: FunctionPart): void {
		const { body, name } = part;
		const isMain = name?.text === 'main' && part.owner === null && body !== null;
		if (isMain) {
			this.main = part;
			this.into.replace(name.from, name.to, 'sd_main');
		}
		if (!body || body.kind !== 'block' || part.words.some((word) => /^(?:constexpr|consteval)$/.test(word))) return;
		if (this.options.level === 'none') {
			if (isMain && returnType(part) !== 'void') this.into.put(body.to - 1, ' return 0; ');
			return;
		}
		const outer = [this.placing.scopes, this.current, this.leavable, this.notesLeaving, this.unbegun] as const;
		this.placing.scopes = new Scopes();
		this.current = part;
		[this.leavable, this.notesLeaving] = [[], false];
		const index = this.options.base.functions + this.functions.length;
		const entry: { name: string | null; slots: readonly Declared[]; parameters: number; returns: string } = { name: isMain ? null : (name?.text ?? 'lambda'), slots: this.placing.scopes.slots, parameters: 0, returns: returnType(part) ?? '' };
		this.functions.push(entry);
		const begin = this.into.reserve(body.from + 1);
		const sets = part.parameters.flatMap((parameter) => {
			const declared = declaredParameter(parameter);
			if (parameter.name && !declared) this.placing.scopes.hide(parameter.name.text);
			return declared ? [this.placing.set(declared)] : [];
		});
		entry.parameters = this.placing.scopes.slots.length;
		if (!this.options.manner.hasReferences) for (const declared of this.placing.scopes.slots.filter(({ name }) => isFollowedOnly(body, name))) sets.push(this.placing.followed(declared));
		const called = this.placing.hook(name?.row ?? body.row);
		const names = new Set([...walk(body)].flatMap((each) => (each.kind === 'name' ? [each.name] : [])));
		for (const [global, declared] of this.globals) if (names.has(global) && this.placing.scopes.slotOf(global) === null && !part.parameters.some((each) => each.name?.text === global)) sets.push(this.placing.set(declared));
		const fields = fieldsIn(part, this.classes.get(part.owner ?? ''), this.source);
		for (const each of fields) if (each.begins) sets.push(this.placing.set(each));
		this.unbegun = fields.filter(({ begins }) => !begins);
		this.placing.scopes.open();
		this.statements(body.statements);
		this.leaving.end(part, body, isMain);
		this.placing.scopes.close();
		begin(` SD_FRAME(${index}, ${this.placing.scopes.slots.length}); ${this.notesLeaving ? 'int sd_broken = 0; ' : ''}${sets.join('')}sd_called(&sd_f, ${called}); `);
		[this.placing.scopes, this.current, this.leavable, this.notesLeaving, this.unbegun] = outer;
	}

	// ---------------------------------------------------------------- statements

	private statements(all: readonly Statement[]): void {
		for (const each of all) this.statement(each);
	}

	/** A statement where one alone may stand: braces keep what is put before it together with it. */
	private inner(statement: Statement): void {
		if (statement.from === statement.to) return;
		this.placing.scopes.open();
		if (statement.kind === 'block') this.statements(statement.statements);
		else this.into.around(statement.from, statement.to, '{ ', () => this.statement(statement), ' }');
		this.placing.scopes.close();
	}

	private statement(statement: Statement): void {
		const { from, row } = statement;
		const before = () => this.into.put(from, `sd_at(&sd_f, ${this.placing.hook(row)}); `);
		switch (statement.kind) {
			case 'block': {
				this.placing.scopes.open();
				this.statements(statement.statements);
				this.placing.scopes.close();
				return;
			}
			case 'if': {
				before();
				this.placing.scopes.open();
				this.expression(statement.condition);
				this.inner(statement.then);
				if (statement.otherwise) this.inner(statement.otherwise);
				this.placing.scopes.close();
				return;
			}
			case 'for': return this.counting(statement);
			case 'each': return this.each(statement);
			case 'while': {
				const loop = this.loop(from);
				this.placing.scopes.open();
				this.head(statement.condition, loop);
				this.round(() => this.inner(statement.body));
				this.placing.scopes.close();
				return;
			}
			case 'do': {
				const loop = this.loop(from);
				this.round(() => this.inner(statement.body));
				this.head(statement.condition, loop);
				return;
			}
			case 'switch': {
				before();
				return this.choice(statement);
			}
			case 'return': return this.leaving.giveBack(statement, this.current);
			case 'leave':
			case 'throw': {
				before();
				if (statement.kind === 'throw' && statement.value) this.expression(statement.value);
				if (statement.kind === 'leave' && statement.word === 'break') this.noteLeaving(from);
				return;
			}
			case 'try': {
				this.inner(statement.body);
				for (const { body, name, type } of statement.catches) {
					this.placing.scopes.open();
					if (name && type) this.placing.scopes.hide(name.text);
					this.statements(body.statements);
					this.placing.scopes.close();
				}
				return;
			}
			case 'declare': return this.declaration(statement);
			case 'expression': {
				before();
				this.expression(statement.expression);
				return this.begins(statement);
			}
			case 'labelled': return this.statement(statement.body);
			case 'other-statement': {
				for (const part of statement.parts) if (isStatementPart(part)) this.statement(part);
				return;
			}
			case 'empty': {
				if (statement.from < statement.to) before();
				return;
			}
			case 'function-statement':
			case 'class':
			case 'type':
			case 'import': return;
		}
	}

	/** From here on a field of a new object has a value. */
	private begins({ expression, to }: ExpressionStatement): void {
		if (expression.kind !== 'assign' || expression.operator.text !== '=') return;
		const { target } = expression;
		const name = target.kind === 'name' ? target.name : target.kind === 'member' && target.of.kind === 'name' && target.of.name === 'this' ? target.name.text : null;
		const field = this.unbegun.find((each) => each.field === name && (target.kind === 'member' || each.name === name));
		if (field && this.placing.scopes.slotOf(field.name) === null) this.into.put(to, ` ${this.placing.set(field)}`);
	}

	private loop(from: number): number {
		const loop = this.loops;
		this.loops += 1;
		this.into.put(from, `sd_loop(${loop}); `);
		return loop;
	}

	/** What one round of a loop does; gives whether a `break` in it leaves the loop. */
	private round(walkBody: () => void, isEach = false): boolean {
		const own = { isEach, isLeft: false };
		this.leavable.push(own);
		walkBody();
		this.leavable.pop();
		return own.isLeft;
	}

	private noteLeaving(from: number): void {
		const left = this.leavable.at(-1);
		if (!left?.isEach) return;
		left.isLeft = this.notesLeaving = true;
		this.into.put(from, 'sd_broken = 1; ');
	}

	private coming(row: number, loop: number): string {
		return `sd_head(&sd_f, ${this.placing.hook(row)}, ${loop})`;
	}

	/** Each look at a loop's condition is a step. */
	private head(condition: Expression, loop: number): void {
		const call = this.coming(condition.row, loop);
		if (condition.kind === 'other' && condition.type === 'declaration') return;
		this.into.around(condition.from, condition.to, `${call}, (`, () => this.expression(condition), ')');
	}

	/** A run comes to the head before the names begin, and again before they are moved on: what comes of that is the head's own doing. */
	private counting({ from, row, init, condition, step, body, head }: For): void {
		const loop = this.loop(from);
		this.into.put(from, `${this.coming(row, loop)}; `);
		this.placing.scopes.open();
		const sets: string[] = [];
		if (init?.kind === 'declare') for (const variable of init.variables) {
			if (variable.value) this.expression(variable.value);
			const declared = declaredVariable(variable, init.how.text);
			if (declared) sets.push(this.placing.set(declared));
		}
		if (init?.kind === 'expression') this.expression(init.expression);
		const first = sets.map((each) => each.replace(/;\s*$/, ', ')).join('');
		const isMade = condition?.kind === 'other' && condition.type === 'declaration';
		if (condition && !isMade) this.into.around(condition.from, condition.to, first === '' ? '' : `${first}(`, () => this.expression(condition), first === '' ? '' : ')');
		else if (!condition && first !== '') {
			const end = init ? init.to : head.from + 1;
			const semicolon = this.source[end - 1] === ';' && init ? end - 1 : this.source.indexOf(';', end);
			if (semicolon >= 0) this.into.put(semicolon + 1, ` ${first}1`);
		}
		const again = this.coming(row, loop);
		if (step) this.into.around(step.from, step.to, `${again}, `, () => this.expression(step), '');
		else this.into.put(head.to - 1, ` ${again}`);
		this.round(() => this.inner(body));
		this.placing.scopes.close();
	}

	/** A run comes to the head before a round has its value, and once more when there is none left. */
	private each({ from, to, row, names, how, over, body }: Each): void {
		const loop = this.loop(from);
		const [coming, last] = [this.coming(row, loop), this.coming(row, loop)];
		this.placing.scopes.open();
		this.expression(over);
		const sets = names.map((name) => this.placing.set({ name: name.text, base: bareType(how?.text ?? '').replace(/[\s&*]+$/, ''), stars: 0, rows: 0, isParameter: false, written: how?.text ?? '' }));
		const start = `${coming}; ${sets.join('')}`;
		const isLeft = this.round(() => {
			if (body.kind === 'block') {
				this.into.put(body.from + 1, ` ${start}`);
				this.statements(body.statements);
			} else if (body.from < body.to) this.into.around(body.from, body.to, `{ ${start}`, () => this.statement(body), ' }');
		}, true);
		this.placing.scopes.close();
		this.into.put(to, isLeft ? ` if (sd_broken) sd_broken = 0; else ${last};` : ` ${last};`);
	}

	private choice({ on, cases }: Switch): void {
		this.expression(on);
		this.placing.scopes.open();
		this.round(() => {
			for (const each of cases) this.statements(each.statements);
		});
		this.placing.scopes.close();
	}

	private declaration(statement: Declare): void {
		const { from, to, row, how } = statement;
		if (how.text.startsWith('#')) return;
		this.into.put(from, `sd_at(&sd_f, ${this.placing.hook(row)}); `);
		const isKept = /\b(?:static|constexpr|extern|thread_local)\b/.test(how.text);
		const sets = statement.variables.map((variable) => {
			const refers = this.options.manner.hasReferences && variable.name !== null && this.source.slice(how.to, variable.name.from).includes('&');
			if (variable.value && !isKept) this.expression(variable.value, refers);
			const declared = declaredVariable(variable, how.text);
			if (!declared || /\b(?:extern|register)\b/.test(how.text)) {
				for (const name of variable.names) this.placing.scopes.hide(name);
				return '';
			}
			const setting = this.placing.set(declared);
			const slot = this.placing.scopes.slotOf(declared.name);
			const isUnset = variable.value === null && !isKept && slot !== null && setting !== '' && !refers;
			if (isUnset) this.placing.scopes.unset.add(slot);
			return isUnset ? `${setting}SD_UNSET(${slot}, ${declared.name}); ` : setting;
		});
		if (sets.some((each) => each !== '')) this.into.put(to, ` ${sets.join('')}`);
	}

	private expression(expression: Expression, isReferred = false): void {
		if (this.options.level !== 'all') {
			for (const part of walk(expression)) if (part.kind === 'lambda') this.function(part.function);
			return;
		}
		new Checks({
			source: this.source, into: this.into, hasReferences: this.options.manner.hasReferences, defined: this.defined,
			isUnset: (name) => {
				const slot = this.placing.scopes.slotOf(name);
				const declared = slot === null ? this.unbegun.find((each) => each.name === name) : this.placing.scopes.slots[slot];
				return declared?.rows === 0 && (declared.place !== undefined || (slot !== null && this.placing.scopes.unset.has(slot))) && (isScalar(declared.base) || declared.stars > 0);
			},
			mayBeUnset: (field) => this.numbers.has(field),
			lambda: (part) => this.function(part),
		}).visit(expression, isReferred ? 'place' : 'value');
	}
}
