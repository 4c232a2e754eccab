/**
 * Everyday pictures put as questions ("If you empty your basket at every tree, what do you bring home?"): the mistake is told in a
 * story, and the student is asked to see through it. Known by what is not in them: hardly a word of the program, of
 * programming, of the examples or of what was said, and no value.
 */
import type { GuardContext } from './context';
import type { Sentence } from './sentences';

/** A case is set, and what follows in it is asked. */
const asked = '(?:do|would|are|can|could|will|does|did|is|was|may|should|must) (?:you|they|he|she|somebody|someone|nobody|anybody|the|your|a|an|it)';
const story = new RegExp(String.raw`\b(?:if|when|whenever|once|in|on|at|having|since|after|before|while)\b.*?\b${asked}\b[^?]*\?|\b${asked}\b[^?]*\b(?:if|when|whenever|after|before|because|while|in|on|at)\b[^?]*\?`);

/** Words of programming, and of a tutor's talk: with one of them a sentence is no story. */
const ofTheTrade = new Set((
	'program programs code coding loop loops function functions value values return returns returned returning print prints printed call calls called example examples test tests string strings '
	+ 'index indices variable variables output outputs input inputs result results condition conditions error errors type types typed argument arguments parameter parameters operator operators element elements iteration '
	+ 'iterations iterate iterable statement statements method methods task false none nonetype integer integers decimal problem expected expect trace debugger object objects expression array tuple dictionary '
	+ 'find finds hold holds held point check checked watch paper pencil '
	+ 'execute executed executing recursion recursive screen editor prompt computer notice understand sentence description operation anything failing passing fails passes'
).split(' '));
/** Words that programs and stories both have; so are those of the student's own program. Of them a story has one at most. */
const ofBoth = new Set((
	'line lines list lists text texts round rounds range item items number numbers division digit digits case cases word words letter letters character characters class classes length keys position positions step steps '
	+ 'runs message messages file part correct question answer idea remember mean means name names'
).split(' '));
/** Words that a story shares with every sentence. */
const idle = new Set('that this with your yours what which does when have about into from could would there they them then than just also sure good okay each every more most some other very only their will should must after before while where whose because think thinks happen happens happened first second third last next come comes goes look looks give gives make makes made know knows left true show shows same different again'.split(' '));
/** Fewer words of its own than these tell no story; one more where it shares a word with the program. */
const least = 3;

/** The sentence is such a picture. */
export function isPicture({ plain, code }: Sentence, { source, said, previous, shown = [] }: Pick<GuardContext, 'source' | 'said' | 'previous' | 'shown'>): boolean {
	if (code.length > 0 || /[\d"=[(]/.test(plain) || !story.test(plain)) return false;
	const content = (plain.match(/\p{L}{4,}/gu) ?? []).filter((word) => !idle.has(word));
	if (content.some((word) => ofTheTrade.has(word))) return false;
	const known = rootsOf([source, ...said, ...previous.map((words) => words.map((segment) => ('text' in segment ? segment.text : '')).join('')), ...shown].join(' '));
	const shared = content.filter((word) => ofBoth.has(word) || known.has(rootOf(word)));
	return content.length - shared.length >= least + shared.length && shared.length <= 1;
}

/** The beginning of a word, so that its forms are one. */
function rootOf(word: string): string {
	return word.toLowerCase().slice(0, 5);
}

function rootsOf(text: string): ReadonlySet<string> {
	return new Set((text.replaceAll(/([a-z])([A-Z])/g, '$1 $2').match(/\p{L}{4,}/gu) ?? []).map(rootOf));
}
