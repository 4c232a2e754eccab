import type { AnyNode, BlockStatement, CatchClause, ForInStatement, ForOfStatement, ForStatement, IfStatement, LabeledStatement, Statement, SwitchStatement, TryStatement } from 'acorn';
import { Expressions } from './expressions';
import { mayBeEndless } from './loops';
import { madeInBlock, namesIn } from './names';

/** Statements, each of which says its line. */
export abstract class Statements extends Expressions {
	private labels = 0;

	protected override statements(body: readonly AnyNode[]): void {
		for (const node of body) this.statement(node as Statement);
	}

	/** `at`: where what comes before the statement is put: before its label, where it has one. */
	protected statement(node: Statement, at = node.start): void {
		switch (node.type) {
			case 'FunctionDeclaration': return this.function(node, node.id.name, 'function');
			case 'EmptyStatement': return;
			case 'BlockStatement': return this.block(node);
			case 'IfStatement': return this.condition(node, at);
			case 'ForStatement': return this.counting(node, at);
			case 'ForInStatement':
			case 'ForOfStatement': return this.each(node, at);
			case 'WhileStatement': {
				this.line = this.lineOf(node.start);
				this.loop(node, this.line);
				this.wrap(node.test, `(${this.said(this.line, node.start)},`, ')');
				return this.loopBody(node, null, () => this.body(node.body));
			}
			case 'DoWhileStatement': {
				this.line = null;
				const line = this.lineOf(node.test.start);
				this.loop(node, line);
				this.loopBody(node, null, () => this.body(node.body));
				this.wrap(node.test, `(${this.said(line, node.test.start)},`, ')');
				this.line = null;
				return;
			}
			case 'LabeledStatement': return this.labelled(node, at);
			case 'SwitchStatement': return this.choice(node, at);
			case 'TryStatement': return this.attempt(node);
			case 'ReturnStatement': {
				this.step(node, at);
				const gives = `${this.helper}.${this.view.finals > 0 ? 'v' : 'r'}(${this.activation}`;
				if (!node.argument) return this.isTrace ? this.edits.replace(node.start, node.end, `return ${gives});`) : undefined;
				return this.isTrace ? this.wrap(node.argument, `${gives},(`, '))') : this.visit(node.argument);
			}
			case 'ThrowStatement': {
				this.step(node, at);
				if (this.isCount) return this.visit(node.argument);
				return this.wrap(node.argument, `${this.helper}.t((`, `),${this.lineOf(node.start)})`);
			}
			case 'ExpressionStatement': {
				if ('directive' in node && node.directive !== undefined) return;
				this.step(node, at);
				return this.visit(node.expression);
			}
			case 'BreakStatement': {
				this.step(node, at);
				const { label } = node;
				const target = label ? this.breaks.find((each) => each.label === label.name) : this.breaks.at(-1);
				if (!target?.flag) return;
				this.edits.open(node.start, `{${target.flag}=2;`);
				return this.edits.close(node.end, '}');
			}
			case 'ClassDeclaration':
				this.step(node, at);
				return this.class(node);
			default:
				this.step(node, at);
				return this.children(node);
		}
	}

	private block(node: BlockStatement): void {
		this.within(madeInBlock(node.body), () => this.statements(node.body));
	}

	/** The body of a loop or a branch, which becomes a block where it is none; `first`: what runs at its start. */
	private body(node: Statement, first = ''): void {
		if (node.type === 'BlockStatement') {
			if (first) this.edits.close(node.start + 1, first);
			this.block(node);
		} else {
			this.edits.open(node.start, `{${first}`);
			this.statement(node);
			this.edits.close(node.end, '}');
		}
		this.line = null;
	}

	/** The body of what can be left by `break`; `flag` is a name that is to become 2 then, null for none. */
	private loopBody(node: AnyNode, flag: string | null, work: () => void): void {
		this.breaks.push({ flag, label: this.label, node });
		this.label = null;
		work();
		this.breaks.pop();
	}

	private condition(node: IfStatement, at: number): void {
		this.step(node, at);
		this.visit(node.test);
		this.branches(node);
	}

	private branches({ consequent, alternate, test }: IfStatement): void {
		const line = this.line;
		this.body(consequent);
		this.line = line;
		if (!alternate) {
			// What follows on the same line comes after a branch.
			if (this.lineOf(test.start) !== this.lineOf(consequent.end)) this.line = null;
			return;
		}
		if (alternate.type !== 'IfStatement') return this.body(alternate);
		const next = this.lineOf(alternate.start);
		this.line = next;
		if (next !== line && !this.isCount) this.wrap(alternate.test, `(${this.said(next, alternate.start)},`, ')');
		else this.visit(alternate.test);
		this.branches(alternate);
	}

