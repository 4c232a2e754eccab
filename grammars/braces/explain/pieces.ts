/** A program cut into pieces of which each has one sentence: statements, first lines of blocks, lines that lead on, closing braces, remarks. */
import * as l10n from '@vscode/l10n';
import { joined, type Telling } from '../../wording';
import { isStatement, partsOf, type Block, type ClassStatement, type FunctionPart, type If, type Lambda, type OtherStatement, type Part, type Statement, type Switch, type Token, type Try } from '../tree';
import { caseHead, catchHead, elseHead, finallyHead, ifHead, isOpen, switchHead, tryEnd, tryHead } from './branches';
import { functionHead, innerFunction } from './functionText';
import type { Code, Loop } from './language';
import { doTail, loopHead } from './loops';
import { isAlone } from './notes';
import { classHead, labelHead, lead, sentence, type Said } from './statements';

/** A stretch of the source; `to` is behind its last character. */
export interface Piece {
	readonly from: number;
	readonly to: number;
	/** `close`: it only ends something; `note`: a remark. */
	readonly kind: 'line' | 'close' | 'note';
	readonly says: (telling: Telling) => Said;
	/** What a run is told of here. */
	readonly node: Statement | FunctionPart | null;
	/** The remark. */
	readonly comment: Token | null;
}

/** All pieces of a program in the order of the source; those of remarks only where nothing else stands before them on their line. */
export function piecesOf(code: Code): readonly Piece[] {
	const cutter = new Cutter(code);
	for (const statement of code.program.statements) cutter.statement(statement);
	const notes = code.program.comments.filter((comment) => isAlone(comment, code)).map((comment): Piece => ({ from: comment.from, to: comment.to, kind: 'note', says: () => ({ text: '', general: false }), node: null, comment }));
	return [...cutter.pieces, ...notes].sort((a, b) => a.from - b.from || a.to - b.to);
}

class Cutter {
	readonly pieces: Piece[] = [];

	constructor(private readonly code: Code) {}

	statement(node: Statement): void {
		switch (node.kind) {
			case 'block':
				this.add(node.from, node.from + 1, () => l10n.t('Opens a block. Names that are made in it may be known only there.'), null);
				this.body(node);
				this.close(node.to - 1, node.to, () => l10n.t('Here the block ends.'));
				break;
			case 'if': this.condition(node); break;
			case 'for':
			case 'each':
			case 'while':
			case 'do': this.loop(node); break;
			case 'switch': this.cases(node); break;
			case 'try': this.attempt(node); break;
			case 'function-statement': this.definition(node.function, node); break;
			case 'class': this.type(node); break;
			case 'labelled':
				this.add(node.from, node.body.from, () => labelHead(node, this.code), null);
				this.statement(node.body);
				break;
			case 'other-statement': this.other(node); break;
			default: this.simple(node);
		}
	}

	private add(from: number, to: number, text: (telling: Telling) => string, node: Piece['node']): void {
		this.pieces.push({ from, to, kind: 'line', says: (telling) => ({ text: text(telling), general: false }), node, comment: null });
	}

	private close(from: number, to: number, text: (telling: Telling) => string): void {
		this.pieces.push({ from, to, kind: 'close', says: (telling) => ({ text: text(telling), general: false }), node: null, comment: null });
	}

	private body(body: Statement): void {
		for (const each of body.kind === 'block' ? body.statements : body.kind === 'empty' ? [] : [body]) this.statement(each);
	}

	/** Where the first lines of something end: behind the brace that opens its body, or before a body without one. */
	private openOf(body: Statement): number {
		return body.kind === 'block' ? body.from + 1 : body.kind === 'empty' ? body.to : body.from;
	}

	private closeOf(body: Statement, text: (telling: Telling) => string): void {
		if (body.kind === 'block') this.close(body.to - 1, body.to, text);
	}

	private condition(first: If): void {
		let node = first;
		let from = first.from;
		const chained = first.otherwise?.kind === 'if';
		for (;;) {
			const now = node;
			this.add(from, this.openOf(now.then), (telling) => ifHead(now, now === first, this.code, telling), now);
			this.body(now.then);
			const end = now.then.kind === 'block' ? now.then.to - 1 : null;
			const { otherwise, elseWord } = now;
			if (!otherwise) {
				this.closeOf(now.then, () => l10n.t('Here the lines of the `if` end.'));
				return;
			}
			from = end ?? elseWord?.from ?? otherwise.from;
			if (otherwise.kind !== 'if') {
				this.add(from, this.openOf(otherwise), () => elseHead(chained), null);
				this.body(otherwise);
				this.closeOf(otherwise, () => l10n.t('Here the lines of the `else` end.'));
				return;
			}
			node = otherwise;
		}
	}

	private loop(node: Loop): void {
		this.add(node.from, this.openOf(node.body), (telling) => loopHead(node, this.code, telling), node);
		this.body(node.body);
		if (node.kind === 'do') this.add(node.body.kind === 'block' ? node.body.to - 1 : node.body.to, node.to, () => doTail(node, this.code), null);
		else this.closeOf(node.body, (telling) => loopEnd(telling));
	}

