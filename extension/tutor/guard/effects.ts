/**
 * What a repair does, told from its lines, and how people speak of that: a repair that lets a comparison hold at its limit has
 * "exactly", "the limit itself", "as well"; one that takes a line out of a loop has "to the left", "once the loop is over". Such words
 * are common, and mean the repair only where it has that effect: `hints.ts` asks for both.
 */
import { assignmentOn, isOfBrackets } from '../../../grammars/sourceLine';
import type { Change, Repair } from './repair';
import { tokensOf } from './tokens';

export interface Effect {
	readonly id: string;
	/** Whether the change has it. */
	readonly has: (change: Change, repair: Repair) => boolean;
	/** How it is spoken of, in lower case; to be matched, not tested. */
	readonly words: RegExp;
	/** Spoken of so, it is told, however the sentence is put. */
	readonly sure?: RegExp;
}

const isName = (token: string) => /^[\p{L}_]\w*$/u.test(token);
const adds = (change: Change, ...tokens: readonly string[]) => tokens.some((token) => net(change, 'added').includes(token));
const removes = (change: Change, ...tokens: readonly string[]) => tokens.some((token) => net(change, 'removed').includes(token));

/** What one side of the change has more of than the other. */
function net(change: Change, side: 'added' | 'removed'): readonly string[] {
	const other = [...(side === 'added' ? change.removed : change.added)];
	return change[side].filter((token) => {
		const at = other.indexOf(token);
		if (at >= 0) other.splice(at, 1);
		return at < 0;
	});
}

