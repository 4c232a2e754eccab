/** How people name signs and words in English that programs with braces share, for the guard: `sure` where the wording means nothing else. */
export interface SaidToken {
	/** One token, or several that stand next to each other. */
	readonly tokens: readonly string[];
	readonly phrase: RegExp;
	readonly sure: boolean;
}

/** One token of a program and how it is spoken of. */
export const named = (token: string, phrase: RegExp, sure = false): SaidToken => ({ tokens: [token], phrase, sure });

export const inWords: readonly SaidToken[] = [
	named('&&', /\b(?:(?:the )?["'`]?and["'`]? (?:operator|instead|rather)|(?:logical|boolean) and|conjunction|(?:two|double) ampersands?|ampersands?|both (?:conditions|parts|sides|of them) .{0,20}(?:true|hold))\b/, true),
	named('||', /\b(?:(?:the )?["'`]?or["'`]? (?:operator|instead|rather)|(?:logical|boolean) or|disjunction|(?:two|double) (?:pipes?|bars?)|pipes?|vertical bars?|(?:only )?(?:one|either) of (?:the|them|both|these) .{0,20}(?:true|hold))\b/, true),
	named('!', /\b(?:negat\w+|the opposite|invert\w*|(?:the )?["'`]?not["'`]? operator|exclamation (?:mark|point))\b/),
	named('===', /\b(?:triple equals?|three equals? signs?|strict(?:ly)? equal\w*|strict (?:comparison|equality)|identity)\b/, true),
	named('!==', /\b(?:strict(?:ly)? (?:unequal|not equal)|strict inequality|not identical)\b/, true),
	named('===', /\b(?:equality (?:operator|check|test|comparison)|compar\w+ for equality)\b/),
	named('=', /\b(?:single equals?|one equals? sign|assignment (?:operator|sign))\b/),
	named('!=', /\b(?:exclamation (?:mark|point) (?:and|before|in front of) (?:an? )?equals?)\b/, true),
	named('++', /\b(?:plus[- ]plus|two plus(?:es| signs)|increment (?:operator|sign)|(?:count|go|move|step)\w* (?:it |the \w+ |\w )?(?:up|on) by one)\b/, true),
	named('++', /\bincrement\w*\b|\bcount\w* (?:it )?up\b/),
	named('--', /\b(?:minus[- ]minus|two minus(?:es| signs)|decrement (?:operator|sign)|(?:count|go|move|step)\w* (?:it |the \w+ |\w )?(?:down|back) by one)\b/, true),
	named('--', /\bdecrement\w*\b|\bcount\w* (?:it )?down\b/),
	named('?', /\b(?:ternary|conditional (?:operator|expression)|question mark)\b/, true),
	named('{', /\b(?:(?:opening |open )?(?:curly )?braces?|curly brackets?|block)\b/),
	named('}', /\b(?:(?:closing |close )?(?:curly )?braces?|curly brackets?|block)\b/),
	named(';', /\bsemicolons?\b/),
	named('%', /\b(?:percent sign|what (?:is left|remains) (?:over )?(?:after|of) (?:the |a )?divi\w+)\b/, true),
	named('if', /\b(?:if (?:statement|clause)|condition\w*|guard)\b/),
	named('else', /\belse (?:branch|clause|block|case)\b|\botherwise\b/),
	{ tokens: ['else', 'if'], phrase: /\belse[- ]if\b/, sure: true },
	named('while', /\bwhile[- ]loop\b/),
	named('for', /\bfor[- ]loop\b/),
	named('do', /\bdo[- ]while\b/, true),
	named('switch', /\bswitch (?:statement|block)?\b/),
	named('case', /\bcase label\b|\bcases?\b/),
	named('default', /\bdefault (?:case|branch)\b/),
	named('break', /\b(?:break (?:out|statement)|breaking out|leave the (?:loop|switch)|stop the loop|exit the (?:loop|switch)|fall(?:s|ing)? through)\b/, true),
	named('continue', /\b(?:continue statement|skip (?:to the next|the rest of))\b/, true),
	named('return', /\b(?:return statements?|return(?:s|ing)? (?:the|it|its|a|an|your|that|something|anything|nothing)|giv\w+ back|hand\w* back|send\w* back)\b/),
	named('throw', /\b(?:throw(?:s|ing)?|rais(?:e|es|ing)) (?:an? )?(?:error|exception)\b/, true),
	named('try', /\bcatch\w* (?:the|an?) (?:error|exception)\b/),
	named('new', /\bmak\w+ (?:a|an) (?:new )?(?:object|instance)\b|\binstantiat\w+\b/),
	named('this', /\b(?:the )?(?:instance|object)(?:'s)? (?:itself|attribute|field)\b/),
	named('null', /\bnull\b|\bno value\b|\bnothing\b/),
	named('true', /\btrue\b/),
	named('false', /\bfalse\b/),
	named('length', /\b(?:the (?:length|size) of|(?:its|their) length|how long (?:it|the \w+) is|how many (?:items|elements|letters|characters) (?:there are|it has))\b/),
];
