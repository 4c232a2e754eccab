/**
 * How people speak of a change in English, as data: operators in words, and for each kind of change the nouns that name what is
 * changed and the verbs that name the change. Nothing here belongs to one programming language; names that do come with the
 * language's descriptor.
 */
import type { TokenInWords } from '../../code/language';
import { tokensOf } from './tokens';

const lessOne = /\b(?:(?:minus|moins|menos|meno|mínus) (?:one|eins|une?|um|uno|1)|subtract(?:ing)? (?:one|1)|tak(?:e|ing) (?:away )?(?:one|1) (?:away|off|from)|(?:one|1) (?:less|fewer)|(?:one|1) (?:earlier|before|sooner)|decrement\w*|reduc\w+ .{0,30}\bby (?:one|1)|decreas\w+ .{0,30}\bby (?:one|1))\b/;
const oneMore = /\b(?:(?:plus|más|mais|più) (?:one|eins|une?|um|uno|1)|add(?:ing)? (?:one|1)|increment\w*|increas\w+ .{0,30}\bby (?:one|1)|(?:one|1) (?:higher|later|further))\b/;

/** Operators that most languages share, and steps by one. */
export const operatorsInWords: readonly TokenInWords[] = [
	{ tokens: ['<='], phrase: /\bless[- ]than (?:sign )?(?:and|then|followed by|plus|with) (?:an? )?equals?\b|\bkleiner(?: oder)? gleich\b|\binf[ée]rieur(?: ou)? [ée]gal|\bmenor o igual\b|\b(?:less|smaller|lower|fewer)(?: than)? or (?:be )?(?:equal|the same)|\bat most\b|\bno (?:more|greater|larger|bigger) than\b|\bnot (?:more|greater|larger|bigger) than\b/, sure: true },
	{ tokens: ['>='], phrase: /\bgreater[- ]than (?:sign )?(?:and|then|followed by|plus|with) (?:an? )?equals?\b|\bgr(?:ö|oe)(?:ß|ss)er(?: oder)? gleich\b|\bsup[ée]rieur(?: ou)? [ée]gal|\bmayor o igual\b|\b(?:greater|larger|bigger|more|higher)(?: than)? or (?:be )?(?:equal|the same)|\bat least\b|\bno (?:less|fewer|smaller) than\b|\bnot (?:less|smaller) than\b/, sure: true },
	{ tokens: ['<'], phrase: /\b(?:strictly )?(?:less|smaller|lower|fewer) than\b(?! or)/, sure: false },
	{ tokens: ['>'], phrase: /\b(?:strictly )?(?:greater|larger|bigger|more|higher) than\b(?! or)/, sure: false },
	{ tokens: ['=='], phrase: /\b(?:double equals?|two equals? signs?|equality (?:operator|check|test|comparison))\b/, sure: true },
	{ tokens: ['!='], phrase: /\b(?:not equal|unequal|different from|differs? from|inequality)\b/, sure: true },
	{ tokens: ['**'], phrase: /\b(?:to the power|exponent\w*|squar(?:e|es|ed|ing)|power operator|double (?:star|asterisk)|two (?:stars|asterisks))\b/, sure: false },
	{ tokens: ['//'], phrase: /\b(?:floor(?:ed|ing)? divi\w+|integer divi\w+|whole[- ]number divi\w+|double slash|two slashes)\b/, sure: true },
	{ tokens: ['%'], phrase: /\b(?:modul(?:o|us)|remainder|percent sign)\b/, sure: false },
	{ tokens: ['%'], phrase: /\b(?:percent(?:age)? sign|modul(?:o|us) operator|what (?:is left|remains|stays behind)|left over|leftovers?)\b/, sure: true },
	{ tokens: ['//'], phrase: /\b(?:how often (?:it|one number) fits|whole times)\b/, sure: true },
	{ tokens: ['+='], phrase: /\b(?:plus[- ]equals|plus sign (?:before|in front of)|(?:raise|increase|grow)\w* (?:it|the \w+) by|on top of (?:what|the old)|keep\w* (?:what|the old))\b/, sure: true },
	{ tokens: ['<='], phrase: /\b(?:and equal too|or equal too|included? (?:the end )?itself|the (?:number|limit|border) itself)\b/, sure: true },
	{ tokens: ['>='], phrase: /\b(?:and equal too|or equal too|included? (?:the end )?itself|the (?:number|limit|border) itself)\b/, sure: true },
	{ tokens: ['+'], phrase: /\b(?:plus|sum|addition|adding)\b/, sure: false },
	{ tokens: ['*'], phrase: /\b(?:times|multipl\w+|product)\b/, sure: false },
	{ tokens: ['/'], phrase: /\b(?:divid\w+|division)\b/, sure: false },
	{ tokens: ['-', '1'], phrase: lessOne, sure: true },
	{ tokens: ['-=', '1'], phrase: lessOne, sure: true },
	{ tokens: ['+', '1'], phrase: oneMore, sure: true },
	{ tokens: ['+=', '1'], phrase: oneMore, sure: true },
	{ tokens: ['+='], phrase: /\b(?:increment\w*|accumulat\w+|add(?:ing)? .{0,30} (?:to|onto) (?:the )?(?:total|sum|count\w*))\b/, sure: false },
	{ tokens: ['&&'], phrase: /\b(?:logical|boolean) and\b/, sure: true },
	{ tokens: ['||'], phrase: /\b(?:logical|boolean) or\b/, sure: true },
	{ tokens: ['['], phrase: /\b(?:square brackets|index(?:ing)? into|subscript\w*|slic(?:e|es|ing))\b/, sure: false },
	{ tokens: ['('], phrase: /\b(?:parenthes[ie]s|bracket(?:s|ed)?)\b/, sure: false },
	{ tokens: [':'], phrase: /\bcolons?\b/, sure: false },
	{ tokens: [','], phrase: /\bcommas?\b/, sure: false },
	{ tokens: [';'], phrase: /\bsemicolons?\b/, sure: false },
	{ tokens: ['0'], phrase: /\bzero\b|\bthe first (?:element|item|value|entry|number|character|one)\b|\bthe (?:start|beginning)\b/, sure: false },
	{ tokens: ['1'], phrase: /\bone\b|\bthe second (?:element|item|value|entry|number|character)\b/, sure: false },
];

