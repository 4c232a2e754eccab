import ts from 'typescript';

/** What a program is without its types. */
export type Erased = { readonly kind: 'erased'; readonly code: string } | { readonly kind: 'more' };

/**
 * Takes the types out of a program, each by as much space, so that every line and column stays. An enumeration becomes code on its own
 * first line, and a parameter that is also a field is put down at the start of its constructor. `more`: there is something that
 * becomes code in another way (a namespace, a decorator).
 */
export function erase(file: ts.SourceFile, transpile: (source: string) => string): Erased {
	const eraser = new Eraser(file, transpile);
	return eraser.run();
}

class More extends Error {}

class Eraser {
	private readonly source: string;
	private readonly edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
	/** Names that stand for a value somewhere. */
	private readonly used = new Set<string>();

	constructor(private readonly file: ts.SourceFile, private readonly transpile: (source: string) => string) {
		this.source = file.text;
	}

	run(): Erased {
		try {
			const imports: ts.ImportDeclaration[] = [];
			for (const statement of this.file.statements) {
				if (ts.isImportDeclaration(statement)) imports.push(statement);
				else this.visit(statement);
			}
			// What is taken only for its type is not taken at all.
			for (const each of imports) this.import(each);
			return { kind: 'erased', code: this.applied() };
		} catch (error) {
			if (error instanceof More) return { kind: 'more' };
			throw error;
		}
	}

	private applied(): string {
		this.edits.sort((a, b) => a.from - b.from || a.to - b.to);
		let code = '';
		let at = 0;
		for (const { from, to, text } of this.edits) {
			if (from < at) continue;
			const blank = this.source.slice(from, to).replace(/[^\n\r]/g, ' ');
			code += this.source.slice(at, from) + text + blank.slice(Math.min(text.length, /[\n\r]/.exec(blank)?.index ?? blank.length));
			at = to;
		}
		return code + this.source.slice(at);
	}

	private blank(from: number, to: number, text = ''): void {
		if (to > from || text !== '') this.edits.push({ from, to, text });
	}

	private start(node: ts.Node): number {
		return node.getStart(this.file);
	}

	/** A whole statement or member goes; a semicolon keeps its neighbours apart. */
	private drop(node: ts.Node): void {
		this.blank(this.start(node), node.end, ';');
	}

	/** `: number`, with the mark before it. */
	private annotation(node: { readonly type?: ts.TypeNode | undefined; readonly questionToken?: ts.Node | undefined; readonly exclamationToken?: ts.Node | undefined }): void {
		for (const mark of [node.questionToken, node.exclamationToken]) if (mark) this.blank(this.start(mark), mark.end);
		if (node.type) this.blank(this.source.lastIndexOf(':', this.start(node.type)), node.type.end);
	}

	/** `<A, B>` */
	private list(list: ts.NodeArray<ts.Node> | undefined): void {
		if (!list) return;
		const close = this.source.indexOf('>', list.end);
		this.blank(this.source.lastIndexOf('<', list.pos), close + 1);
	}

	private modifiers(node: ts.Node): void {
		if (!ts.canHaveModifiers(node)) return;
		if (ts.canHaveDecorators(node) && ts.getDecorators(node)) throw new More();
		for (const each of ts.getModifiers(node) ?? []) {
			if (typeModifiers.has(each.kind)) this.blank(this.start(each), each.end);
		}
	}

