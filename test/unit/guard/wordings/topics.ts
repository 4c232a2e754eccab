/** What is changed, and what is done to it, by the kind of a change (`vocabulary.ts`). `yes`: known by one alternative or exception alone, which it stands for; `no`: kept out by one alone.
 * Pieces that a sentence may have in it, one for each part of a pattern: they are put together as the patterns are, and need not be good English. */
export const topicWordings: Readonly<Record<string, { readonly yes?: readonly string[]; readonly no?: readonly string[] }>> = {
	'topic arithmetic nouns': {
		yes: ['operator', 'operations', 'calculation', 'computation', 'expressions', 'arithmetic', 'divied', 'multipling', 'powers', 'squaring', 'subtracted', 'addition', 'remainder', 'modules', 'parenthesing', 'precedence'],
	},
	'topic arithmetic verbs': {
		yes: ['dividing', 'multipls', 'add', 'subtract', 'raise', 'squared', 'round', 'computing', 'increased', 'decreased'],
	},
	'topic call nouns': {
		yes: ['call', 'method', 'argument', 'parameter'],
	},
	'topic call verbs': {
		yes: ['use', 'uses', 'using', 'pass', 'invokes', 'convert', 'turn', 'apply'],
	},
	'topic case nouns': {
		yes: ['capitaling', 'uppercase', 'lowercase', 'booleans', 'spelling', 'case', 'keyword', 'syntax', 'values'],
	},
	'topic case verbs': {
		yes: ['spell', 'writing', 'wrote', 'typed'],
	},
	'topic collection nouns': {
		yes: ['entry', 'entries', 'dictionaring', 'map', 'array', 'set', 'element', 'item', 'duplicate', 'unique', 'stack', 'queue'],
	},
	'topic collection verbs': {
		yes: ['puts', 'putting', 'add', 'insert', 'stored', 'removed', 'saved', 'record', 'collected', 'deduping', 'pushs', 'keep'],
	},
	'topic comparison nouns': {
		yes: ['equality', 'equals', 'comparator', 'operators', 'condition', 'conditionals', 'inequalited', 'check'],
	},
	'topic comparison verbs': {
		yes: ['inclued', 'exclus', 'account', 'handling', 'equal', 'satisfed', 'checks'],
	},
	'topic condition nouns': {
		yes: ['conditions', 'conditional', 'if', 'elif', 'else', 'statements', 'checks', 'clause', 'case'],
	},
	'topic condition verbs': {
		yes: ['check', 'test', 'cover', 'account', 'consider', 'exit', 'stop'],
	},
	'topic index nouns': {
		yes: ['indexes', 'indices', 'indexing', 'positions', 'element', 'subscript', 'slice', 'item'],
	},
	'topic index verbs': {
		yes: ['index', 'access', 'starts', 'sliced', 'pick', 'skip'],
	},
	'topic logic nouns': {
		yes: ['logical', 'boolean', 'operator', 'condition', 'both', 'neither'],
	},
	'topic logic verbs': {
		yes: ['connect', 'negates', 'invert', 'join'],
	},
	'topic loop nouns': {
		yes: ['iterats', 'rounds', 'ranges', 'bound', 'boundaed', 'repetitions'],
	},
	'topic loop verbs': {
		yes: ['goes', 'going', 'iterate', 'loop', 'starting', 'begin', 'stoping', 'end', 'run', 'skiped', 'repeat', 'reach', 'process'],
	},
	'topic name nouns': {
		yes: ['name', 'list', 'argument', 'parameters', 'object', 'array'],
	},
	'topic name verbs': {
		yes: ['use', 'uses', 'iterates', 'looped', 'refer', 'named', 'misspell', 'spell'],
	},
	'topic place nouns': {
		yes: ['sequence', 'inside', 'outside', 'position', 'place', 'after the loop', 'block', 'scope', 'level', 'end of', 'order'],
	},
	'topic place verbs': {
		yes: ['come', 'comes', 'coming', 'reordered', 'rearranged', 'before', 'after', 'indent', 'dedent', 'moving', 'place', 'put', 'unindent', 'swap'],
	},
	'topic recursion nouns': {
		yes: ['same function', 'same argument', 'same parameter', 'recurse', 'calls', 'itself'],
	},
	'topic recursion verbs': {
		yes: ['recurss', 'terminating'],
	},
	'topic return nouns': {
		yes: ['returned', 'returns', 'returning', 'outputs', 'statement'],
	},
	'topic return verbs': {
		yes: ['hand back', 'output'],
	},
	'topic start-value nouns': {
		yes: ['variables', 'assigns', 'calculation', 'attribute', 'update'],
	},
	'topic start-value verbs': {
		yes: ['sets', 'setting', 'initialis', 'assign', 'start', 'update', 'calculating', 'computing', 'connected', 'linked', 'point', 'storing', 'reset', 'increasing'],
	},
	'topic text nouns': {
		yes: ['strings', 'messages', 'quots', 'character', 'spelling', 'letters', 'spaces'],
	},
	'topic text verbs': {
		yes: ['spell', 'quoting', 'concatenating'],
	},
};
