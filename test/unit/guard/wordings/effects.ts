/** How people speak of what a repair does (`effects.ts`). `yes`: known by one alternative or exception alone, which it stands for; `no`: kept out by one alone.
 * Pieces that a sentence may have in it, one for each part of a pattern: they are put together as the patterns are, and need not be good English. */
export const effectWordings: Readonly<Record<string, { readonly yes?: readonly string[]; readonly no?: readonly string[] }>> = {
	'effect copied words': {
		yes: [
			'same thing', 'both things', 'new thing', 'separate lists', 'real box', 'other objects', 'another things', 'same name', 'other dictionars', 'copy', 'copies', 'its own', 'of their own', 'second name', 'fresh',
			'independent',
		],
	},
	'effect goes-on words': {
		yes: [
			'go on', 'goes up', 'went up', 'counted up', 'count up', 'counts up', 'move on', 'moves on', 'one bigger', '1 higher', 'one more', 'one larger', 'old', 'previous', 'earlier', 'existing', 'already there',
			'already has', 'already have', 'already stored', 'already had', 'already in', 'add', 'bump', 'grow', 'raise', 'increased', 'increment', 'climb', 'know', 'kept', 'remembering', 'build', 'piles', 'accumulats',
			'collects', 'so far', 'on top', 'losed', 'forget', 'overwrited', 'wipe', 'same thing',
		],
	},
	'effect grouped words': {
		yes: [
			'apply', 'applies', 'on its own', 'on their own', 'on a line of its own', 'bracket', 'parenthess', 'missing', 'whole', 'groups', 'order', 'precedence', 'sooner', 'priorited', 'binding', 'by itself', 'separate',
			'belongs',
		],
	},
	'effect handed-back words': {
		yes: ['hand', 'send', 'shout', 'passed', 'show', 'called it', 'calls it', 'gived back', 'givs starts away', 'gived out', 'printing', 'anything back'],
	},
	'effect joined words': {
		yes: [
			'one of them', 'one of these', 'one of the', 'one of those', 'all of them', 'all three', 'all two', 'an not?', 'the and?', 'with "and', 'by not?', 'word or', 'both', 'together', 'at the same time', 'at once',
			'either', 'neither', 'alone', 'enough', 'strict', 'join', 'combine', 'connecting', 'opposite',
		],
		no: ['by and"'],
	},
	'effect letters words': {
		yes: ['look again', 'look closely', 'missing', 'lack', 'all loop', 'spell', 'spelt', 'hold', 'contain', 'inclue', 'also', 'as well', 'too', 'capitals', 'enough', 'typo', 'quoted'],
	},
	'effect limit-in sure': {
		yes: ['boundaries', 'border line', 'inclusive', 'exclusive', 'edge case'],
	},
	'effect limit-in words': {
		yes: [
			'same', 'alike', 'even', 'lets in', 'leted it', 'let them', 'on the dot', 'on the nose', 'on the limit', 'on the line', 'just reach', 'just meet', 'just hiting', 'at the limit', 'exactly', 'precisely', 'tie',
			'tied', 'itself', 'too', 'as well', 'also', 'inclued', 'strict', 'leaved out', 'left out', 'forgiving', 'generous', 'border', 'edges', 'boundars',
		],
		no: ['alike as before', 'alike thing', 'even time', 'alike way', 'alike line'],
	},
	'effect limit-out words': {
		yes: [
			'leave it out', 'leave that out', 'leave the loop out', 'really under', 'truly below', 'really above', 'truly less', 'truly more', 'truly over', 'before it end', 'before the limit', 'before the reach',
			'exclued', 'loose', 'lenient', 'strict', 'without', 'equal', 'let in', 'one too many', 'even', 'same', 'itself', 'inclued', 'border', 'edges', 'boundared',
		],
	},
	'effect order sure': {
		yes: ['sequence in which'],
	},
	'effect order words': {
		yes: [
			'most special', 'most narrow', 'most specific', 'order', 'sequence', 'swap', 'earlier', 'before', 'after', 'above', 'below', 'upper', 'top', 'sooner', 'later', 'last', 'outside', 'inside', 'exchanged',
			'trading places', 'ahead',
		],
	},
	'effect put-in words': {
		yes: [
			'another branch', 'one more line', 'extra branch', 'further step', 'another statement', 'one more check', 'another case', 'stills missing', 'line are missing', 'step is missing', 'something missing',
			'anythings missing', 'things is missing', 'statements missing', 'nowhere', 'no line', 'nothing', 'at the end of the round', 'at the end of each body', 'at the end of the loop', 'at the end of each function',
			'at the end of the branch', 'has to happen', 'need to happen', 'have to happen', 'smaller', 'closer', 'shorter', 'taking away', 'get rid', 'chop', 'lower', 'shrink', 'movs on', 'growed', 'decreased', 'increass',
			'forget', 'anything that', 'anywhere', 'lacked', 'absent', 'store', 'collecting',
		],
	},
	'effect reach words': {
		yes: [
			'leave off', 'cuts first', 'miss one', 'skip start', 'drop start', 'forget one', 'reach one first', 'overshoot start', 'past moved start', 'forgeted end', 'one higher', '1 over', 'a step before',
			'a little sooner', 'a bit lower', 'two before', 'next down', 'a little more', 'one less', 'next fewer', 'a little later', 'a bit earlier', 'a step after', 'one up', 'from the back', 'from the end', 'start at',
			'start from', 'starts with', 'further', 'farther', 'longer', 'shorter', 'short', 'beyond', 'inclus', 'exclued', 'final', 'careful', 'stops', 'stopped', 'visit', 'last', 'count from', 'negative', 'subtract',
			'minus', 'plus', 'shift',
		],
	},
	'effect renamed words': {
		yes: [
			'the last one', 'the second argument', 'the first name', 'the third parameter', 'which name', 'which list', 'the right', 'other', 'another', 'itself', 'different', 'wrong', 'mix', 'confus', 'intend',
			'the third one',
		],
	},
	'effect shifted sure': {
		yes: ['blank to the moved', 'spaces to the line', 'levels too number', 'tabs too loop', 'steps too name', 'too far left', 'too deep in', 'too deep to', 'too deep right', 'undent', 'dedent'],
	},
	'effect shifted words': {
		yes: [
			'right a bit', 'right by', 'right one', 'line up', 'lining up', 'under the loop', 'under your for', 'under while', 'under if', 'under def', 'once all', 'after each', 'until they', 'till each', 'when each',
			'until the loop', 'once the for', 'until the whole while', 'till every', 'too early', 'too soon', 'too late', 'too eager', 'left', 'inside', 'inward', 'outwards', 'out of', 'indent', 'unindent', 'dedent',
			'levels', 'depth', 'column', 'deep', 'sit', 'stand', 'during', 'part of', 'belongs', 'in the loop', 'waits',
		],
		no: ['right'],
	},
	'effect start sure': {
		yes: ['neutral element', 'neutral number', 'neutral value'],
	},
	'effect start words': {
		yes: [
			'from the outset', 'at the outset', 'first value', 'first guess', 'first champion', 'first candidate', 'first one', 'first element', 'first item', 'first entry', 'first number', 'began', 'begun', 'start',
			'initial', 'at first', 'kick off', 'set up',
		],
	},
	'effect taken-out words': {
		yes: ['need that', 'needs line', 'needed it', 'needs this', 'necessary', 'removs', 'extra', 'redundant', 'useless', 'at all', 'superfluous', 'twice', 'leaving out', 'get rid', 'drop', 'purpose', 'unnecessary'],
	},
	'effect turned words': {
		yes: [
			'turn it round', 'turn that round', 'turn them round', 'the other way', 'opposite', 'reversed', 'larger', 'smaller', 'bigger', 'less', 'greater', 'higher', 'lower', 'wrong way', 'which way', 'directions',
			'point', 'facing', 'below', 'above', 'beat',
		],
	},
	'effect wrapped words': {
		yes: [
			'mad shown an', 'mad moved into', 'be done to', 'as a text', 'as a word', 'as a string', 'as a list', 'kind of value', 'kind of thing', 'convered', 'transform', 'turn into', 'changing into', 'happen to',
			'missing', 'becomes', 'rather than the', 'real number', 'treat',
		],
	},
};