	private has(node: ts.Node, kind: ts.SyntaxKind): boolean {
		return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((each) => each.kind === kind) ?? false);
	}

	private readonly visit = (node: ts.Node): void => {
		if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
		if (this.isOnlyType(node)) return this.drop(node);
		switch (node.kind) {
			case ts.SyntaxKind.EnumDeclaration: return this.enumeration(node as ts.EnumDeclaration);
			case ts.SyntaxKind.ModuleDeclaration:
			case ts.SyntaxKind.ImportEqualsDeclaration:
			case ts.SyntaxKind.ExportAssignment: {
				if (ts.isExportAssignment(node) && !node.isExportEquals) break;
				throw new More();
			}
			case ts.SyntaxKind.Identifier: return void this.used.add((node as ts.Identifier).text);
			case ts.SyntaxKind.AsExpression:
			case ts.SyntaxKind.SatisfiesExpression: return this.viewed(node as ts.AsExpression);
			case ts.SyntaxKind.NonNullExpression: {
				this.blank(node.end - 1, node.end);
				break;
			}
			case ts.SyntaxKind.TypeAssertionExpression: {
				const { type, expression } = node as ts.TypeAssertion;
				this.blank(this.start(node), this.source.indexOf('>', type.end) + 1);
				return this.visit(expression);
			}
			case ts.SyntaxKind.PropertyAccessExpression: return this.visit((node as ts.PropertyAccessExpression).expression);
			case ts.SyntaxKind.PropertyAssignment: {
				const { name, initializer } = node as ts.PropertyAssignment;
				if (ts.isComputedPropertyName(name)) this.visit(name);
				return this.visit(initializer);
			}
			case ts.SyntaxKind.ExportDeclaration: return this.export(node as ts.ExportDeclaration);
			default:
		}
		this.parts(node);
		ts.forEachChild(node, this.visit);
	};

	/** What of a node itself is of types alone. */
	private parts(node: ts.Node): void {
		this.modifiers(node);
		if (ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) this.annotation(node);
		if (ts.isFunctionLike(node)) {
			this.list(node.typeParameters);
			if (ts.isMethodDeclaration(node) && node.questionToken) this.blank(this.start(node.questionToken), node.questionToken.end);
			if (node.type) this.blank(this.source.lastIndexOf(':', this.start(node.type)), node.type.end);
			const [first] = node.parameters;
			if (first && ts.isIdentifier(first.name) && first.name.text === 'this') this.blank(this.start(first), node.parameters[1] ? this.start(node.parameters[1]) : first.end);
			if (ts.isConstructorDeclaration(node)) this.fields(node);
		}
		if (ts.isClassLike(node)) {
			this.list(node.typeParameters);
			for (const clause of node.heritageClauses ?? []) if (clause.token === ts.SyntaxKind.ImplementsKeyword) this.blank(this.start(clause), clause.end);
		}
		if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isExpressionWithTypeArguments(node) || ts.isTaggedTemplateExpression(node)) this.list(node.typeArguments);
	}

	/** Says something of types alone, so that nothing of it runs. */
	private isOnlyType(node: ts.Node): boolean {
		if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isIndexSignatureDeclaration(node)) return true;
		if (this.has(node, ts.SyntaxKind.DeclareKeyword)) return true;
		if (ts.isModuleDeclaration(node)) return !node.body;
		if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isAccessor(node)) && !node.body) return true;
		if (ts.isPropertyDeclaration(node) && this.has(node, ts.SyntaxKind.AbstractKeyword)) return true;
		return ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword;
	}

	/** `value as Type`: what follows on another line may not be taken for the value's own. */
	private viewed(node: ts.AsExpression): void {
		this.visit(node.expression);
		const goesOn = /^[ \t]*[\n\r]\s*[([`+\-/]/.test(this.source.slice(node.end));
		this.blank(node.expression.end, node.end, goesOn ? ';' : '');
	}

	private enumeration(node: ts.EnumDeclaration): void {
		for (const member of node.members) if (member.initializer) this.visit(member.initializer);
		const code = this.transpile(this.source.slice(this.start(node), node.end)).replace(/\s*[\n\r]+\s*/g, ' ').trim();
		this.edits.splice(0, this.edits.length, ...this.edits.filter(({ from }) => from < this.start(node) || from >= node.end));
		this.blank(this.start(node), node.end, code);
	}

	/** `constructor(private x: number)` */
	private fields(node: ts.ConstructorDeclaration): void {
		const kept = node.parameters.filter((each) => ts.isParameterPropertyDeclaration(each, node) && ts.isIdentifier(each.name)).map((each) => (each.name as ts.Identifier).text);
		if (kept.length === 0 || !node.body) return;
		const above = node.body.statements.find((each) => ts.isExpressionStatement(each) && ts.isCallExpression(each.expression) && each.expression.expression.kind === ts.SyntaxKind.SuperKeyword);
		const at = above ? above.end : this.start(node.body) + 1;
		this.edits.push({ from: at, to: at, text: `${above ? ';' : ''}${kept.map((name) => `this.${name}=${name};`).join('')}` });
	}

	private import(node: ts.ImportDeclaration): void {
		const clause = node.importClause;
		if (!clause) return;
		if (clause.isTypeOnly) return this.drop(node);
		const { name, namedBindings } = clause;
		const isKept = (each: ts.Identifier) => this.used.has(each.text);
		const specifiers = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
		const kept = specifiers.filter((each) => !each.isTypeOnly && isKept(each.name));
		const hasName = name !== undefined && isKept(name);
		const hasAll = namedBindings !== undefined && ts.isNamespaceImport(namedBindings) && isKept(namedBindings.name);
		if (!hasName && !hasAll && kept.length === 0) return this.drop(node);
		if (specifiers.length === kept.length && hasName === (name !== undefined)) return;
		const named = hasAll ? namedBindings.getText(this.file) : kept.length > 0 ? `{ ${kept.map((each) => each.getText(this.file)).join(', ')} }` : '';
		const parts = [hasName ? name.text : '', named].filter((each) => each !== '').join(', ');
		this.blank(this.start(node), node.end, `import ${parts} from ${node.moduleSpecifier.getText(this.file)};`);
	}

	private export(node: ts.ExportDeclaration): void {
		if (node.isTypeOnly) return this.drop(node);
		const { exportClause } = node;
		if (!exportClause || !ts.isNamedExports(exportClause)) return;
		const isValue = (each: ts.ExportSpecifier) => !each.isTypeOnly && (node.moduleSpecifier !== undefined || !this.types.has((each.propertyName ?? each.name).text));
		const kept = exportClause.elements.filter(isValue);
		for (const each of kept) if (!node.moduleSpecifier) this.used.add((each.propertyName ?? each.name).text);
		if (kept.length === exportClause.elements.length) return;
		const from = node.moduleSpecifier ? ` from ${node.moduleSpecifier.getText(this.file)}` : '';
		this.blank(this.start(node), node.end, kept.length === 0 ? ';' : `export { ${kept.map((each) => each.getText(this.file)).join(', ')} }${from};`);
	}

	/** Names of the file that stand for types alone. */
	private get types(): ReadonlySet<string> {
		return new Set(this.file.statements.flatMap((each) => (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each) ? [each.name.text] : [])));
	}
}

const typeModifiers = new Set([
	ts.SyntaxKind.PublicKeyword, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.ReadonlyKeyword, ts.SyntaxKind.AbstractKeyword, ts.SyntaxKind.OverrideKeyword,
]);