	private cases(node: Switch): void {
		const open = this.code.source.indexOf('{', node.on.to);
		const [first] = node.cases;
		this.add(node.from, open === -1 || open >= node.to ? (first?.from ?? node.to) : open + 1, (telling) => switchHead(node, this.code, telling), null);
		node.cases.forEach((one, at) => {
			const [head] = one.statements;
			const before = node.cases[at - 1];
			const isBlock = one.statements.length === 1 && head?.kind === 'block';
			this.add(one.from, head ? (isBlock ? head.from + 1 : head.from) : one.to, () => caseHead(one, node, before !== undefined && isOpen(before), this.code), null);
			if (isBlock && head.kind === 'block') {
				this.body(head);
				this.close(head.to - 1, one.to, () => l10n.t('Here the lines of this case end.'));
			} else for (const each of one.statements) this.statement(each);
		});
		this.close(node.to - 1, node.to, () => l10n.t('Here the `switch` ends.'));
	}

	private attempt(node: Try): void {
		this.add(node.from, node.body.from + 1, (telling) => tryHead(node, this.code, telling), null);
		this.body(node.body);
		let end: Block = node.body;
		for (const one of node.catches) {
			this.add(end.to - 1, one.body.from + 1, () => catchHead(one, this.code), null);
			this.body(one.body);
			end = one.body;
		}
		if (node.last) {
			this.add(end.to - 1, node.last.from + 1, () => finallyHead(), null);
			this.body(node.last);
			end = node.last;
		}
		this.closeOf(end, () => tryEnd(node, this.code));
	}

	private definition(part: FunctionPart, node: Statement): void {
		const { body } = part;
		if (body?.kind !== 'block') {
			this.simple(node);
			return;
		}
		this.add(node.from, body.from + 1, (telling) => joined(functionHead(part, this.code, telling), lead(node, this.code)), part);
		this.body(body);
		this.closeOf(body, () => l10n.t('Here {0} ends.', this.code.quote(part.name ?? '')));
	}

	private type(node: ClassStatement): void {
		const [first] = node.members;
		const open = first ? this.code.source.lastIndexOf('{', first.from - 1) : this.code.source.indexOf('{', (node.above ?? node.name ?? node).to);
		this.add(node.from, open > node.from && open < node.to ? open + 1 : (first?.from ?? node.to), (telling) => classHead(node, this.code, telling), null);
		for (const member of node.members) this.statement(member);
		this.close(node.to - 1, node.to, () => l10n.t('Here {0} ends.', this.code.quote(node.name ?? node.word)));
	}

	/** What could not be read is told by the statements in it; any other statement by itself, with its blocks. */
	private other(node: OtherStatement): void {
		const inner = node.parts.filter((one): one is Statement => isStatement(one));
		if (node.type === 'ERROR' || node.type === 'missing') {
			for (const each of inner) this.statement(each);
			return;
		}
		if (inner.length === 0) {
			this.simple(node);
			return;
		}
		let from = node.from;
		let isFirst = true;
		for (const each of inner) {
			const to = this.openOf(each);
			if (isFirst) this.pieces.push({ from, to, kind: 'line', says: (telling) => sentence(node, this.code, telling), node: null, comment: null });
			else this.close(from, to, () => l10n.t('Here this part ends.'));
			this.body(each);
			from = each.kind === 'block' ? each.to - 1 : each.to;
			isFirst = false;
		}
		this.close(from, node.to, () => l10n.t('Here this part ends.'));
	}

	/** A statement with its own sentence; functions in it whose lines stand below are told line by line. */
	private simple(node: Statement): void {
		const says = (telling: Telling) => sentence(node, this.code, telling);
		let from = node.from;
		let isFirst = true;
		let last: FunctionPart | null = null;
		for (const lambda of longFunctions(node)) {
			const { body } = lambda.function;
			if (body?.kind !== 'block') continue;
			const begins = this.beginOf(lambda);
			const isBelow = this.code.rowOf(begins) > this.code.rowOf(from) && this.code.source.slice(this.code.source.lastIndexOf('\n', begins) + 1, begins).trim() === '';
			if (isFirst) this.pieces.push({ from, to: isBelow ? begins : body.from + 1, kind: 'line', says, node, comment: null });
			else if (isBelow) this.close(from, begins, ends(last, this.code));
			if (isBelow || !isFirst) this.add(isBelow ? begins : from, body.from + 1, () => innerFunction(lambda.function, this.code), null);
			this.body(body);
			from = body.to - 1;
			isFirst = false;
			last = lambda.function;
		}
		if (isFirst) this.pieces.push({ from, to: node.to, kind: 'line', says, node, comment: null });
		else this.close(from, node.to, ends(last, this.code));
	}

	/** Where a function begins, with the key that it stands under. */
	private beginOf(lambda: Lambda): number {
		const around = this.code.parentOf(lambda);
		const pair = around?.kind === 'pairs' ? around.pairs.find(({ value }) => value === lambda) : undefined;
		return Math.min(lambda.from, pair?.key.from ?? lambda.from);
	}
}

function ends(part: FunctionPart | null, code: Code): () => string {
	return () => (part?.name ? l10n.t('Here {0} ends.', code.quote(part.name)) : l10n.t('Here the function ends.'));
}

function loopEnd(telling: Telling): string {
	return telling.first('loop end') ? l10n.t('Here the lines of the loop end. The next round may start.') : l10n.t('Here the lines of the loop end.');
}

/** The outermost functions in a statement whose lines stand on rows of their own, in the order of the source. */
export function longFunctions(node: Statement): readonly Lambda[] {
	const found: Lambda[] = [];
	const look = (part: Part): void => {
		if (part.kind === 'lambda' && part.function.body?.kind === 'block' && part.function.body.row < part.function.body.endRow && part.function.body.statements.length > 0) {
			found.push(part);
			return;
		}
		for (const each of partsOf(part)) look(each);
	};
	look(node);
	return found.sort((a, b) => a.from - b.from);
}