const indentOf = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0;
/** Same line, other depth. */
const isShifted = ({ before, after }: Change) => before.trim() === after.trim() && indentOf(before) !== indentOf(after);
/** `name = ...`, and what stands behind it. */
const assigned = (line: string): readonly [string, string, string] | null => {
	const given = assignmentOn(line, '');
	return given ? [line, given.target, given.value] : null;
};
const isAssignment = ({ before, after }: Change) => assigned(before)?.[1] === assigned(after)?.[1];
/** A literal, or an empty collection. */
const isLiteral = (value: string) => /^(?:-?\d[\d.]*|"[^"]*"|'[^']*'|`[^`]*`|none|null|nil|undefined|true|false|-?infinity|\[\s*\]|\{\s*\})$/i.test(value.trim());
/** What was begun with one literal is begun with something else. */
const startsAnew = (change: Change) => isAssignment(change) && isLiteral(assigned(change.before)?.[2] ?? '') && change.before.trim() !== change.after.trim() && !goesOn(change.after);
/** `x += ...`, `x = x + ...`. */
const goesOn = (line: string) => {
	const [, name = '', value = ''] = assigned(line) ?? [];
	return /[-+*/%]=|\+\+|--/.test(line) || tokensOf(value).includes(tokensOf(name)[0] ?? '');
};
/** A number, or an end of a range or index, that is one more or less. */
const isStep = (change: Change) => {
	const [fresh, gone] = [net(change, 'added'), net(change, 'removed')];
	const numbers = (tokens: readonly string[]) => tokens.filter((token) => /^\d+$/.test(token)).map(Number);
	const isOne = fresh.includes('1') || gone.includes('1');
	const hasSign = ['+', '-'].some((sign) => fresh.includes(sign) || gone.includes(sign));
	return (isOne && hasSign && [...fresh, ...gone].length <= 4) || numbers(fresh).some((value) => numbers(gone).some((old) => Math.abs(value - old) === 1));
};
const isReach = (change: Change) => isStep(change) && /\brange\b|\bfor\b|\bwhile\b|\[/.test(`${change.before} ${change.after}`);
/** A call is laid around what stood there. */
const isWrapped = (change: Change) => adds(change, '(') && net(change, 'added').some((token) => isName(token) && new RegExp(`(?<!\\.)\\b${token}\\(`).test(change.after));
/** Brackets that only group. */
const isGrouped = (change: Change) => adds(change, '(') && net(change, 'added').every((token) => token === '(' || token === ')');
/** `name[:]`, `name.copy()`, `list(name)`: the same content, made anew. */
const isCopyOf = (value: string, name: string) => tokensOf(value).includes(name) && /\[\s*:\s*\]|\.(?:copy|slice|clone)\(|\[\s*\.\.\.|\{\s*\.\.\.|\b(?:from|assign|copyOf|structuredClone)\(|^\s*\w+\(\s*\w+\s*\)\s*$/.test(value);
/** A line has come into a block in braces, or out of one: it or the brace beside it stands at another place. */
const isAcross = ({ topics, changes }: Repair) => topics.some(({ id }) => id === 'place')
	&& (changes.some(({ before, after }) => isOfBrackets(before) || isOfBrackets(after)) || changes.some(({ before }) => before.trim() !== '' && changes.some(({ after }) => after.trim() === before.trim() && indentOf(after) !== indentOf(before))));
/** The same line stands elsewhere in the other program, over a brace. */
const isMoved = (line: string, side: 'before' | 'after', repair: Repair) => isAcross(repair) && repair.changes.some((change) => change[side].trim() === line.trim());
const isPutIn = ({ before, after }: Change, repair: Repair) => before.trim() === '' && !isOfBrackets(after) && !isMoved(after, 'before', repair);
const isTakenOut = ({ before, after }: Change, repair: Repair) => after.trim() === '' && !isOfBrackets(before) && !isMoved(before, 'after', repair);

export const effects: readonly Effect[] = [
	{ id: 'shifted', has: (change, repair) => isShifted(change) || isAcross(repair),
		words: /\b(?:left|right(?= (?:a bit|by|one))|outside|inside|inwards?|outwards?|out of|indent\w*|unindent\w*|dedent\w*|levels?|depth|column|lin(?:ed?|ing) up|under (?:the |your )?(?:for|while|if|def|loop)|deep(?:er)?|(?:once|after|until|till|when|before) (?:it|the (?:whole )?(?:loop|for|while)|every\w*|all|they|each)\b|sits?|stands?|during|part of|belongs?|in the loop|too (?:early|soon|late|eager)|wait\w*)\b/g,
		sure: /\b(?:(?:blanks?|spaces?|levels?|tabs?|steps?) (?:too|to the) \w+|too (?:far|deep) (?:in|to|right|left)|(?:in|un|de)dent\w*)\b/g },
	{ id: 'limit-in', has: (change) => (adds(change, '>=') && removes(change, '>')) || (adds(change, '<=') && removes(change, '<')),
		words: /\b(?:exactly|precisely|equal\w*|ties?|tied|(?:same|alike|even)(?! (?:as before|thing|time|way|line))|itself|too|as well|also|inclu\w+|strict\w*|let\w* (?:in|through|it|them)|leav\w+ (?:\w+ ){0,3}out|left out|on the (?:dot|nose|limit|line)|just (?:reach|meet|hit)\w*|forgiving|generous|at the limit|border\w*|edges?|boundar\w+)\b/g,
		sure: /\b(?:boundar(?:y|ies)|border ?line|inclusive\w*|exclusive\w*|edge case)\b/g },
	{ id: 'limit-out', has: (change) => (adds(change, '>') && removes(change, '>=')) || (adds(change, '<') && removes(change, '<=')),
		words: /\b(?:exclu\w+|generous|loose|lenient|strict\w*|without|equal\w*|leave (?:it |that |the \w+ )?out|let\w* in|one too many|(?:really|truly) (?:below|above|less|more|under|over)|before (?:it|the) (?:reach\w*|limit|end)|even|same|itself|inclu\w+|border\w*|edges?|boundar\w+)\b/g },
	{ id: 'turned', has: (change) => [['<', '>'], ['<=', '>='], ['>', '<'], ['>=', '<='], ['==', '!='], ['!=', '==']].some(([fresh = '', gone = '']) => adds(change, fresh) && removes(change, gone)),
		words: /\b(?:flip\w*|turn\w* (?:it |that |them )?(?:a)?round|the other way|opposite|revers\w+|larger|smaller|bigger|less|greater|higher|lower|wrong way|which way|directions?|points?|facing|below|above|beat\w*)\b/g },
	{ id: 'reach', has: isReach,
		words: /\b(?:further|farther|longer|shorter|short|beyond|inclu\w+|exclu\w+|(?:leav\w+|left) (?:\w+ ){0,3}(?:out|off)|final|all the way|careful|stops?|stopped|visit\w*|(?:cuts?|miss\w*|skip\w*|drop\w*|forget\w*|reach\w*|overshoot\w*|past) (?:\w+ ){0,3}(?:first|end|one|start)|last|(?:one|1|a step|a little|a bit|two|next) (?:more|less|fewer|later|earlier|sooner|higher|lower|before|after|down|up|over)|counts? from|from the (?:back|end)|starts? (?:at|from|with)|negative|subtract\w*|minus|plus|shift\w*)\b/g },
	{ id: 'start', has: startsAnew,
		words: /\b(?:begin\w*|began|begun|start\w*|initial\w*|at first|kick off|(?:from|at) the outset|set up|first (?:value|guess|champion|candidate|one|element|item|entry|number))\b/g,
		sure: /\b(?:identity element|neutral (?:element|number|value))\b/g },
	{ id: 'wrapped', has: isWrapped,
		words: /\b(?:conver\w+|transform\w*|turn\w* (?:\S+ ){0,4}into|chang\w+ (?:\S+ ){0,4}(?:in)?to|made? (?:\S+ ){0,3}(?:an?|into)|be done (?:with|to)|happen to|missing|becomes?|rather than the|as a (?:number|text|word|string|list)|real number|treat\w*|kind of (?:value|thing))\b/g },
	{ id: 'goes-on', has: (change) => goesOn(change.after) && !goesOn(change.before) && assigned(change.before) !== null,
		words: /\b(?:add\w*|bump\w*|grow\w*|raise\w*|increas\w+|increment\w*|climb\w*|(?:go|goes|went|counted|count|counts|move|moves) (?:up|on)|(?:one|1) (?:bigger|more|higher|larger)|(?:old|previous|earlier|existing)|know\w*|keep\w*|kept|remember\w*|build\w*|pil\w+|accumulat\w+|collect\w*|so far|on top|already (?:there|has|have|stored|had|in)|throw\w* away|los\w+|forget\w*|overwrit\w+|replac\w+|wip\w+|same thing)\b/g },
	{ id: 'put-in', has: isPutIn,
		words: /\b(?:smaller|closer|shorter|tak\w+ (?:\w+ )?away|get rid|chop\w*|lower\w*|shrink\w*|mov\w+ on|grow\w*|decreas\w+|increas\w+|(?:another|one more|extra|further) (?:line|step|statement|check|branch|case)|(?:still|line|step|something|anything|thing|statement)s? (?:is |are )?missing|forg[eo]t\w*|anything that|anywhere|lack\w*|absent|no(?:where| line|thing)|at the end of (?:the|each) (?:loop|round|body|function|branch)|(?:has|needs?|have) to happen|store\w*|collect\w*)\b/g },
	{ id: 'taken-out', has: isTakenOut,
		words: /\b(?:(?:need|needs|needed) (?:it|that|this|line)|necessary|without|remov\w+|extra|redundant|useless|at all|superfluous|twice|leav\w+ (?:\w+ ){0,3}out|get rid|drop\w*|purpose|unnecessary)\b/g },
	{ id: 'order', has: (change, { topics }) => !isShifted(change) && topics.some(({ id }) => id === 'place'),
		words: /\b(?:order|sequence|swap\w*|first|earlier|before|after|above|below|upper|top|sooner|later|last|outside|inside|exchang\w+|trad\w+ places|most (?:special|narrow|specific)|ahead|once)\b/g,
		sure: /\b(?:order|sequence) (?:of|in which)\b/g },
	{ id: 'handed-back', has: (change) => adds(change, 'return'),
		words: /\b(?:(?:hand|send|shout|pass|show)\w*|callers?|call(?:ed|s) it|printing|anything back|giv\w+ (?:\w+ )?(?:back|away|out))\b/g },
	{ id: 'copied', has: (change) => isAssignment(change) && /^[\p{L}_]\w*$/u.test(assigned(change.before)?.[2]?.trim() ?? '') && isCopyOf(assigned(change.after)?.[2] ?? '', assigned(change.before)?.[2]?.trim() ?? ''),
		words: /\b(?:its own|of their own|second name|(?:same|two|both|new|separate|real|other|another) (?:lists?|names?|box(?:es)?|things?|objects?|dictionar\w+)|duplicat\w*|cop(?:y|ies)|fresh|independent)\b/g },
	{ id: 'renamed', has: (change) => [net(change, 'added'), net(change, 'removed')].every((side) => side.some(isName)) && net(change, 'added').length <= 2,
		words: /\b(?:the right|the (?:third|last|second|first) (?:one|name|parameter|argument)|other|another|itself|different|wrong|mix\w*|confus\w*|which (?:variable|name|list|one)|mean|intend\w*)\b/g },
	{ id: 'grouped', has: isGrouped,
		words: /\b(?:brackets?|parenthes\w+|missing|whole|appl(?:y|ies)|group\w*|first|before|order|precedence|sooner|priorit\w+|bind\w*|by itself|on (?:its|their|a line of its) own|separate\w*|together|belong\w*)\b/g },
	{ id: 'joined', has: (change) => adds(change, 'and', 'or', 'not', '&&', '||', '!') || removes(change, 'and', 'or', 'not', '&&', '||', '!'),
		words: /\b(?:both|together|at the same time|at once|either|neither|one of (?:them|these|the|those)|alone|enough|strict\w*|join\w*|combin\w+|connect\w*|opposite|all (?:of them|three|two)|(?:an?|the|with|by|word) ["'`]?(?:and|or|not)["'`]?(?=$|[?.,!]))\b/g },
	{ id: 'letters', has: (change) => net(change, 'added').some((token) => /^["']/.test(token)) && net(change, 'removed').some((token) => /^["']/.test(token)),
		words: /\b(?:complete|missing|lack\w*|all \w+|spell\w*|spelt|hold|contain\w*|inclu\w+|also|as well|too|capitals?|enough|typo|look\w* (?:again|closely)|quot\w+)\b/g },
];

/** Names that are also little words, or stand in most programs. */
const commonNames = new Set(['console', 'log', 'let', 'const', 'var', 'function', 'length', 'new', 'print', 'return', 'result', 'for', 'while', 'not', 'and', 'else', 'value', 'number', 'true', 'false', 'none', 'range', 'list', 'str', 'the', 'def']);
/** Tokens whose words stand in any sentence. */
const commonTokens = new Set([';', '{', '}', ')', ']', '.', 'let', 'const', 'var', 'function', 'new', 'console', 'log', 'true', 'false', 'null', 'undefined', '0', '1', 'if', 'for', 'return', 'print', 'True', 'False', 'None', 'in', 'else', 'range', 'list', '>', '<', ':', ',', '[', '(']);

/** The effects of a repair. */
export function effectsOf(repair: Repair): readonly Effect[] {
	return effects.filter(({ has }) => repair.changes.some((change) => has(change, repair)));
}

/** The names and operators that a repair puts into a line where they were not, as they are spoken of. */
export function newPartsOf({ changes, phrases }: Repair): readonly RegExp[] {
	const fresh = new Set(changes.filter(({ before }) => before.trim() !== '').flatMap((change) => net(change, 'added').filter((token) => isName(token) && token.length > 2 && !tokensOf(change.before).includes(token) && !commonNames.has(token.toLowerCase()))));
	return [...[...fresh].map((name) => new RegExp(`(?<![\\w.])${name.toLowerCase()}(?!\\w)`, 'g')), ...phrases.filter(({ tokens }) => !tokens.every((token) => commonTokens.has(token))).map(({ phrase }) => new RegExp(phrase, 'g'))];
}
