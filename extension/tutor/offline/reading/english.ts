/**
 * The English that students answer in, as data: everything of the normaliser that another tongue would need to replace.
 */

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const unitOrdinals = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'];

export const unitWords: ReadonlyMap<string, number> = new Map(units.map((word, value) => [word, value]));
export const tenWords: ReadonlyMap<string, number> = new Map([...tens.map((word, index) => [word, 20 + 10 * index] as const), ['fourty', 40] as const]);
export const scaleWords: ReadonlyMap<string, number> = new Map([['hundred', 100], ['thousand', 1000], ['million', 1_000_000]]);
export const minusWords: ReadonlySet<string> = new Set(['minus', 'negative']);
export const ordinalWords: ReadonlyMap<string, number> = new Map([
	...unitOrdinals.map((word, value) => [word, value] as const),
	...tens.map((word, index) => [word.replace(/y$/, 'ieth'), 20 + 10 * index] as const),
]);

/** "once" and its like, where a count is asked. */
export const countWords: ReadonlyMap<string, number> = new Map([['once', 1], ['twice', 2], ['thrice', 3], ['never', 0], ['none', 0], ['nothing', 0], ['no', 0]]);

export const yesWords: ReadonlySet<string> = new Set(['yes', 'y', 'yep', 'yeah', 'yup', 't']);
export const noWords: ReadonlySet<string> = new Set(['no', 'n', 'nope', 'nah', 'f']);

/** "one" beside these is no number: "the first one", "one too many". */
export const oneAfter: ReadonlySet<string> = new Set(['the', 'this', 'that', 'which', 'no', 'any', 'each', 'every', 'another', 'first', 'second', 'third', 'last', 'next', 'right', 'wrong', 'other', 'same', 'correct', 'by']);
export const oneBefore: ReadonlySet<string> = new Set(['more', 'less', 'fewer', 'too', 'of', 'another', 'that', 'extra']);

/** Words that stand before an answer and are not part of it. */
export const leadWords: ReadonlySet<string> = new Set(
	('i im i\'m i\'d we you think thinks thought guess believe suppose assume say bet expect would will should could must might may can it its it\'s it\'ll that this thats that\'s there is are was be been '
		+ 'return returns returned returning print prints printed printing give gives gave output outputs get gets got show shows display displays become becomes equal equals have has had hold holds stay stays yield yields '
		+ 'the a an answer result value values string text word words message number function program code call my to so then and well ok okay hmm um uh oh ah maybe perhaps probably possibly definitely surely '
		+ 'just only simply something like likely still now actually finally therefore thus hence wait no yes guessing out back screen line says see sees sure pretty'
	).split(' '),
);

/** Words that stand after an answer and are not part of it. */
export const trailWords: ReadonlySet<string> = new Set('i think guess believe suppose maybe probably perhaps possibly right or something correct please though tbh imo lol is it for sure not pretty'.split(' '));

export const negations: ReadonlySet<string> = new Set(['not', 'isnt', 'isn\'t', 'arent', 'aren\'t', 'wasnt', 'wasn\'t', 'cannot', 'can\'t', 'cant', 'doesn\'t', 'doesnt', 'won\'t', 'wont', 'shouldn\'t', 'shouldnt', 'never', 'except', 'without']);
/** Words that may stand between a negation and what it denies. */
export const negationFillers: ReadonlySet<string> = new Set(['a', 'an', 'the', 'be', 'equal', 'to', 'return', 'print', 'give', 'it', 'is', 'just', 'get', 'line', 'option', 'of', 'at', 'on', 'value', 'number']);

