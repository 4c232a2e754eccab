/** Ways of putting a suggestion (`suggested.ts`, `nudges.ts`). `yes`: known by one alternative or exception alone, which it stands for; `no`: kept out by one alone.
 * Pieces that a sentence may have in it, one for each part of a pattern: they are put together as the patterns are, and need not be good English. */
export const frameWordings: Readonly<Record<string, { readonly yes?: readonly string[]; readonly no?: readonly string[] }>> = {
	'frame affects': {
		yes: [
			'how do operators it ?', 'how could it group?', 'how will the loop reset?', 'how can location the loop ?', 'what role does initial ?', 'what influence do the loop type it ?', 'what impact do operators it ?',
			'how might it place ?', 'what impact could the loop type it ?', 'how would indenting it ?', 'how does order it ?', 'what effect do it precedence ?', 'how would reinging ?', 'how does the loop scope ?',
			'how might the order?', 'what effect might the order?', 'how would the order?', 'what effect would the order?',
		],
		no: ['how do you place ?', 'how can we it location it ?', 'what impact could one reset it ?'],
	},
	'frame another': {
		yes: [
			'another division', 'a different words', 'a separate signs', 'an alternative shown brackets', 'an extra copy', 'a second seed', 'some other division', 'an additional one variable', 'the opposite first values',
			'an different initial values', 'some other total starting value', 'a separate result start values', 'another total functions', 'the opposite condition', 'an alternative counter symbol', 'some other kind of',
			'some other order', 'an alternative branch', 'an extra comparison',
		],
	},
	'frame anybody': {
		yes: [
			'how many would a function it that it', 'how much would a method it if it', 'how often the loop should a function the loop when it', 'how far does an variable the loop if it', 'how many do a variable when it',
			'how far can an list the loop if it', 'how long the loop will a program the loop while it', 'how far does an counter while it', 'how many the loop do an condition the loop that it',
			'how much should a name the loop when it',
		],
	},
	'frame anywhere': {
		yes: ['do it number it somewhere', 'does your counter one this anywhere', 'do your loop counter that anywhere', 'do you result them anywhere', 'do you result the one anywhere'],
	},
	'frame are-you-doing': {
		yes: ['are you resulting all name you?', 'are you countering every loop of the loop ?', 'are you showning each shown that the loop ?', 'are you lineing both counter of?', 'are you countering every line which it ?'],
		no: [
			'are you lookingeding all moved of?', 'are you expectinginging both shown of it ?', 'are you seeinging all line of ?', 'are you gettinging each result you the loop ?', 'are you thinkinginging the result you?',
			'are you tryinging all counter that ?', 'are you usinging each result that ?', 'are you askingesing each loop which?', 'are you sayingeing each counter that the loop ?',
		],
	},
	'frame ask-yourself': {
		yes: ['ask yourself if'],
	},
	'frame asks-deed': {
		yes: [
			'what the loop must you counter add the loop ?', 'which it could we starts store?', 'the loop which the loop should a starts end the loop ?', 'which would you stop?',
			'what the loop could one counter save the loop ?', 'what the loop must we one begin?', 'the loop which it would a total use the loop ?', 'which it would a total put ?', 'it which it should we take the loop ?',
			'what the loop could we divide it ?', 'the total what the loop must we multiply the loop ?', 'it what must an counter need it ?', 'what it must we insert it ?', 'the total what should a loop move?',
			'what should we starts wrap?', 'what should an counter keep ?', 'which it would you replace?', 'which might a loop remove ?',
		],
		no: [
			'the loop to see what could one starts multiply the loop ?', 'to check the loop which it should you use ?', 'it to find the loop which might one remove ?', 'to test it what it must we divide it ?',
			'it to watch the loop what should a counter replace?', 'to follow the total which the loop must a name start the loop ?', 'to know the total which the loop should you stop ?',
			'it to understand what could we end ?', 'it to verify which the loop could you name start the loop ?', 'on paper it what would one divide ?', 'the loop down the total which should one subtract the loop ?',
			'by hand it which the loop must you multiply ?', 'what could you compare ?', 'what could you need to ?',
		],
	},
	'frame asks-line': {
		yes: [
			'what should your ranges look', 'what would that returns read', 'what should your result check say', 'what could the method become', 'what could this order be', 'what would your total brackets read',
			'what would this name everything become', 'what should this test be', 'what could this returns look', 'what could your total return read', 'what could that one loops say', 'what should those line read',
			'what should that name branch become',
		],
	},
	'frame asks-tool': {
		yes: [
			'what connectives takes', 'what operator would', 'which other modules should', 'which other function counter can', 'which other connective might', 'which other total builtin line make', 'which keyword belong',
			'which connectives needs', 'what other keywords loop tells', 'what one statement hand', 'have you met', 'have you heard', 'have you come across', 'do you know it', 'do you know one', 'do you know such',
			'what is it called', 'what is that one called', 'what is the partner', 'what is its counterpart', 'what is the other', 'what is the opposite', 'what is the sibling', 'what symbol joins', 'what other words join',
			'which other sign join', 'what other word says', 'what other number word mean', 'which other sign stands for', 'which other word expresses', 'which line symbol tells', 'which is the other',
			'which one is the other', 'can you think of an operators', 'can you think of any keyword', 'can you think of another modules', 'can you think of some shown builtins', 'which function could',
		],
		no: ['which the connective would', 'which this functions should', 'what other my connectives might'],
	},
	'frame became-of': {
		yes: ['what has become of'],
	},
	'frame being': {
		yes: ['are this it being result the loop ?', 'is your it being number?', 'are it being total?', 'are that it being moved?'],
		no: ['is this being passeds ?', 'is your the loop being printed the loop ?', 'are this being run?', 'is it the loop being returneding ?'],
	},
	'frame belongs': {
		yes: [
			'which the loop should stand', 'where the loop should line be put', 'which it should shown be placed', 'where it should be moved', 'which the loop should go', 'where it should sit',
			'which the loop should counter come', 'which the loop should one leave', 'what the loop should lead', 'which it would you put', 'which would it put', 'where would that place', 'what it would this place',
			'what it would this go', 'what would that fit', 'what it goes here instead', 'where it go here instead', 'what the loop fits here instead', 'what stands there instead', 'what would go',
			'which it take the place', 'does the prints it belong it ?', 'do the loop checks the loop belong the loop ?', 'should your steps the loop belong?', 'should this assignment belong the loop ?',
			'do that starts assignments it belongs?', 'does this moved lines belongs the loop ?', 'should this statement the loop belong?', 'do your returns it belongs it ?', 'do your starts updates it belong it ?',
			'do your number condition it belongs ?',
		],
		no: [
			'which belong in the table', 'where the loop belongs in the column', 'which the loop belong in the row', 'where the loop belong to this block?', 'which the loop belongs to that body?',
			'what belong to this function?', 'what belong to that if?', 'what it belong to this else?', 'which it belongs to this branch?', 'what belongs to that condition?', 'where it should come name in the result',
			'where it should come name in the output', 'where it should shown come moved in the answer', 'which it should starts come up', 'which the loop belong to the loop?',
		],
	},
	'frame better': {
		yes: [
			'could better', 'might looser', 'may it stricter', 'should the loop happier', 'must wiser', 'ought it nicer', 'perhaps smarter', 'maybe the loop better', 'must it more fitting', 'might the loop more suitable',
			'ought the loop more sensible', 'may the loop more useful', 'might the loop more natural', 'perhaps the loop more appropriate', 'perhaps fairer', 'ought it cleaner', 'better off', 'better if', 'better with',
			'better placed', 'better suited', 'better choice', 'better place', 'better word', 'better name', 'make more sense', 'would be better',
		],
		no: ['might the loop happier understand', 'should nicer see', 'might wiser idea'],
	},
	'frame blank': {
		yes: ['without what', 'plus what', 'minus... what', 'divided by what', 'multiplied by what', 'multiplied by … what'],
	},
	'frame but-do-you': {
		yes: [', but does ?', ', but did it ?', ', but can ?', ', but will the loop ?'],
		no: [', but can return?', ', but did print?', ', but does give?', ', but did outputs it ?', ', but did see?', ', but did the loop expect?', ', but can the loop know the loop ?'],
	},
	'frame carry-over': {
		yes: [
			'how would it look here', 'how could that look in python', 'how might that look for your', 'how might this work in your', 'how could the same be here', 'how might that go for your',
			'how would you say the same here', 'how do you say that in code', 'how could you do the same in code', 'how can you write that here', 'how can you write that in your', 'how do you say that in python',
		],
	},
	'frame cause': {
		yes: [
			'because it only the loop !', ', as the loop always!', 'since the loop still !', ', because the loop stay it .', 'because the loop remains the loop !', 'since it keeps the loop !', '; as the loop never .',
			', since the loop already it .', 'since the loop gives up the loop .', 'a because it has already !', 'a since it have already .', 'a because the loop never the loop .', 'a because the loop always .',
			'since the loop given up the loop !',
		],
	},
	'frame certain': {
		yes: [
			'at which time will the number know', 'at what point does you be sure', 'at which moment would you number know', 'when does we one decide', 'at what time does it know', 'when do you be certain', 'can we know',
			'can it be certain', 'can it already know', 'can we really know', 'can it decide', 'when do you be sure', 'can it be sure',
		],
	},
	'frame chance': {
		yes: ['has any chance', 'have a chance', 'given a chance', 'given the chance'],
	},
	'frame choice-of-deeds': {
		yes: [
			':the loop or only ?', ', the loop , or when the loop ?', ',it, or after the loop ?', ': it or before ?', ', the loop , or once the loop ?', 'it ,the total or should it ?', ': the loop or does the loop ?',
			'the loop ,the loop or is it ?', ',the loop or are you ?', 'the total : it or by ?', ': it , or whether ?',
		],
		no: [
			'it task the total : it , or whether ?', 'example, it , or when ?', 'problem: it or before ?', 'it description,the total or when ?', 'the loop statement the loop :the total, or whether it ?',
			'returns,the loop, or after it ?', 'result: it or does it ?', 'outputs the total :it, or does ?', 'the total true: it or should the loop ?', 'false : it or are you it ?', 'the loop larger ,the total or by ?',
			'smaller:the total, or once ?', 'bigger,the loop or only it ?', 'value the loop :it, or just ?', 'the total answer,the total, or are you ?', 'it gives the loop ,the total, or only it ?',
			'print, the loop or only ?',
		],
	},
	'frame cleft': {
		yes: ['is it really the the loop that the loop ?', 'is it only your it you the loop ?', 'is it just your it that ?'],
		no: ['is it really the the loop that is run the loop ?', 'is it the it that is returned ?', 'is it your the loop that is printed it ?', 'is it the it that run ?', 'is it just the the loop that come?'],
	},
	'frame content': {
		yes: [
			'are you line happy', 'are you satisfied', 'are you comfortable', 'are you pleased', 'are you certain', 'are you confident', 'what is off in a', 'what \'s odd about a', 'what could be strange about a',
			'what might be wrong at a', 'what \'s lacking at a', 'what is odd with a', 'what is lacking on a', 'is it enough it ?', 'are it sufficient ?', 'was it sufficient it ?', 'are it complete it ?',
			'do line 5 it suffice ?', 'does that line the loop do anything it ?', 'do this line do anything ?', 'do calling one it say what you mean it ?', 'does this line the loop visit all?',
			'do this line the loop cover every it ?', 'does line 5 the loop reach each the loop ?', 'do this line it see all ?', 'does line 5 the loop look at each ?', 'does calling name effect?',
		],
	},
	'frame do-you-want': {
		yes: ['so do you really want ?', 'and do you mean ?', 'but do you really mean the loop ?', ': do you need ?'],
		no: [
			'do you need to see it ?', 'do you mean to know?', ': do you want to check?', '. do you need to talk the loop ?', 'do you need to look the loop ?', 'do you mean to go?', 'but do you want to start?',
			'; do you mean to tell?', 'do you want to show?', '. do you want to stop?', ': do you need to continue the loop ?', 'do you want to say?', 'do you need that task?', '. do you really want this moved??',
			', do you need your moved? ?', 'do you really need that task ?', '; do you want that error it ?', 'do you mean your message it ?', 'and do you really want an hint?', 'but do you really need an break?',
			'and do you mean an moment?', 'and do you really need a reminder ?', 'so do you mean another hint?', 'do you want another example it ?', 'do you mean it the loop ?', ': do you need help?', ', do you want more?',
		],
	},
	'frame does-anything': {
		yes: [
			'do any line of ?', 'do any statements in ?', 'do any steps on ?', 'do something in it ?', 'do any steps inside it ?', 'do any statements within ?', 'do anything after the loop ?',
			'do something before the loop ?',
		],
	},
	'frame either-deed': {
		yes: [
			', must you it or?', ', , should you it or it ?', 'now when do you , or ?', 'where do you it , or it ?', 'how do you the loop , the loop or it ?', 'when do you halve it, king or queen?',
			'where do you halve it, king or queen?', 'how do you halve it, king or queen?', 'when it ends, do you see it or not?', 'where it ends, do you see it or not?', 'how it ends, do you see it or not?',
		],
		no: [
			'do you halve the task or not?', 'do you halve the example or not?', 'do you halve the true or not?', 'do you halve the false or not?', 'do you halve the return or not?', 'do you halve the result or not?',
			'do you halve the output or not?', 'do you halve the answer or not?', 'do you halve the give or not?', 'do you halve the print or not?', 'do you now get it or not?', 'do you already get it or not?',
			'do you really get it or not?', 'do you now expect it or not?', 'do you now think it or not?', 'do you now know it or not?', 'do you now mean it or not?', 'do you now have it or not?',
			'do you now remember it or not?', 'do you now understand it or not?', 'do you now agree it or not?', 'when do you see it, king or queen?',
		],
	},
	'frame ever': {
		yes: ['do it ever a', 'will a ever a', 'would the loop ever a', 'could the king ever sing'],
		no: ['does the king ever run ?', 'does the king ever happen ?', 'does the king ever hold ?', 'does the king ever true ?', 'does the king ever return ?', 'does the king ever print ?', 'does the king ever reach ?'],
	},
	'frame exonerates': {
		yes: [
			'everything in counter looks shown okay, only', 'all in moved is correct, only', 'the rest is sound apart', 'anything looks right apart', 'nothing in starts seems loop ok, but',
			'nothing in name seems total fine but', 'all is good but', 'anything is perfect apart', 'everything in counter looks wrong, only', 'anything else is fine except', 'anything else seems sound, save', 'goes off',
			'goes astray', 'fine, so the', 'right, so your', 'perfect, so the', 'good, so your', 'it is the counter that a', 'it is only the one number that a', 'every line except it good', 'each line above the loop good',
			'everything up to the loop wrong', 'all after right', 'nothing except wrong', 'all before wrong', 'every line below fine', 'nothing but it good', 'every line else wrong', 'nothing other than fine',
			'each line until it wrong', 'every line around the loop right', 'everything below the loop correct', 'all but perfect', 'goes wrong', 'except for the', 'apart from the', 'blame', 'culprit', 'lets you down',
			'spoils', 'trips you', 'fine, so it',
		],
		no: [
			'example for which it goes wrong', 'case in which the counter goes astray', 'list in which it goes wrong', 'number for which it goes wrong', 'text in which it goes wrong', 'word at which the number goes wrong',
			'line at which it goes off', 'round for which the one goes wrong', 'number on which it goes astray', 'see me where the one goes wrong', 'tell where your starts goes wrong', 'show me where your shown goes off',
			'know where the total goes astray', 'learn where the loop goes astray', 'case for which it goes wrong',
		],
	},
	'frame express': {
		yes: ['how can you show that', 'how would we show in number that', 'how could you say that', 'how could one write that', 'how could one express in one that'],
	},
	'frame fragment': {
		yes: [', one shown result?', 'so one line loop?', 'or another counter counter?', 'and another starts name?'],
		no: ['an it is?', 'a the loop are?', 'an the loop was?', 'a one does?', 'a it do?', 'another it did?', 'a the loop will?', 'another it would?', 'a , an has?', 'or another it have?', 'a another can?'],
	},
	'frame get-from': {
		yes: ['how can we go from a', 'how could we go from a', 'how would we go from a', 'how can one come from a'],
		no: ['how would you come from it by hand', 'how do we go from on paper', 'how could we come from in your head'],
	},
	'frame good-choice': {
		yes: [
			'are shown an poor order', 'was result the safe value', 'are shown the really bad one', 'is starts the very good place', 'was one the best value', 'is result an wise word', 'are name an fair idea',
			'was name the really sensible start', 'is counter the very fitting word', 'is name an suitable name', 'is total an safe thing', 'is line a fair choice', 'was counter the bad way', 'are line the best time',
			'are total the good spot',
		],
	},
	'frame has-to-change': {
		yes: ['what ought to change', 'what needs to be different'],
	},
	'frame how-about': {
		no: [
			'how about duringing', 'what about stringing', 'what about thinginging', 'how about nothinginging', 'what about somethingeding', 'what about anythingeding', 'how about everythinging',
			'what about counter missinging', 'what about startingeing', 'how about passinginging',
		],
	},
	'frame how-might': {
		yes: [
			'how might we a', 'how might one a', 'how do you avoid', 'how could you preserve', 'how should you guarantee', 'how might you a', 'how could we prevent', 'how could you reduce', 'how should you obtain',
			'how would you ensure it',
		],
		no: [
			'how might you think', 'how might one know', 'how might one say', 'how might you find', 'how might we notice', 'how might you want', 'how might one test', 'how might we explain', 'how might one trace',
			'how might we guess', 'how might you predict', 'how might one read', 'how might one remember', 'how might you believe', 'how might one work out', 'how might we figure', 'how might one give',
			'how might you verify', 'how might you print', 'how might one be', 'how might one approach', 'how might you solve', 'how might we do', 'how might we calculate', 'how might one click', 'how might you watch',
			'how might one write',
		],
	},
	'frame how-often-set': {
		yes: [
			'how many times must itneed to be created', 'how often does the loophave to be set', 'how many times do the loophave to be set', 'how often do it need to be reset', 'how often do ahave to be initialied',
			'how many times does the loop be emptied', 'how often should the loop be wiped',
		],
		no: ['how often does the totaldoes one be reset'],
	},
	'frame how-read': {
		yes: [
			'how do python see', 'how will the interpreter see', 'how would the computer see', 'how might python treat', 'how might the language understand', 'how will the machine group', 'how would python interpret',
			'how will python parse',
		],
	},
	'frame instead-of': {
		yes: [', instead of which the loop ?', 'so instead of the loop where?', 'instead of how it ?', 'instead of it could it ?', ', instead of it can ?'],
	},
	'frame is-needed': {
		yes: ['is a needed the loop ?', 'is it required it ?', 'is the loop useful the loop ?', 'is it sufficient the loop ?'],
		no: ['is example sufficient it ?'],
	},
	'frame is-the-way': {
		yes: [', is it the number in which the loop number ?', 'so is the total the kind an counter result the loop ?', 'is a the place a loop total ?', 'is a the one that the starts total the loop ?'],
		no: ['is it the one the counter is it ?', 'is the loop the place a result was?'],
	},
	'frame is-there-tool': {
		yes: [
			'do you know an methods for', 'isn\'t there any connectives for', 'do you know another statement for', 'isn\'t there some - module which', 'do you know any - shortcuts which', 'is there another shortcut which',
			'do you know another trick which', 'isn\'t there any - shortcut that', 'is there an - ways for', 'do you know any trick to a',
		],
		no: [
			'do you know some method of tracing', 'do you know of some shortcuts to steping', 'do you know of an tricks of working', 'is there a way to computing', 'is there some - way of checking',
			'isn\'t there some - connectives to failing', 'do you know another shortcut to thing', 'is there a way to running',
		],
	},
	'frame knows-not': {
		yes: [
			'where the loop do the loop your code account', 'where the loop does function know', 'where it do you know', 'where it do the loop you take care', 'where do that show up in your',
			'where do it starts appear in your', 'where does this starts appear in your', 'where do that come in in your',
		],
	},
	'frame lack': {
		yes: [
			'which ought to be there?', 'who has to be converted it ?', 'where it has to be removed?', 'what it have to be saved the loop ?', 'where the loop must be added ?', 'which must still be there it ?',
			'who the loop has to also be converted it ?', 'which it have to also be put the loop ?', 'where has to be moved it ?', 'where the loop have to be kept the loop ?', 'who the loop must be stored it ?',
			'what needs to be inserted the loop ?', 'who has to be swapped ?', 'where ought to be wrapped it ?', 'where the loop has to be copied?',
		],
	},
	'frame lacks': {
		yes: [
			'what do it that your it don\'t?', 'what does the loop which your lack?', 'what do the loop that the do not ?', 'what do it that this it lacks?', 'what does a that the the loop has not?',
			'what does the loop which the it haven\'t it ?', 'what does it do that the king does not?',
		],
	},
	'frame letters': {
		yes: [
			'of three letters', 'with two letters', 'has two letters', 'in five letters', 'of one letters', 'it with four letters', 'the loop in six letters', 'the loop in seven letters', 'it with 5 letters',
			'whose name starts', 'whose name ends', 'whose name begins', 'names ends in', 'words that end in', 'names starts with', 'name that begin in', 'word that ending in', 'the loop names starting with',
			'rhyming with', 'spells out', 'spelled backwards', 'sounds like', 'anagram',
		],
		no: ['it examples in seven letters', 'the total texts name ending with', 'the total strings the total spelled out'],
	},
	'frame make-it': {
		yes: [
			'how can you tell', 'how would you force', 'how should you force', 'how would you get python', 'how can you get it', 'how can you get the starts', 'how could you get your counter', 'how would you get only',
			'how would you get just', 'how can you make sure', 'how could you persuade', 'how should you teach', 'how can you get rid',
		],
		no: ['how do you get the king me'],
	},
	'frame make-so': {
		yes: ['could you make a', 'would you make a', 'will you make a'],
		no: ['how could you make a', 'would you make sure', 'can you make up a', 'would you make sense'],
	},
	'frame matters': {
		yes: ['it does it matter on', 'the total does it matter in', 'does it matter where', 'does it matter which', 'does it matter how', 'does it matter if', 'the loop does it matter that'],
		no: ['it task does it matter in', 'problem the total does it matter if', 'description the loop does it matter how', 'statement the total does it matter where'],
	},
	'frame may': {
		yes: ['when may we', 'when might we', 'when can you', 'when may it', 'when may one'],
		no: ['may you king?', 'may we king?', 'may be king?'],
	},
	'frame maybe-a': {
		yes: ['perhaps another', 'maybe one', 'perhaps two', 'maybe some'],
	},
	'frame maybe-should': {
		yes: ['perhaps this name has to', 'perhaps your should', 'maybe it total have to', 'maybe that has to', 'perhaps line 5 one must', 'perhaps this could', 'perhaps it ought', 'maybe this would'],
	},
	'frame means': {
		yes: ['be of help there', 'is any helpful here', 'it be any use there', 'would the loop help?', 'the loop would the loop change anything?'],
		no: [
			'the total paper be any use here', 'table would the loop help it ?', 'draw is help here', 'the loop print be any help here', 'it picture it is of helpful here', 'the total example is help here',
			'debugger be help there', 'hint is of any helpful there', 'the total trace would the loop help it ?', 'would it it help it ?', 'would you it save?',
		],
	},
	'frame missing': {
		yes: [
			'which statement lacking', 'a statements is lacking', 'one steps left out', 'some operators is missing', 'any keyword lacking', 'the operators lacking', 'a line are left out', 'which words might be left out',
			'which sign absent', 'the brackets missing', 'the symbols missing', 'which things might be left out', 'some line could be lacking', 'are it missing', 'is you lacking', 'are there lacking',
			'is your counter lacking', 'which starts are still left out from your a', 'what thing absent', 'which shown is still lacking from your a', 'which line are still absent in your a', 'line to be written',
			'statements to be written', 'words to be added', 'line still to be filled in', 'line left to be written', 'statement left to be put in', 'what result is lacking from your a', 'forgoting something',
			'what line is missing', 'are you missing', 'what king is missing from your it', 'what is missing it',
		],
		no: [
			'which name is left out in your output', 'which total are lacking from your result', 'which number is still absent in your answer', 'who is missing from the result', 'who is missing from the answer',
			'who is missing from the list', 'what is missing at the start', 'who is missing at the end', 'who is missing at the beginning', 'who is missing at the front', 'what is missing before', 'what is missing after',
			'what is missing around', 'who is missing behind', 'who is missing in front',
		],
	},
	'frame missing-where': {
		yes: [
			'what might be missing after', 'what could be lacking at the start', 'what is missing at the end', 'what could be lacking at the beginning', 'what might be missing at the front', 'what might be lacking before',
			'what might be missing around', 'what could be missing behind', 'what might be lacking in front',
		],
	},
	'frame model-program': {
		yes: [
			'version that works', 'program that works', 'loop that works', 'function that works', 'one that works', 'correct condition', 'fixed solution', 'repaired line', 'finished version', 'mended code', 'working loop',
			'mended function', 'my solution', 'my version', 'fixed program', 'would do the job with', 'would do the trick if', 'would be right if', 'would pass once', 'would work if', 'would be correct once',
			'would be fine once', 'usual idiom', 'classic trick', 'standard fix', 'proper trick', 'typical trick', 'common solution', 'simple trick', 'remedy', 'cure', 'the program that works', 'working program',
			'my program',
		],
	},
	'frame necessity': {
		yes: [
			'so must the loop ?', 'then must the loop ?', 'now do a need to it ?', 'and do a have to?', 'but does a have to ?', 'or does a need to the loop ?', 'well does a need to the loop ?', 'hm ought it ?',
			'okay must it ?', ', ought?', 'so ought the loop ?', ', does a have to it ?',
		],
	},
	'frame need-to-be': {
		yes: ['need your shown to be', 'has to become a', 'have to become a', 'needs to become a'],
		no: ['need not to be', 'have to become true', 'needs to become false', 'need to become 5'],
	},
	'frame needless': {
		yes: [
			'does it even need the ?', 'does your line need that ?', 'do you really need the the loop ?', 'does your starts actually need that the loop ?', 'do it even need this ?', 'need the loop at all?',
			'should it at all?', 'have to it at all?',
		],
		no: ['does you need that task?', 'does your result even need that error it ?', 'do your number need that message the loop ?', 'do your loop need that debugger?'],
	},
	'frame neutral': {
		yes: [
			'which number the loop keep nothing', 'what value change as they are', 'which value it keep it as they is', 'which number change as they were', 'what number the loop leave unchanged',
			'which value it keep it the same',
		],
	},
	'frame nothing-does': {
		yes: ['no line update', 'nobody ever lowers', 'nobody in the loop lower', 'nothing on the loop stores', 'no line makes', 'nothing in a change', 'nobody raise', 'no line in it end', 'no line resets'],
	},
	'frame offers-tool': {
		yes: [
			'string it come with a modules', 'there\'s two ways', 'there are trick', 'a offers', 'a allows', 'a supports', 'a lets you', 'a comes with', 'dictionary the loop gives you some line methods',
			'dictionaries come with some way', 'python it have a division', 'lists it has their own division', 'strings it has another operation', 'texts come with its own statements', 'set the loop come with also ways',
			'tuple the loop come with two operation', 'number the loop come with also shown sign', 'text knows an shown sign', 'there are connective', 'tuples the loop give you their own kind',
			'python have some number word', 'numbers it give you some trick',
		],
		no: ['the task offers it', 'the problem offers it', 'the description offers it', 'the statement offers it', 'the example offers it', 'the teacher offers it'],
	},
	'frame one-more': {
		yes: ['one single the loop away', 'so one more the loop is all', ', an small the loop away', 'a little the loop are all', 'but a simple it away', 'ok an single the loop will do', 'one tiny the loop separate'],
	},
	'frame one-thing': {
		yes: ['things that the the loopn\'t', 'thing you itn\'t', 'things that you it never'],
	},
	'frame own-wish': {
		yes: [
			'may i suggesting?', 'might i proposeing?', 'can i proposeing?', 'i suggest', 'i propose', 'i recommend', 'my advice', 'my hunch', 'my suggestion', 'my guess', 'i think you', 'i think your', 'i think it',
			'i think the', 'i never a', 'i always a', 'i usually a', 'i prefer a', 'i tend to a', 'i\'d a', 'i would a', 'if i were', 'you meant to', 'you want a', '. you line want a', 'really what you want',
		],
		no: [
			'i\'d like', 'i\'d be', 'i\'d love', 'i would like', 'i would be', 'i would love', 'i prefer like to start', 'i never begin', 'i prefer read', 'i tend to ask', 'i never look', 'i tend to like to try',
			'i never find', 'i always trace', 'i never like to run', 'i always print', 'i tend to like to draw', 'i never write down', 'i never work', 'i always check', 'i tend to test', 'you want to see',
			'; you starts want to know', '. you want to check', 'you want to find', 'you want to print', 'you want to run', ', you want to consider', 'you want to ask',
		],
	},
	'frame perhaps': {
		yes: ['maybe'],
		no: [
			'maybe begin', 'perhaps try', 'maybe look', 'maybe trace', 'maybe run', 'perhaps print', 'perhaps go', 'perhaps take', 'maybe read', 'perhaps draw', 'maybe write', 'perhaps one', 'maybe two', 'perhaps another',
			'perhaps some', 'perhaps your total could', 'perhaps it has to', 'maybe that name has to', 'perhaps this could', 'maybe line 5 should', 'maybe the ought', 'perhaps it must', 'perhaps it have to',
			'perhaps this would',
		],
	},
	'frame points-inside': {
		yes: [
			'second piece of left side', 'first word of sum', 'left operand of starts equation', 'right operand of condition', 'last half of sum', 'latter operand of that assignment', 'second part of that sum',
			'right sign of that statement', 'second half of the number statement', 'other word of that shown assignment', 'left sign of your total expression', 'second operand of this counter left side',
			'second piece of your moved line', 'second part of loop comparison', 'second piece of right side', 'right sign of division', 'latter word of name formula',
		],
	},
	'frame polite-command': {
		yes: [
			'would you exchange', 'might you now store', 'can you also tighten', 'won\'t you flip', 'could you please bring', 'might you then raise', 'will you first flip', 'will you maybe loosen',
			'would you perhaps store', 'will you wrap', 'won\'t you please save', 'could you maybe keep', 'could you level', 'could you group', 'will you hold', 'would you wait', 'can you leave', 'won\'t you drop',
			'won\'t you maybe lower', 'will you trade', 'will you combine', 'might you please merge', 'would you perhaps split', 'would you join', 'might you loop over', 'would you walk over', 'won\'t you go over',
			'might you get rid', 'might you shift', 'might you pull', 'might you push', 'won\'t you maybe widen', 'won\'t you narrow', 'won\'t you extend', 'will you shorten',
		],
		no: [
			'can you create an number example', 'might you create the loop example', 'could you first create test', 'can you first create drawing', 'would you create sketch', 'won\'t you maybe create an case',
			'won\'t you create the variable',
		],
	},
	'frame possible-deed': {
		yes: [
			'so would one work it ?', 'and could line be enough ?', 'but might loop need ?', 'perhaps might starts belong the loop ?', 'maybe might result go ?', '. could shown end?', '; may number move ?',
			'might loop be given the loop ?', 'could result be moved?', '; might total be put?', 'may line be placed?', 'could result be written the loop ?', '. might line be used it ?', '; would starts be made ?',
			'would loop be replaced ?', 'so could moved be swapped the loop ?', '. might starts be wrapped ?', 'perhaps could counter be set ?', 'perhaps might starts be started?', 'could moved be called?',
			', would line be stored it ?', 'would line be saved the loop ?', 'may total be kept ?', 'maybe might result help ?', 'so would one stand it ?', 'could number begin the loop ?', 'perhaps could line stop it ?',
			'may total hold?', 'so would number contain it ?', 'would one include it ?',
		],
		no: [', could youed end ?', 'could i go and help?'],
	},
	'frame purpose-if': {
		yes: ['what is its point since', 'what is the use it since', 'what is the use when'],
	},
	'frame rather': {
		yes: ['what it would you rather', 'which it would you prefer'],
		no: [
			'which would you rather see', 'which it would you rather look', 'what would you rather to trace', 'which the loop would you prefer start', 'which it would you prefer to begin',
			'which it would you prefer to run', 'which would you prefer check', 'what would you prefer read',
		],
	},
	'frame really': {
		yes: [', is the loop really?', '; are really it ?', ', do really?', '; did the loop really the loop ?'],
		no: [': did it it really ?'],
	},
	'frame relation': {
		yes: [
			'do the loop care about it ?', 'did the loop have something to do with?', 'did the loop have nothing to do with ?', 'does the loop play a part the loop ?', 'does it play no role the loop ?',
			'does it care for it ?', 'did it take any notice of the loop ?', 'did it make use of the loop ?',
		],
	},
	'frame relative': {
		yes: ['cousin of the', 'twin of your', 'sibling of that', 'relative of your', 'counterpart of your', 'sister of this', 'its opposite', 'its sibling', 'its partner'],
	},
	'frame remembers': {
		yes: ['do the line even know', 'do the loop ever care', 'does the name forget', 'do your counter notice', 'do your moved mind', 'do your starts realize'],
		no: ['do your line mind how'],
	},
	'frame reminds': {
		yes: ['hm recall that a', 'keep in mind that a', 'bear in mind that a', 'then don\'t forget that a'],
		no: ['remember that you saw it', 'remember that you found it', 'remember that you ran it', 'remember that you wrote it'],
	},
	'frame rhetorical': {
		yes: [
			'so cannot?', 'but can\'t?', 'and can\'t the loop ?', 'then do there not?', 'or are you not ?', ': cannot ?', 'isn\'t ?', 'then aren\'t it ?', 'so wasn\'t the loop ?', 'but weren\'t ?', 'don\'t it ?',
			'but didn\'t the loop ?', 'but wouldn\'t?', 'then couldn\'t?', 'mustn\'t the loop ?', ', hasn\'t?', 'or haven\'t ?', 'won\'t it ?', 'and mightn\'t it ?', ', is not one ?', 'doesn\'t it ?', 'and did there not ?',
			'shouldn\'t it ?', 'but would this not?', 'could they not it ?', 'then must the counter not it ?', 'can not this the loop ?', ': must your moved not the loop ?', 'and should it not the loop ?',
			': is we not the loop ?', '; could that not ?', 'then does one not the loop ?', ', could not it ?', 'would not you?', 'does not they it ?', 'but do not we it ?', 'and could not that it ?',
			'or do not there it ?', 'but are not the it ?', '; did not your the loop ?',
		],
	},
	'frame riddle': {
		yes: [
			'which number would we line', 'which letter do one starts', 'what sign could you one', 'which word would one name', 'what thing can you one', 'what symbol could you loop', 'what operation would you result',
			'hm what function would we loop',
		],
	},
	'frame right-one': {
		yes: ['are the loop the proper idea?', 'are the loop the correct one?', 'are the loop the correct way?', 'is it the right thing?'],
	},
	'frame right-part': {
		yes: [
			'are it right operation of the loop ?', 'was it appropriate operator to the loop ?', 'were it proper operation to the loop ?', 'were the loop correct word there it ?', 'were it proper kind here?',
			'were the loop appropriate sort here the loop ?', 'is it correct order for it ?', 'are the loop right variable here the loop ?', 'was the loop right sign in ?', 'are it proper condition in ?',
			'is it correct function of it ?', 'is it proper method there the loop ?', 'is the loop appropriate index for it ?', 'are the loop correct list to?', 'were the loop correct comparison to?',
			'is the loop appropriate keyword in the loop ?', 'was the loop correct operation on it ?',
		],
	},
	'frame right-spot': {
		yes: ['are the loop on the correct shown?', 'is a at their right result?', 'are it on its correct shown?', 'are the loop at their proper one?', 'is the loop at its best total?'],
	},
	'frame secret': {
		yes: ['secrets', 'riddles', 'spoilers', 'codewords', 'psst', 'that something', 'minus something', 'plus something', 'between you and me', 'reading between the lines'],
	},
	'frame should-any': {
		yes: ['; should anything the loop ?', ': should everyone it ?', 'should somebody ?', 'should noone ?'],
		no: ['; should moveding to?', ', should startsing returned the loop ?', 'should something the total come out?', ': should noone the total happen it ?', 'should showning return?', ': should anything prints ?'],
	},
	'frame should-deed': {
		yes: [
			'so ought you move?', 'and ought that moved go ?', 'but must line 5 happen it ?', 'or should you have it ?', '; must you not start it ?', ': ought every shown wait ?', ': ought the name make the loop ?',
			'and ought your number do?', '; should an starts only the loop ?', 'so must this moved not look the loop ?', 'must all loop counter move it ?', 'so should there stop ?', 'but should you be the loop ?',
			'so must you also the loop ?', 'or should your line really the loop ?', 'should you not first it ?', 'or should line 5 begin ?', '; should the shown end it ?', 'and should you come?',
			'should you stand the loop ?', 'but ought there not keep?', '; must your loop run the loop ?', 'ought all one not use ?', 'ought there include the loop ?', 'should your one not change the loop ?',
			'or should you leave ?',
		],
		no: [
			'should every answer not use it ?', 'ought your output not do the loop ?', '; must the shown value not start ?', ', should all function not begin the loop ?', ': must every one program keep?',
			'; should every code not stand the loop ?', 'and ought each string make?', 'ought your text not come it ?', ', should every counter message include?', 'so ought this number also true the loop ?',
			'must you first false it ?', 'but ought a number not first printed?', 'ought line 5 not also returned the loop ?',
		],
	},
	'frame should-you': {
		yes: ['and should you number', 'so should you total', 'or should you counter', 'but should you number', '; should you counter'],
		no: [
			', should you mean', 'should you call', '; should you learn', 'should you tell', 'should you describe', 'or should you understand', 'but should you answer', ': should you enter', 'and should you type',
			'should you observe', ', should you compare', 'so should you hope', ': should you have', 'should you try', ': should you run', 'should you go', ', should you like', 'should you compute',
			'and should you monitor', 'and should you draw', ', should you trust',
		],
	},
	'frame small-thing': {
		yes: [
			'small dots it would be enough', 'little sign the loop lacking', 'single words it too much', 'one signs the loop would be enough', 'two bracket lacking', 'extra characters lacking', 'two name symbol it lacking',
			'little shown letter the loop lacking', 'little line colon lacking', 'small space lacking', 'extra moved signs the loop too many', 'two counter word it would do', 'one word the loop would help',
			'tiny sign would change', 'single letters the loop missing', 'one letter it absent', 'drop two result space', 'remove only two symbol', 'add a single name letter', 'change one symbol', 'insert a single signs',
			'delete just two result spaces', 'delete one name characters', 'change only one shown word', 'delete one line', 'delete just one number level',
		],
	},
	'frame spares': {
		yes: ['would save you', 'could save you', 'can save you', 'will spare you'],
	},
	'frame step': {
		yes: [
			'a place sooner', 'one places more', 'it 1 positions later', 'a step later', '1 level later', 'it one slots later', 'a index further', 'one rounds later', 'it one steps to the', 'it 1 level earlier',
			'a slot back', '1 positions less', '1 level too', '1 index lower', 'one levels higher', 'one lower', '1 lower', 'one less', '1 fewer', 'the loop 1 higher', 'one bigger', 'one smaller', '1 larger', 'one shorter',
			'one longer', '1 too', 'the loop runs only once too', 'loops once less', 'it goes just once less', 'round just once less', 'the loop turn once less', 'repeat once more', 'count once more', 'adds once more',
			'need once less', 'iterates only once too', 'step once too', 'happens once too', 'the total done once more', 'it once too', 'one time more', 'one time less', 'one time too', 'it stop sooner', 'stop earlier',
			'step back', 'the total second to last', 'last but one',
		],
		no: [
			'outputs 1 slots lower', 'returns it runs once less', 'returned 1 slots later', 'gives stop name sooner', 'gave the loop step back', 'results the loop second to last', 'answers the total last but one',
			'it prints the total second to last', 'printed the total last but one', 'it off by how', 'take a step back',
		],
	},
	'frame suggests-about': {
		yes: ['what do it suggest for', 'what would that suggest about', 'what might it imply for', 'what do this suggest for', 'what would that mean for the', 'what would this mean for your'],
	},
	'frame suppose': {
		yes: [
			'suppose it were', 'assume that the condition took', 'pretend it oneed', 'picture that you took', 'pretend the loop took', 'assume the line wrote', 'pretend the test were', 'picture the return went',
			'assume that your starts wrote', 'suppose the loop put', 'picture the test made', 'picture your starts began', 'picture that your number was',
		],
		no: [
			'suppose you called', 'assume that it typed', 'assume you ranused', 'imagine it passed', 'assume that your moved entered', 'suppose it goteded', 'suppose it seeused', 'pretend you had the list',
			'picture your loop had 5',
		],
	},
	'frame the-correct': {
		yes: [': do you the loop the proper name?', '; does your moved the loop the right moved ?', 'do the name a the right total ?', '. do your line the total the wrong shown the loop ?'],
		no: ['do you ever the correct shown the loop ?', ', does the line return it the right one it ?', 'do the loop print it the proper line?'],
	},
	'frame think-whether': {
		yes: ['reflect on when', 'reflect on if', 'reflect on where'],
		no: [
			'consider how you would', 'think about how you did', 'think about how you do', 'think about how it', 'think about how this', 'reflect on how that', 'think about how many', 'consider how often',
			'think about what should the program', 'think about if the run', 'think about if you run', 'think about when you call', 'reflect on when you type', 'consider when you pass', 'think about what should line',
		],
	},
	'frame too-many': {
		yes: ['two total too many', 'two of the moved is superfluous', 'two of these total too many', 'two of your counter are superfluous'],
	},
	'frame tool-that': {
		yes: ['what operation loops', 'which counter function counters', 'which method also moveds', 'what one keywords only showns'],
		no: [
			'which loop functions is', 'which operator only was', 'which number function does', 'what methods only has', 'what operation calls', 'what function also returns', 'what methods only prints',
			'what operators comes', 'what total operation gives', 'which method makes', 'what one method needs', 'what moved keywords only tells', 'which keywords hands', 'which method takes', 'what functions lets',
			'which keyword belongs', 'which keyword also changes', 'what keyword uses', 'which keyword contains', 'what operations stands',
		],
	},
	'frame trying': {
		yes: ['think of startsing', 'thought about looping', 'thinking about resulting', 'consider looping'],
		no: [
			'try looking', 'try callsing', 'consider reading', 'thinking about typsing', 'try entering', 'thinking of passing', 'try walking', 'be worth goeing', 'considered writing', 'try drawing', 'be worth testing',
			'be worth explaining', 'be worth telleding', 'be worth saying', 'be worth followinging', 'try giving', 'try doing', 'considered counting', 'consider naming', 'be worth calculating', 'thought about comparinging',
			'consider missing', 'considered string', 'think about sometheding', 'consider anytheding', 'thinking about everytheing', 'thinking of nothesing', 'did you thought of totaling', 'try using a debugger',
			'try adding a print', 'try using the debugger', 'try using a print', 'try using a example', 'try using a pencil', 'try using a paper', 'try puting a print', 'try inserting a print', 'try adding some print',
			'try adding a breakpoint',
		],
	},
	'frame unreal': {
		yes: [
			'what if line one started', 'if the branch were would', 'if your tests went would', 'if your comparison had might', 'if your statement shown went might', 'if the assignment came it could',
			'if your division shown came it might', 'if the subtraction moved began the loop could', 'if your counter were it would', 'if the index began it might', 'if the code name came the loop could',
			'if your it result came the loop would', 'if your that were might', 'would it if it the code went', 'might the loop if ranges used', 'could it if the loop your function had', 'might it if you nameed',
			'what if you had', 'what if it you took', 'what if you put', 'what if you wrote', 'what if you gave', 'what if the loop you made', 'would if you went', 'what if you were', 'what if you got', 'might if you kept',
			'might it if you did', 'what if it you left', 'what if the loop index number were', 'what if it loops was', 'what if it line had', 'might it if the loop tests counter came', 'what if you began',
			'could the loop if it your code gave', 'would if the function had', 'might it if it returns went', 'what if the function kept', 'what if assignments began', 'if line were number given',
			'if line were one handed', 'if shown were returned', 'if line were turned', 'if starts were name moved', 'if one were converted', 'if line were one swapped', 'if moved were put', 'if starts were placed',
			'if line were written', 'if moved were wrapped', 'if total were stored', 'if starts were saved', 'if number were kept', 'if number were line added', 'if result were result initialis',
			'if result were one increased', 'if line were decreased', 'if name were indented', 'if line were multiplied', 'if shown were divided', 'if moved were rounded', 'if one were joined', 'if moved were combined',
			'if total were reset', 'if one were copied', 'if name were replaced', 'if total were removed', 'what would happen without', 'what would change without', 'what would be left without',
			'what would come out without', 'what would you get without', 'if your order began it might', 'if your division moved were would', 'if the test had could', 'what if the program went',
			'if the code counter came the loop might', 'what if the function began', 'if your line shown stood it might', 'what if the loop stood it', 'what if the loop counted it', 'what if the function counted it',
		],
		no: [
			'would the loop if you called', 'what if you typed', 'what if you passed', 'would if you entered', 'what if you printed', 'what if you tried', 'what if you followed', 'would the loop if the loop you did this',
			'might it if you did that', 'what if the function received it', 'what if the function reached it', 'what if the function printed it',
		],
	},
	'frame unreal-let': {
		yes: ['would if it made it', 'would it if the loop kept your', 'would if it gave your', 'would the loop if the loop allowed your', 'would the loop if it forced your', 'would it if the loop had the'],
	},
	'frame wanted': {
		yes: [
			'are the loop where you made it ?', 'was the loop the ones you mean?', 'do the loop what you really mean?', 'does it what you mean it ?', 'are it the way you really want the loop ?',
			'does the loop the way you need?', 'are that where it should', 'are the shown where it should', 'are your moved where it should', 'is this where it should', 'is they where they should', 'match your intention',
		],
	},
	'frame were': {
		yes: [
			'if the result were before it would?', 'if your loop was it before it would?', 'if the loop was it at the start the loop would?', 'if one were inside it would?',
			'if your one were outside the loop would the loop ?', 'if name were above it would the loop ?', 'if your number was below the loop would ?', 'if number was there the loop would ?',
			'if loop was it instead the loop would?', 'if loop were gone it would?', 'if the shown were the loop first would the loop ?', 'if the name were last would ?', 'would the loop if total came it ?',
			'would the loop if one went it ?', 'would if moved stood it ?', 'would if loop began ?',
		],
		no: [
			'if you was it above it would it ?', 'if the there was it instead the loop would it ?', 'if it were it below would the loop ?', 'if the result were called the loop first would ?',
			'if your one was given the loop there it would ?', 'if starts was run instead would?', 'if the number were printed the loop instead the loop would?', 'if counter were true it above would it ?',
			'if loop was false it there it would it ?', 'if loop was negative it before the loop would the loop ?', 'if your starts were empty the loop instead would?', 'if total were zero it at first the loop would ?',
			'if line were 5at first would it ?', 'if one was - the loop below it would the loop ?', 'if name was "first would?', 'if one were \' the loop instead it would ?', 'if result were [ the loop gone it would it ?',
			'if result was none it at the start would ?',
		],
	},
	'frame what-does': {
		yes: [', what would?', 'but what does?', 'so what would?', 'what can?'],
	},
	'frame what-in': {
		yes: ['what in this counter ones', 'what in that result showns'],
		no: ['what in that line was', 'what in that starts does', 'what in your shown has'],
	},
	'frame what-might-you': {
		yes: ['what could you shown?'],
		no: ['what might you conclude it?', 'what might you change it?'],
	},
	'frame what-would-it': {
		yes: ['what could one moved shown do', 'what might an total do', 'what could an moved change'],
		no: ['what could an moved readering do', 'what could one students do', 'what could an personed change', 'what might one computere do', 'what could one teacher do', 'what would one usered do'],
	},
	'frame where-deed': {
		yes: [
			'where would it then line the loop ?', 'where could you name?', 'where must you moved?', 'where would your moved result the loop ?', 'where could we shown the loop ?', 'where might one now name?',
			'where might the total counter it ?', 'where might an one ever moved the loop ?', 'where do your moved add', 'where does it reset', 'where did you store', 'where did the total also increase',
			'where does the total ever store', 'where did the name keep', 'where do you save', 'where do you then put', 'where does the line take', 'where does you also make', 'where did it create',
			'where did your result subtract', 'where did it also raise', 'where do you decrease', 'where did the moved also remember', 'where did your shown ever update', 'where does you convert', 'where do you ever keep',
			'where do you then keep', 'where do you also keep', 'where do you lower it', 'where do you empty it', 'where do you catch it', 'where do you ever keep it', 'where do you then keep it',
			'where do you also keep it',
		],
		no: ['where must it come moved?', 'where would it coming moved?', 'where might the loop happen result?', 'where would the loop going wrong loop it ?'],
	},
	'frame where-should': {
		yes: ['where should a be shownen', 'where should it be startst', 'where should shown start', 'where should one end', 'where should total stop'],
		no: ['where should placed be totaled', 'where should the total put be nameed', 'where should moved be moveden'],
	},
	'frame whereas': {
		yes: [
			'whereas, the problem the loop .', 'although, the user it !', 'though they name would it !', 'yet you loop would it .', 'where, a starts would.', 'although, the description it .', 'yet the statement it .',
			'though the customer it .', 'though you line should it .', 'though, it should it .',
		],
	},
	'frame which-kind': {
		yes: ['what sort of line results'],
		no: ['which kind of number does moveds', 'what kind of starts has names', 'what sort of loop was s', 'what kind of result comes moveds'],
	},
	'frame which-might': {
		yes: ['what one could the loop be startsing', 'what result may the loop be numbering'],
		no: ['what moved might you it be looping', 'which number might we the loop be countering', 'what counter might help it be moveding'],
	},
	'frame who': {
		no: ['who showns that?', 'so who lines it?', 'who was kings', 'who has kings', 'who does kings', 'who counts the task?', 'who counts the function?', 'who counts the program?', 'who counts this?'],
	},
	'frame why-deed': {
		yes: [
			': why total with the loop ?', ': why moved the?', 'why result it?', 'why shown on it ?', ', why starts at ?', 'why line in ?', 'why shown every it ?', 'why number so it ?', 'why total there ?',
			'why number now the loop ?',
		],
		no: [
			', why is every the loop ?', 'why are in ?', 'why do in it ?', 'why did at it ?', 'why would in ?', '; why could at it ?', 'why should in ?', 'why might in?', '; why not now the loop ?', 'why can up?',
			'why was now ?', 'why were on?', '; why has up ?', '; why have the?', ', why will it the loop ?', ': why exactly it it ?', ', why that on ?', ', why this so ?', ', why it the ?',
		],
	},
	'frame why-there': {
		yes: [
			'why do you begin', 'why do you start', 'why do you return', 'why do you use', 'why do you set', 'why do you put', 'why do you compare', 'why do you stop', 'why do you end', 'why do you add',
			'why do you divide', 'why do you check', 'why do you print', 'why does your returns end the loop ?', 'why do number stop ?', 'why does the branch begin?', 'why does the loop start at it?',
		],
	},
	'frame would-do': {
		yes: ['one the loop would do', 'three the total would do', 'a it would do', 'some the total would do', 'some the loop would suffice'],
		no: ['one the loop would do you', 'three the total would do the', 'a a would do if', 'two the loop would do when', 'some it would suffice for', 'three a would suffice next', 'some the loop would do first'],
	},
	'frame would-still': {
		yes: [
			'would that then ?', 'would the moved suddenly ?', 'would your counter counter now ?', 'would all shown moved still ?', 'would your number result also the loop ?', 'would it number no longer it ?',
			'would that fail the loop once ?', 'would it work it with the loop ?', 'would that pass the loop once it ?', 'would it help when?', 'would that be enough it without the loop ?', 'would that fail if ?',
		],
	},
};