/** Words of English that are also words of programs: in prose alone they say nothing. */
export const wordsOfProse: ReadonlySet<string> = new Set((
	'a all and any as at be break by can case change character check class close code continue copy count data def del dict do each element else empty end ' +
	'even except false final find first float for format from get global has if import in index input insert int integer is it item items join key keys last left len ' +
	'length letter line list lower map max min minus more new next no none not null number object odd of on open or out pass pop position print range read remove ' +
	'replace result return reverse right round same self set size sort sorted split start step stop string strip sum swap text the then this times to total true try tuple ' +
	'type up update upper use value values var void while with word words write yes zero add append'
).split(' '));

/** A kind of change: when a changed pair of lines is of it, and how it is spoken of. */
export interface Topic {
	readonly id: string;
	/** The changed lines, before and after, and the tokens that differ. */
	readonly applies: (change: { readonly before: string; readonly after: string; readonly removed: readonly string[]; readonly added: readonly string[] }) => boolean;
	/** What is changed. */
	readonly nouns: RegExp;
	/** How it is, or what is done to it. */
	readonly verbs: RegExp;
}

const comparisons = new Set(['<', '>', '<=', '>=', '==', '!=', '===', '!==']);
const arithmetic = new Set(['+', '-', '*', '/', '//', '%', '**', '+=', '-=', '*=', '/=', '++', '--']);
const logic = new Set(['and', 'or', 'not', '&&', '||', '!']);
const hasAny = (tokens: readonly string[], set: ReadonlySet<string>) => tokens.some((token) => set.has(token));