	private loop(node: Statement, rounds: number): void {
		this.loops.push({ line: this.lineOf(node.start), end: this.lineOf(node.end), rounds, mayBeEndless: mayBeEndless(node) });
	}

	private counting(node: ForStatement, at: number): void {
		const { init, test, update } = node;
		this.step(node, at);
		const line = this.lineOf(node.start);
		this.loop(node, line);
		const made = init?.type === 'VariableDeclaration' && init.kind !== 'var' ? init.declarations.flatMap(({ id, end }) => namesIn(id).map((name) => ({ name, from: end, isEarly: false }))) : [];
		this.within(made, () => {
			if (init) this.visit(init);
			if (test) this.visit(test);
			const header = this.said(line, node.body.start);
			if (update) {
				this.edits.open(update.start, `${header},`);
				this.visit(update);
			} else this.edits.open(this.closing(node), header);
			this.loopBody(node, null, () => this.body(node.body));
		});
	}

	/** The bracket that closes the head of a `for` without a third part: it comes after the second semicolon. */
	private closing({ start, init, test }: ForStatement): number {
		let left = test ? 1 : 2;
		for (const { 0: found, index } of this.source.slice(test?.end ?? init?.end ?? start).matchAll(/\/\*[^]*?\*\/|\/\/.*|[;)]/g)) {
			if (found === ';') left -= 1;
			else if (found === ')' && left === 0) return (test?.end ?? init?.end ?? start) + index;
		}
		return start;
	}

	private each(node: ForInStatement | ForOfStatement, at: number): void {
		this.step(node, at);
		const line = this.lineOf(node.start);
		this.loop(node, line);
		this.visit(node.right);
		const { left } = node;
		const made = left.type === 'VariableDeclaration' && left.kind !== 'var' ? left.declarations.flatMap(({ id }) => namesIn(id).map((name) => ({ name, from: node.right.end, isEarly: false }))) : [];
		// The head is come to before each round, also before the one that there is not: its names are those around it.
		const header = this.said(line, node.start);
		if (!this.isTrace) {
			this.visit(left);
			return this.within(made, () => this.loopBody(node, null, () => this.body(node.body, `${header};`)));
		}
		const flag = `${this.helper}f${(this.labels += 1)}`;
		this.edits.open(at, `{let ${flag}=0;`);
		this.visit(left);
		this.within(made, () => this.loopBody(node, flag, () => this.body(node.body, `${flag}?${header}:${flag}=1;`)));
		this.edits.close(node.end, `if(${flag}<2){${header};}}`);
	}

	private labelled(node: LabeledStatement, at: number): void {
		this.label = node.label.name;
		const { body } = node;
		if (body.type === 'BlockStatement' || body.type === 'IfStatement' || body.type === 'TryStatement' || body.type === 'SwitchStatement') this.line = null;
		this.statement(body, at);
		this.label = null;
	}

	private choice(node: SwitchStatement, at: number): void {
		this.step(node, at);
		this.visit(node.discriminant);
		const made = node.cases.flatMap((each) => madeInBlock(each.consequent).map((one) => ({ ...one, to: each.end })));
		this.within(made, () => this.loopBody(node, null, () => {
			for (const each of node.cases) {
				if (each.test) this.visit(each.test);
				this.line = null;
				this.statements(each.consequent);
			}
		}));
		this.line = null;
	}

	private attempt({ block, handler, finalizer }: TryStatement): void {
		this.line = null;
		if (finalizer) this.view.finals += 1;
		this.block(block);
		if (handler) this.caught(handler);
		if (!finalizer) return;
		this.view.finals -= 1;
		this.line = null;
		this.block(finalizer);
		this.line = null;
	}

	private caught({ param, body }: CatchClause): void {
		// What stops a program is not the program's to catch.
		this.edits.close(body.start + 1, `${this.helper}.c(${this.isTrace ? this.activation : ''});`);
		this.line = null;
		const made = param ? namesIn(param).map((name) => ({ name, from: param.end, isEarly: false })) : [];
		if (param) this.visit(param);
		this.within(made, () => this.block(body));
		this.line = null;
	}
}
