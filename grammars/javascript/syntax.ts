import { wordsOfComment } from './comments';

const name = '(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)';

/** What queries cannot say. */
export const syntax = {
	nameNodes: ['identifier', 'shorthand_property_identifier_pattern'],
	partNodes: ['member_expression', 'subscript_expression', 'call_expression', 'new_expression'],
	indented: false,
	functionHeaders: [
		new RegExp(`^(?<indent>[ \\t]*)(?:export\\s+)?(?:default\\s+)?(?:async\\s+)?function\\b\\s*\\*?\\s*${name}\\s*(?:<[^>(]*>)?\\s*(?:\\((?<parameters>[^)]*))?`, 'u'),
		new RegExp(`^(?<indent>[ \\t]*)(?:export\\s+)?(?:const|let|var)\\s+${name}\\s*=\\s*(?:async\\s+)?(?:function\\b\\s*\\*?)?\\s*\\((?<parameters>[^()=]*)\\)?\\s*(?::[^=]*)?(?:=>|\\{)`, 'u'),
		// The word that begins a function is missing or another one: only a whole header counts then.
		new RegExp(`^(?<indent>[ \\t]*)(?:(?:def|func|fun|fn|functon|funtion|fucntion|funcion|public|static|void|int|string)\\s+)${name}\\s*\\((?<parameters>[^()]*)\\)\\s*\\{\\s*$`, 'u'),
	],
	parameterName: (written: string) => /^\s*(?:(?:public|private|protected|readonly)\s+)*(?:\.\.\.)?([\p{L}_$][\p{L}\p{N}_$]*)/u.exec(written)?.[1] ?? null,
	goesOn: /^(?:(?:else|catch|finally)\b|[)\]}])/,
	opensBranch: /^\s*\}?\s*(?:else|try|finally)\s*\{?\s*(?:\/\/.*)?$/,
	leads: /^@/,
	// What describes a function stands above it.
	bodyText: /^(?!)/,
	wordsOf: wordsOfComment,
	stub: (called: string, parameters: string, open: boolean) => `function ${called}(${parameters}) {${open ? '' : '}'}`,
};
