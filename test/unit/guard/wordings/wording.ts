/** The frames of an English sentence (`wording.ts`). `yes`: known by one alternative or exception alone, which it stands for; `no`: kept out by one alone.
 * Pieces that a sentence may have in it, one for each part of a pattern: they are put together as the patterns are, and need not be good English. */
export const wordingWordings: Readonly<Record<string, { readonly yes?: readonly string[]; readonly no?: readonly string[] }>> = {
	'wording asksDeed': {
		yes: ['were you totaling'],
		no: [
			'are you movedly tryinging', 'are you lookinginging', 'are you gettingsing', 'are you shownly askinging', 'were you seeinging', 'were you goingeding', 'aren\'t you sayingesing', 'are you thinkinging',
			'are you numberly facingesing', 'arent you namely experiencingeding', 'didnt you expect', 'did you try', 'did you run', 'did you geting', 'didn\'t you seeed', 'did you find', 'didnt you say', 'did you wanted',
			'didn\'t you noticees', 'did you consider', 'did you remembere', 'did you forget', 'did you check', 'didnt you skiped', 'didnt you read', 'didnt you test', 'did you mean byed', 'did you do', 'did you think',
		],
	},
	'wording asksFact': {
		yes: [
			'and when is', 'so which', 'now why may one show', 'then which', 'but where', 'okay why might moved return', 'ok what', 'me what', 'explain where', 'see why may counter be printe', 'know when did',
			'describe why did name print', 'identify when are', 'determine who', 'out when is', 'notice what', 'to when is', 'on where', 'at where', 'from how does', 'of where', 'think how does',
			'guess why could one be raises', 'say when should', 'about why would one shows', 'because who', 'example where', 'when do', 'know when will', 'see when does', 'ok why could loop be giv',
			'why does moved printing', ', how can we find', '? how can you learn', 'how can you verify', 'now how can we monitor', 'how can you see', 'notice how can you test', 'how can you check', 'how can you tell',
			'how many', '-how often', 'of how much', 'then how long', 'how far', '-how would', ',how did', '? how is', 'how are', 'how was', 'how do', 'how it',
		],
		no: [
			'notice what happens', 'what would happen', ',what will happen', 'what about', '!what could be causing', 'me how would you change', 'say how would you modify', 'about how would you correct',
			'?how would you adjust', '! how would you rewrite', 'identify how does your number handle', '!how does your starts deal', ',how do you fix',
		],
	},
	'wording asksOwnView': {
		yes: [
			'what makes you', 'what do you see', 'which it do you suspect', 'where it do you believe', 'why the loop do you observe', 'how do you see', 'who do you expect', 'who do you think', 'who do you notice',
			'who do you mean', 'your idea', 'your ideas', 'your guess', 'your expectation', 'your hypothesis', 'do you know where', 'do you see which', 'do you understand where', 'do you remember where', 'do you know why',
			'do you know what', 'do you understand how', 'do you know now', 'anything special', 'anything different', 'anything you', 'any ideas', 'any pattern', 'any differences', 'did you expect',
		],
	},
	'wording asksRun': {
		yes: [
			'instruction', 'problem description', 'problem statement', 'ran', 'execute', 'executing', 'executed', 'evaluated', 'print', 'printing', 'debugger', 'breakpoint', 'terminal', 'trace', 'type in', 'tests',
			'example case', 'first example', 'examples', 'line by line', 'step by step', 'by hand', 'manually', 'on paper', 'documentation', 'docs', 'error message', 'traceback', 'prompt', 'try it',
		],
	},
	'wording asksTelling': {
		yes: [
			'we explain', 'please say how', 'lets examine', 'to tell me', 'and write an', 'then think of', 'now figure out', 'sure read', 'okay explain', 'ok review', 'carefully examine', 'try write some', 'analyse',
			',read', ';say what', '- say why', 'please say which', 'ok write a', 'and write down', 'now write out', 'and write code', 'write your', ':write the code', 'try walk me through', 'we walk us through', 'tell us',
			'ok point out', '?point to', 'now give me an example', 'give us an example', 'find where', 'sure find out', 'carefully find the', 'find any', 'go through', 'go over', '?go back', 'and look at', 'ok look back',
			'now look through', 'you look carefully', 'looking into', 'ok looking over', '. think about', 'you see why', ';see where', ';see what', 'now see how', 'see which', 'and know why', 'know where', 'and know what',
			': know how', '; know which', 'we describe', 'to trace', 'list', 'then identify', '- predict', 'take a look', '; step through', 'please recheck', '; check the', 'please focus on', 'consider the a',
			'sure recall', 'recollect', 'verify', 'observe', '. compare',
		],
		no: ['try consider the case', 'let\'s consider the scenario', 'consider the situation'],
	},
	'wording changes': {
		yes: [
			'set', 'change', 'changes', 'changed', 'turned into', 'changing', 'corrected', 'turning into', 'added', 'correcting', 'move', 'moved', 'adding', 'use', 'used', 'moving', 'using', 'returned', 'started',
			'returning', 'modifed', 'adjust', 'replaced', 'swaps', 'switch', 'convert', 'initialises', 'assign', 'updates', 'fix', 'removed', 'delets', 'insert', 'append', 'put', 'include', 'increment', 'decrement',
			'increass', 'decrease', 'square', 'checking', 'comparing', 'connect', 'link', 'account', 'handled',
		],
	},
	'wording contrasts': {
		yes: ['and not', 'instead', 'rather than', 'not just', 'but not', 'as opposed to', 'versus', 'vs', 'opposite', 'unlike', 'difference between', 'other than', 'or not', '5, not 6'],
	},
	'wording courtesy': {
		yes: [
			'hello!', 'great!', 'correct!', 'exactly!', 'hi', 'sure,', 'okay!', 'ok', 'yes.', 'help you', 'help with', 'good job', 'good work', 'good luck', 'that\'s right', 'thats correct', 'that is correct',
			'that is right', 'works now', 'work correctly', 'works properly', 'works as expected', 'does it work', 'does it run', 'passes', 'passing', 'welcome', 'glad', 'happy to', 'let me know', 'further',
			'anything else', 'well done', 'sounds good', 'thank', 'looks like it', 'did you try', 'have you tried your code',
		],
	},
	'wording doubts': {
		yes: [
			'could it lie', 'might it lie', 'may the cause lie', 'can it lie', 'could the problem lie', 'may the issue lie', 'could the mistake here be', 'may the bug be', 'may the error here be', 'problem could lie from',
			'issue is with', 'mistake is from', 'bug could lie due', 'error could lie with', 'cause could lie in', 'error lies with', 'mistake lies that', 'mistake lies because', 'problem with', 'issue with',
			'mistake with', 'bug with', 'fault with', 'trouble with', 'any problem in', 'an fault in', 'a fault on', 'an issues in', 'any mistake at', 'any errors at', 'the issues with', 'any error due', 'is it really',
			'is it possible', 'is it right', 'is it correct', 'something wrong', 'something off', 'something odd', 'something unusual', 'anything wrong', 'anything off', 'anything odd', 'anything unusual', 'causing any',
			'causing an', 'might be', 'may not be', 'could not be', 'are you sure', 'are you certain', 'suspicious', 'look closely at', 'be cause',
		],
	},
	'wording elsewhere': {
		yes: [
			'imagine', 'simple example', 'simple problem', 'snippets', 'terminal', 'shell', 'simpler', 'let\'s say', 'say you', 'suppose', 'assume', 'for example', 'as an example', 'consider the statement', 'in general',
			'temporary', 'documentation', 'data structures', 'warmup',
		],
	},
	'wording hypothetical': {
		yes: [
			'what would happen', 'what happens', 'what will happen', 'what about', 'what if', 'how does your function react', 'how do your function behave', 'how would your code behave', 'how will your loop work',
			'how should your program react', 'how should your moved deal', 'how should your code handle', 'the scenario when', 'a possibilitys when', 'any possibility in which', 'this situation in which',
			'this case in which', 'the casess that', 'a scenarios where', 'this case of', 'a situations for', 'consider when', 'consider what', 'consider if', 'consider that', 'consider whether', 'cases when',
			'conditions where', 'case for', 'for when', 'edge case',
		],
	},
	'wording instructs': {
		yes: [
			'you have to', 'you\'ve missed to', 'you have could to', 'you just want to', 'you only forgot to', 'you still want to', 'you also forgot to', 'you simply want to', 'you need to', 'you simply should to',
			'you must to', 'you have ought to', 'you also forgotten to', 'you left out to', 'you are missing to', 'you also mixed up to', 'you also confused to',
		],
		no: ['you have just have toing?'],
	},
	'wording judges': {
		yes: ['incorrectly', 'wrong', 'properly', 'accurately', 'actually', 'really', 'accidentally', 'exactly', 'valid'],
	},
	'wording notices': {
		yes: [
			'keep in mind', 'did you forgs', 'have you ever overlook', 'had you not check whether', 'do you not think about', 'are you aware', 'are you not ever check if', 'are you checking that',
			'are you ever checks your', 'did you check the', 'are you not ever noticing', 'did you ever realized', 'had you not consider', 'are you ever remember', 'have you not thought', 'had you not takes into account',
			'do you miss', 'havent you', 'didn\'t you', 'dont you', 'aren\'t you', 'remember to', 'remember that', 'note that', 'don\'t forget',
		],
	},
	'wording observes': {
		yes: [
			'you print', 'and printing', 'to printing', 'adding logs', 'include value of', 'insert log', 'inserting the total values of', 'use log', 'using value of', 'set value of', 'a print values of', 'put logging',
			'using logged', 'put it debugger', 'include the loop breakpoints',
		],
	},
	'wording praises': {
		yes: [
			'makes good sense', 'makes perfect sense', 'is smart habit', 'are clever', 'was smart plan', 'was just shown usual', 'are exactly the fine start', 'was quite loop good', 'is really a good',
			'was just a counter sensible', 'was the total good of it', 'is your number fine', 'are the what the task says', 'is what the task asks step', 'is sound', 'is really total right', 'was solid practice',
			'are exactly nice thought', 'is result great', 'are your heart step', 'are a how loop goe', 'is quite your sensible idea', 'is just heart way', 'was nice choice', 'are exactly great for',
		],
	},
	'wording states': {
		yes: [
			'too strict', 'too loose', 'too many', 'too few', 'too much', 'too far', 'too late', 'too often', 'too soon', 'too small', 'too large', 'too big', 'too short', 'too long', 'too high', 'too low', 'too little',
			'one more', 'an fewer', '1 fewer', 'a less', '1 additional', 'one too', 'skips', 'skipped', 'skipping', 'not include', 'not including', 'not updated', 'not updating', 'not returned', 'not returning', 'not adds',
			'not removes', 'not handled', 'not changes', 'not checked', 'not accounting', 'not reaching', 'not consideres', 'not covering', 'past range', 'beyond the end', 'out of last', 'past bound', 'extra', 'off by',
			'missing', 'lacks', 'without', 'omit', 'forgot', 'left out', 'leaving out', 'excluded', 'exclusive', 'never', 'always', 'empty', 'twice', 'infiniteed', 'redundant', 'unnecessary', 'misspell', 'typo',
			'lowercase', 'uppercase', 'duplicating', 'negative', 'divisible', 'identical', 'opposite', 'odd', 'even', 'itself', 'cut off', 'the end of', 'the last', 'edge case', 'equal',
		],
	},
	'wording suggests': {
		yes: [
			'it should end', 'how can youensure', 'how couldyouinitialis', 'how wouldyouimproves', 'how should changes', 'how might handl', 'how do icorrect', 'how about fixed', 'how tocompars', 'how mightwehandl',
			'how might iuse', 'how do using', 'how canmodify', 'how caniadjusts', 'how should changs', 'how would updat', 'how can rewrites', 'how canalter', 'how doedit', 'how to replacing', 'how about you added',
			'how can youremovs', 'how about mak', 'how should convert', 'how to start', 'how mightinclud', 'how would youmoving', 'how aboutswap', 'how wouldset', 'how dore-order', 'how would rearrang', 'how would indent',
			'how shouldyoureturn', 'could you cast', 'could you wrap', 'could you flip', 'could you negate', 'could you reverse', 'could you invert', 'could you halve', 'what about writing', 'what about using',
			'what about adding', 'what about putting', 'what about making', 'what happens if you a', 'what happens when you a', 'what if you a', 'what about you a', 'what would happen if you a', 'can seting',
			'could we to initializ', 'would you starts', 'might we return', 'may start', 'try try set', 'should the moved modify', 'should your one convert', 'should you modify', 'shouldn\'t we set',
			'shouldn\'t it changed', 'could use', 'can using', 'shouldnt the loop try adjust', 'should your line try to chang', 'could you try to replac', 'would add', 'should your line remov', 'try we to mak',
			'could try includ', 'would mov', 'can try swaps', 'should your counter switch', 'should your shown to put', 'try try to insert', 'would try to squares', 'might try increment', 'would decrement',
			'why don\'t you', 'why don\'t we', 'why not', 'you should', 'you need to', 'you must', 'you have to', 'you could', 'you might want to', 'you can', 'need to be', 'ought to be', 'has to be', 'have to be',
			'supposed to be', 'try resulting', 'consider totaling', 'how about numbering', 'just return', 'simply add', 'instead just change', 'simply replace', 'just use', 'simply swap', 'simply move',
			'and should total have', 'or should starts end', 'shouldnt number come', 'or should result go', 'or should moved start', 'and should one stop', 'and should total include', 'shouldnt starts run',
			'should total use', 'or shouldnt result return', 'should name reach', 'shouldn\'t one hold', 'and should starts count', 'should shown apply', 'it must end', 'it needs to return', 'and should shown be',
			'it needs to say', 'it should read', 'it should have', 'it must use', 'it should start', 'it should stop', 'it should include', 'can you swap', 'x, should the total be',
		],
		no: [
			'what if you input', 'what happen if you pass', 'what would happen if you call', 'what if you run', 'what happen if you give', 'what would happen if you type', 'what if you print',
			'what happens when you use the debugger', 'what if you try', 'what would happen if you have', 'what happen if you square', 'what about you look', 'what if you provide', 'what happen when you search',
		],
	},
	'wording whyYou': {
		yes: [
			'why have you', 'why are your', 'why do the', 'why is your', 'why does there', 'why did the', 'why has not you', 'why didn\'t there', 'why are not it', 'why isnt', 'why arent', 'why don\'t', 'why doesnt',
			'is there a reason',
		],
	},
	'wording yourPart': {
		no: ['your code', 'your program', 'your function', 'your answer', 'your output'],
	},
};