export const topics: readonly Topic[] = [
	{ id: 'comparison', applies: ({ before, after }) => hasAny(tokensOf(`${before} ${after}`), comparisons),
		nouns: /\b(?:comparison|comparator|operators?|conditions?|conditionals?|inequalit\w+|checks?|equal(?:ity|s)?)\b/, verbs: /\b(?:compar\w+|inclu\w+|exclu\w+|account\w*|handl\w+|equals?|satisf\w+|check\w*)\b/ },
	{ id: 'condition', applies: ({ before, after }) => /^\s*\}?\s*(?:if|elif|else|while|when|unless|until|case|switch)\b/.test(before || after),
		nouns: /\b(?:conditions?|conditionals?|if|elif|else|statements?|checks?|clauses?|branch(?:es)?|cases?)\b/, verbs: /\b(?:check\w*|test\w*|handl\w+|cover\w*|account\w*|consider\w*|exit\w*|stop\w*)\b/ },
	{ id: 'logic', applies: ({ before, after }) => hasAny(tokensOf(`${before} ${after}`), logic),
		nouns: /\b(?:logical|boolean|operators?|conditions?|both|either|neither)\b/, verbs: /\b(?:combin\w+|connect\w*|negat\w+|invert\w*|join\w*)\b/ },
	{ id: 'loop', applies: ({ before, after }) => /^\s*(?:for|while|foreach|do|loop|repeat|until)\b/.test(before || after),
		nouns: /\b(?:loops?|iterat\w+|rounds?|ranges?|bounds?|bounda\w+|repetitions?)\b/, verbs: /\b(?:iterat\w+|loop\w*|start\w*|begin\w*|stop\w*|end\w*|run\w*|skip\w*|repeat\w*|reach\w*|process\w*|go(?:es|ing)?|cover\w*)\b/ },
	{ id: 'return', applies: ({ before, after }) => /^\s*return\b/.test(after) || /^\s*return\b/.test(before),
		nouns: /\b(?:return(?:ed|s|ing)?|results?|outputs?|statements?)\b/, verbs: /\b(?:return\w*|giv\w+ back|hand\w* back|output\w*)\b/ },
	{ id: 'start-value', applies: ({ before, after }) => /^\s*(?:(?:let|var|const|int|double|float|auto|String|char|long)\s+)?[\w.]+\s*[-+*/%]?=\s*[^=]/.test(after) && (before === '' || /^\s*[\w\s.]+[-+*/%]?=\s*[^=]/.test(before)),
		nouns: /\b(?:initial\w*|values?|variables?|assign\w+|calculation\w*|attributes?|updates?)\b/, verbs: /\b(?:initiali[sz]\w*|assign\w*|set(?:s|ting)?|start\w*|updat\w+|calculat\w+|comput\w+|connect\w*|link\w*|point\w*|stor\w+|reset\w*|increas\w+|chang\w+)\b/ },
	{ id: 'arithmetic', applies: ({ before, after }) => hasAny(tokensOf(`${before} ${after}`), arithmetic),
		nouns: /\b(?:operators?|operations?|formulas?|calculations?|computations?|expressions?|arithmetic|divi\w+|multipl\w+|powers?|squar\w+|subtract\w+|addition|remainder|modul\w+|parenthes\w+|precedence)\b/, verbs: /\b(?:divid\w+|multipl\w+|add\w*|subtract\w*|rais\w+|squar\w+|round\w*|calculat\w+|comput\w+|increas\w+|decreas\w+)\b/ },
	{ id: 'call', applies: ({ removed, added, before, after }) => /\w\s*\(/.test(after) && (added.some((token) => /^[\p{L}_]\w*$/u.test(token) && new RegExp(`\\b${token}\\s*\\(`).test(after)) || (/\w\s*\(/.test(before) && removed.length + added.length > 0 && !/^\s*(?:if|while|for|elif|switch)\b/.test(before))),
		nouns: /\b(?:calls?|functions?|methods?|arguments?|parameters?)\b/, verbs: /\b(?:call\w*|pass\w*|invok\w+|convert\w*|turn\w*|us(?:e|es|ing)|apply\w*)\b/ },
	{ id: 'recursion', applies: () => false,
		nouns: /\b(?:recurs\w+|base cases?|same (?:function|arguments?|parameters?)|calls?|itself)\b/, verbs: /\b(?:call\w*|recurs\w+|terminat\w+)\b/ },
	{ id: 'index', applies: ({ before, after, removed, added }) => /\[[^\]]*\]/.test(`${before}${after}`) && (hasAny([...removed, ...added], new Set(['[', ']', ':'])) || [...removed, ...added].some((token) => /^\d+$/.test(token))),
		nouns: /\b(?:ind(?:ex|exes|ices|exing)|positions?|elements?|subscripts?|slices?|items?)\b/, verbs: /\b(?:index\w*|access\w*|start\w*|slic\w+|pick\w*|skip\w*)\b/ },
	{ id: 'collection', applies: ({ before, after, added }) => (before === '' && /\]\s*=[^=]|\.(?:append|add|push|insert|put|extend|remove|pop|update|set)\w*\s*\(/.test(after)) || hasAny(added, new Set(['append', 'add', 'push', 'insert', 'extend', 'remove', 'pop', 'put', 'set', 'update', 'discard'])),
		nouns: /\b(?:lists?|dictionar\w+|maps?|arrays?|sets?|elements?|items?|entr(?:y|ies)|duplicates?|unique|stack|queue)\b/, verbs: /\b(?:add\w*|append\w*|insert\w*|stor\w+|put(?:s|ting)?|remov\w+|sav\w+|record\w*|collect\w*|dedup\w+|push\w*|keep\w*)\b/ },
	{ id: 'text', applies: ({ removed, added }) => [...removed, ...added].some((token) => /^["']/.test(token)),
		nouns: /\b(?:strings?|texts?|messages?|quot\w+|characters?|spelling|letters?|spaces?)\b/, verbs: /\b(?:spell\w*|quot\w+|concatenat\w+|print\w*)\b/ },
	{ id: 'case', applies: ({ removed, added }) => added.some((token) => removed.some((old) => old !== token && old.toLowerCase() === token.toLowerCase())),
		nouns: /\b(?:capital\w*|uppercase|lowercase|booleans?|spelling|case|keywords?|syntax|values?)\b/, verbs: /\b(?:capitali[sz]\w*|spell\w*|writ\w+|wrote|typ\w+)\b/ },
	{ id: 'name', applies: ({ removed, added }) => removed.some((token) => /^[\p{L}_]\w*$/u.test(token)) && added.some((token) => /^[\p{L}_]\w*$/u.test(token)),
		nouns: /\b(?:variables?|names?|lists?|arguments?|parameters?|object|array)\b/, verbs: /\b(?:us(?:e|es|ing)|iterat\w+|loop\w*|refer\w*|nam\w+|misspell\w*|spell\w*)\b/ },
	{ id: 'place', applies: ({ before, after, removed, added }) => removed.length === 0 && added.length === 0 && before !== after,
		nouns: /\b(?:indent\w*|order|sequence|inside|outside|position|place|after the loop|block|scope|level|end of)\b/, verbs: /\b(?:re-?order\w*|rearrang\w+|com(?:e|es|ing)|before|after|first|indent\w*|dedent\w*|mov\w+|plac\w+|put\w*|unindent\w*|swap\w*)\b/ },
];
