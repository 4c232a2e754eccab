/**
 * The house: which folder may import from which, as an ESLint rule over the list below. Data flows one way, down the
 * list; a room may import from itself and from what stands above it.
 */
import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './paths.mjs';

/** The rooms, top to bottom. A new file or folder directly in extension/ gets its place here first. */
export const rooms = [
	'grammars/',
	'extension/words.ts',
	'extension/explanationProtocol.ts',
	'extension/useProtocol.ts',
	'extension/progressProtocol.ts',
	'extension/insightsProtocol.ts',
	'extension/protocol.ts',
	'extension/log.ts',
	'extension/clock.ts',
	'extension/code/',
	'extension/runs/',
	'extension/learner/',
	'extension/course/',
	'extension/models/',
	'extension/tutor/',
	'extension/session/',
	'extension/explain/',
	'extension/records/',
	'extension/editor/',
	'extension/main.ts',
];

/** Packages that reach for the machine as Node's own modules do. */
const machinePackages = new Set(['pyodide', 'proper-lockfile']);

const seesEditor = (file) => file.startsWith('extension/editor/') || file === 'extension/main.ts';
const seesMachine = (file) => /\.node(\.ts)?$/.test(file);
const isHost = (file) => file.startsWith('extension/') || file.startsWith('grammars/');
const isPage = (file) => file.startsWith('webview/');
/** The protocol, and the parts of it that are files of their own. */
const isProtocol = (file) => /^extension\/(?:\w+P|p)rotocol(?:\.ts)?$/.test(file);
const without = (file) => file.replace(/\.ts$/, '');
const packageOf = (name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
/** A folder stands for its index. */
const withIndex = (target) => (rooms.includes(`${target}/`) ? `${target}/index` : target);
const roomOf = (file) => rooms.findIndex((room) => (room.endsWith('/') ? file.startsWith(room) : without(file) === without(room)));

/**
 * Says why `file` may not import `name`, or returns undefined when it may. Paths are relative to the root with `/`.
 * @param {string} file the importing file
 * @param {string} name what stands in the import
 * @param {boolean} isType whether only types are imported, which the build erases
 */
export function whyNot(file, name, isType) {
	return name.startsWith('.') ? whyNotFile(file, withIndex(slashes(join(dirname(file), name))), isType) : whyNotPackage(file, name);
}

function whyNotPackage(file, name) {
	if (name === 'vscode') {
		const mayNot = (isHost(file) && !seesEditor(file)) || isPage(file) || file.startsWith('test/unit/');
		return mayNot ? '`vscode` belongs to extension/editor/ and extension/main.ts' : undefined;
	}
	if (isProtocol(file)) return name === 'zod' ? undefined : `${file} imports only zod: the page loads it`;
	if (!isBuiltin(name) && !machinePackages.has(packageOf(name))) return undefined;
	if (isPage(file)) return `the page has no \`${name}\``;
	return isHost(file) && !seesMachine(file) ? `\`${name}\` belongs in a file named *.node.ts` : undefined;
}

function whyNotFile(file, target, isType) {
	if (isPage(file)) return isPage(target) || isProtocol(target) ? undefined : 'of the host the page imports the protocol alone';
	if (!isHost(file)) return undefined;
	if (!isHost(target)) return 'the host imports nothing from outside extension/ and grammars/';
	if (isProtocol(file) && !isProtocol(target)) return `${file} imports only zod: the page loads it`;
	const [from, to] = [roomOf(file), roomOf(target)];
	if (from < 0) return `${file} has no place in the house (scripts/lib/house.mjs)`;
	if (to < 0) return `${target} has no place in the house (scripts/lib/house.mjs)`;
	if (to > from) return `${rooms[from]} stands above ${rooms[to]} and may not import from it`;
	if (seesMachine(target) && !isType && !seesMachine(file) && !seesEditor(file)) return 'a *.node.ts file is handed in by extension/main.ts, so that a browser build stays possible';
	return undefined;
}

const slashes = (path) => path.split(sep).join('/');

/** The plugin for eslint.config.mjs: one rule, `house/imports`. */
export const house = {
	rules: {
		imports: {
			meta: { type: 'problem', schema: [], docs: { description: 'A folder imports only from what stands above it in the house.' } },
			create(context) {
				const file = slashes(relative(root, context.filename));
				const check = (source, isType) => {
					if (typeof source?.value !== 'string') return;
					const reason = whyNot(file, source.value, isType);
					if (reason) context.report({ node: source, message: reason });
				};
				const onlyTypes = (node, kind) => node[kind] === 'type' || (node.specifiers?.length > 0 && node.specifiers.every((one) => one[kind] === 'type'));
				return {
					ImportDeclaration: (node) => check(node.source, onlyTypes(node, 'importKind')),
					ExportNamedDeclaration: (node) => check(node.source, onlyTypes(node, 'exportKind')),
					ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
					ImportExpression: (node) => check(node.source, false),
					TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
					TSExternalModuleReference: (node) => check(node.expression, false),
					'CallExpression[callee.name="require"]': (node) => check(node.arguments[0], false),
				};
			},
		},
	},
};