/** A reason starts: what follows explains the answer that stands before it. */
export const reasonWords: ReadonlySet<string> = new Set(['because', 'cause', 'cuz', 'bc', 'since', 'as']);
/** A condition starts: the numbers in it are given, not answered. */
export const conditionWords: ReadonlySet<string> = new Set(['for', 'when', 'if', 'with', 'where', 'after', 'before', 'while', 'until', 'during', 'at', 'on', 'in', 'given', 'from', 'by', 'of']);
/** The main clause goes on. */
export const mainWords: ReadonlySet<string> = new Set(['it', 'we', 'you', 'i', 'so', 'then', 'return', 'returns', 'give', 'gives', 'print', 'prints', 'output', 'outputs', 'get', 'gets', 'become', 'becomes', 'equals', 'result', 'answer', 'therefore', 'thus', 'hence', 'but', 'should', 'will', 'would', 'must', 'i\'m', 'it\'s', 'its']);
/** What follows is the conclusion. */
export const conclusionWords: ReadonlySet<string> = new Set(['so', 'therefore', 'thus', 'hence', 'answer', 'finally', 'conclusion']);
/** What was said before is taken back. */
export const correctionWords: ReadonlySet<string> = new Set(['wait', 'actually', 'sorry', 'correction', 'rather', 'oops', 'no', 'mean']);
/** What is said of a value that stands before it begins with one of these: at once behind it, or behind a pause. */
export const reasonOpeners = {
	direct: new Set(['because', 'cause', 'cuz', 'bc', 'since', 'but', 'why', 'oh', 'it', 'it\'s', 'its', 'that', 'this', 'there', 'i', 'we', 'you', 'each', 'every', 'although', 'though']),
	behindPause: new Set(['a', 'an', 'the', 'he', 'she', 'they', 'one', 'only', 'no', 'not', 'and', 'as', 'here', 'my', 'if', 'when', 'line', 'something', 'nothing', 'maybe', 'ah', 'hm', 'hmm', 'then', 'these', 'those', 'some', 'all', 'both', 'how', 'where', 'what', 'which']),
} as const;
/** Behind one of these a value goes on, or something is said of it in the same clause. */
export const tailStops: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'becomes', 'become', 'gives', 'should', 'will', 'would', 'must', 'has', 'have', 'and', 'or', 'not', 'to', 'then', 'than', 'from', 'until', 'plus', 'minus', 'times', 'x', 'equals', 'goes', 'comes', 'gets', 'makes']);
/** What is claimed to be a value stands behind one of these. */
export const claimWords: ReadonlySet<string> = new Set(['is', 'are', 'be', 'it\'s', 'its', 'that\'s', 'becomes', 'become', 'gives', 'give', 'returns', 'return', 'prints', 'print', 'makes', 'make', 'equals', 'get', 'gets', 'got', 'answer', 'result', 'have', 'say', 'says', 'think', 'guess', '=', '==', '->', '=>', '→']);
/** A value at the end of a sentence that stands behind one of these is what something is done with. */
export const actionWords: ReadonlySet<string> = new Set('to from with by at of for than on in until before after only the a an add adds added adding subtract subtracts subtracted minus plus times take takes took skip skips skipped forget forgets forgot remove removes removed start starts started count counts counted begin begins began wrote write writes use uses used keep keeps kept need needs lose loses lost multiply multiplies divide divides over under'.split(' '));
/** Words that say something of a value and are none themselves. */
export const idleHeads: ReadonlySet<string> = new Set('the a an this that these those its my some all both every each only it i we you he she they there not or no yes yeah nope same wrong right correct incorrect disagree dunno different unchanged ok okay good bad wait sorry hm hmm bigger smaller larger more less fewer too much many enough missing gone lost words letters numbers text string list example examples task test tutor question error should must is are was were because'.split(' '));
/** What follows is wished for, not observed. */
export const wishWords: ReadonlySet<string> = new Set(['should', 'need', 'needs', 'want', 'wants', 'supposed', 'expected', 'expect', 'ought']);

