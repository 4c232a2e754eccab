import { wordsOfComment } from './comments';

const name = '(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)';
const words = '(?:static|inline|extern|const|unsigned|signed|long|short|struct|enum|union|register|constexpr|virtual|explicit|friend)';
/** A type; words that begin a statement are none. */
const type = '(?!(?:return|else|case|goto|if|while|for|do|switch|catch|throw|new|delete|typedef|using|namespace|class|break|continue|try|default)\\b)[\\p{L}_][\\p{L}\\p{N}_:]*(?:\\s*<[^()=;]*>)?';
const no = '(?!(?:if|for|while|switch|catch|return|main|sizeof)\\s*\\()';

/** What queries cannot say. */
export const syntax = {
	nameNodes: ['identifier'],
	partNodes: ['field_expression', 'subscript_expression', 'call_expression', 'pointer_expression', 'qualified_identifier', 'template_function'],
	indented: false,
	functionHeaders: [
		new RegExp(`^(?<indent>[ \\t]*)(?:${words}\\s+)*${type}(?:\\s+|\\s*[*&]+\\s*)(?:const\\s+)?${no}${name}\\s*\\((?<parameters>[^();]*)\\)\\s*(?:const\\s*)?(?:noexcept\\s*)?(?:override\\s*)?(?:\\{|$)`, 'u'),
		// A parenthesis or a brace is missing.
		new RegExp(`^(?<indent>)(?:${words}\\s+)*(?:void|int|char|float|double|bool|size_t|string|long|short)(?:\\s+|\\s*[*&]+\\s*)${no}${name}\\s*\\(?(?<parameters>[^();={]*)\\)?\\s*\\{?\\s*$`, 'u'),
		// The word that begins a function is one of another language.
		new RegExp(`^(?<indent>[ \\t]*)(?:def|func|fun|fn|function)\\s+${no}${name}\\s*\\((?<parameters>[^()]*)\\)\\s*[:{]?\\s*$`, 'u'),
	],
	parameterName: (written: string) => (/^\s*void\s*$/.test(written) ? null : (/^(?:.*[\s*&\]>]|\s*)([\p{L}_][\p{L}\p{N}_]*)\s*(?:\[[^\]]*\]\s*)*(?:=.*)?$/u.exec(written)?.[1] ?? null)),
	goesOn: /^(?:(?:else|catch)\b|[)\]}])/,
	opensBranch: /^\s*\}?\s*(?:else|try|do)\s*\{?\s*(?:\/\/.*)?$/,
	leads: /^template\b/,
	// What describes a function stands above it.
	bodyText: /^(?!)/,
	wordsOf: wordsOfComment,
	stub: (called: string, parameters: string, open: boolean) => `int ${called}(${typed(parameters)}) {${open ? '' : '}'}`,
};

/** Parameters with a type each, also where only names are known. */
function typed(parameters: string): string {
	return parameters.split(',').map((one) => (/^\s*[\p{L}_][\p{L}\p{N}_]*\s*$/u.test(one) && one.trim() !== 'void' ? `int ${one.trim()}` : one)).join(', ').replaceAll(/,\s+/g, ', ');
}
