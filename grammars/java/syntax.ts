import { wordsOfComment } from './comments';

const name = '(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)';
const words = '(?:public|private|protected|static|final|abstract|synchronized|default|native|strictfp)';
/** A type; words that begin a statement are none. */
const type = '(?!(?:return|new|else|throw|case|if|while|for|do|switch|catch|assert|yield|import|package|class|interface|enum|record|extends|implements|try|finally)\\b)[\\p{L}_$][\\p{L}\\p{N}_$.]*(?:\\s*<[^()=;]*>)?(?:\\s*\\[\\s*\\])*';
const no = '(?!(?:if|for|while|switch|catch|return|main|synchronized|try)\\s*\\()';

/** What queries cannot say. */
export const syntax = {
	nameNodes: ['identifier'],
	partNodes: ['field_access', 'array_access', 'method_invocation', 'object_creation_expression', 'array_creation_expression', 'dimensions'],
	indented: false,
	functionHeaders: [
		new RegExp(`^(?<indent>[ \\t]*)(?:@\\w+\\s+)*(?:${words}\\s+)*?(?<static>static\\s+)(?:${words}\\s+)*(?:<[^>]*>\\s*)?(?:${type}\\s+)?${no}${name}\\s*(?:\\((?<parameters>[^)]*))`, 'u'),
		new RegExp(`^(?<indent>[ \\t]*)(?:@\\w+\\s+)*(?:${words}\\s+)+(?:<[^>]*>\\s*)?(?:${type}\\s+)?${no}${name}\\s*(?:\\((?<parameters>[^)]*))`, 'u'),
		new RegExp(`^(?<indent>[ \\t]*)(?:<[^>]*>\\s*)?${type}\\s+${no}${name}\\s*\\((?<parameters>[^()]*)\\)\\s*(?:throws[^{;]*)?(?:\\{|$)`, 'u'),
		// The word that begins a function is one of another language.
		new RegExp(`^(?<indent>[ \\t]*)(?:def|func|fun|fn|function)\\s+${no}${name}\\s*\\((?<parameters>[^()]*)\\)\\s*[:{]?\\s*$`, 'u'),
	],
	parameterName: (written: string) => /^(?:.*[\s\]>.]|\s*)([\p{L}_$][\p{L}\p{N}_$]*)\s*(?:\[\s*\]\s*)*$/u.exec(written)?.[1] ?? null,
	goesOn: /^(?:(?:else|catch|finally)\b|[)\]}])/,
	opensBranch: /^\s*\}?\s*(?:else|try|finally)\s*\{?\s*(?:\/\/.*)?$/,
	leads: /^@/,
	// What describes a function stands above it.
	bodyText: /^(?!)/,
	wordsOf: wordsOfComment,
	stub: (called: string, parameters: string, open: boolean) => `static Object ${called}(${typed(parameters)}) {${open ? '' : '}'}`,
};

/** Parameters with a type each, also where only names are known. */
function typed(parameters: string): string {
	return parameters.split(',').map((one) => (/^\s*[\p{L}_$][\p{L}\p{N}_$]*\s*$/u.test(one) ? `Object ${one.trim()}` : one)).join(',');
}