/** Nouns that turn the number before them into a count of something. */
export const unitNouns: ReadonlySet<string> = new Set(['time', 'times', 'round', 'rounds', 'iteration', 'iterations', 'loop', 'loops', 'step', 'steps', 'value', 'values', 'item', 'items', 'element', 'elements', 'term', 'terms', 'line', 'lines', 'number', 'numbers', 'pass', 'passes', 'run', 'runs', 'turns', 'repetitions', 'calls', 'characters', 'letters', 'words', 'x']);
/** Of those, the ones that say how often. */
export const timesNouns: ReadonlySet<string> = new Set(['time', 'times', 'round', 'rounds', 'iteration', 'iterations', 'loops', 'steps', 'passes', 'runs', 'turns', 'repetitions', 'calls', 'x']);
/** Nouns that turn the number behind them into a name: `round 2`, `line 5`. */
export const labelNouns: ReadonlySet<string> = new Set(['line', 'lines', 'round', 'iteration', 'index', 'position', 'step', 'test', 'example', 'level', 'pass', 'number', 'nr', 'no']);

export const comparisons: ReadonlySet<string> = new Set(['than', 'least', 'most', 'over', 'under', 'above', 'below', 'beyond', 'exceeds', 'between', 'until', 'till']);
/** "about 5" is an answer of 5. */
export const rangeWords: ReadonlySet<string> = new Set(['to', 'through', 'till', 'until', 'thru', '..', '...', '…', '–', '-']);
export const separators: ReadonlySet<string> = new Set([',', ';', 'and', 'then', '&', '->', '→', '=>', '|', '/', '\n', 'finally', 'next', 'afterwards']);
/** A range that is not every number between its ends. */
export const rangeExceptions = /\b(?:even|odd|except|without|every|each second|skip(?:s|ping)?|step|steps of|by (?:\d+|twos|threes)|multiples?|primes?|backwards?|revers\w*|only)\b/;

/** Phrases that stand for one value; tried in order, each replaced by a sign of its own before the text is cut into words. */
export const nothingPhrases = /\b(?:(?:it )?(?:does(?: not|n'?t)|do(?: not|n'?t)|did(?: not|n'?t)|wo(?:uld)?n'?t|will not) (?:return|give|have|produce)(?: back)?(?: anything| any value| a value| something)?|no (?:return )?values?(?: at all)?|no return|without a value|nothing(?: at all)?|not anything|nada|nil|null|undefined)\b/gi;
export const emptyPhrases = /\b(?:an? |the )?(empty|blank)(?: (list|array|tuple|set|collection|sequence|string|str|text|line|word|dict|dictionary|map|mapping|object))?\b(?:\s*(?:\[\s*\]|\(\s*\)|\{\s*\}|''|""))?/gi;
export const endlessPhrases = /\b(?:(?:an? )?(?:infinite|endless|never[- ]?ending|unending) ?(?:loop|recursion|times|number of times)?|(?:it |the loop |the program )?(?:goes on |go on |runs? |loops? |keeps going |keeps running |continues |repeats |it's )?(?:for ?ever|infinitely(?: many times| often)?|endlessly)|never (?:ends?|stops?|finish(?:es)?|terminates?)|(?:does(?: not|n'?t)|wo ?n'?t|will not) (?:stop|end|finish|terminate)|infinity times|(?:gets? |is )?stuck(?: in (?:a|the) loop)?)\b/gi;
export const noErrorPhrases = /\b(?:no|without(?: any| an)?|not an?) (?:error|exception|crash)(?:s|es)?\b/gi;
export const errorPhrases = /\b(?:crash(?:es|ed|ing)?|blows? up|(?:(?:it|program|code|function)(?:'ll)? )?(?:breaks|fails|errors out)|(?:(?:it )?(?:raises?|throws?|gives?|gets?|causes?|returns?|shows?|stops with|ends with|there(?:'s| is)|it'?s|is)(?: me| us| you)? )?(?:an? |some |the )?(?:error|exception)(?: message)?s?|raises|throws|traceback)\b/gi;
