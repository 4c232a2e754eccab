import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';
import { kindName } from './kindNames';

/** More of what the compiler says: rarer messages, and those without wrong readings that are worth a choice. */
export const moreTypeErrors: readonly ErrorLesson[] = [
	{
		id: 'key-of-no-kind', types: ['TS7053', 'TS7015', 'TS7017'], message: /^Element implicitly has an 'any' type because/, concept: 'dictionary-key',
		meaning: () => l10n.t('A part of an object is looked up by a key. The type of the object does not say that it has this key.'),
	},
	{
		id: 'kind-never-said', types: ['TS7005', 'TS7034', 'TS7018', 'TS7008', 'TS7010'], message: /^(?:Variable|Member|Object literal's property) '(.+?)' implicitly has (?:an )?(?:type )?'any(?:\[\])?'|^'(.+?)', which lacks return-type annotation, implicitly has an/, concept: 'type-declarations',
		meaning: (parts) => l10n.t('The program does not say of which kind `{0}` is, and it cannot be seen from a value.', parts.find((part) => part !== '') ?? ''),
	},
	{
		id: 'part-only-to-read', types: ['TS2540', 'TS2542'], message: /^Cannot assign to '(.+?)' because it is a read-only property\.$|^Index signature in type '(.+?)' only permits reading\.$/, concept: 'attributes',
		meaning: () => l10n.t('A part should get a new value. Its type says that it can only be read.'),
	},
	{
		id: 'field-without-value', types: ['TS2564'], message: /^Property '(.+?)' has no initializer and is not definitely assigned in the constructor\.$/, concept: 'initial-value',
		meaning: ([name = '']) => l10n.t('Each object of the class has a part `{0}`. Nothing gives it a value when the object is made.', name),
	},
	{
		id: 'part-of-the-class', types: ['TS2341', 'TS2445', 'TS18013'], message: /^Property '(.+?)' is (?:private|protected) and only accessible within|^Property '(.+?)' is not accessible outside class/, concept: 'classes',
		meaning: (parts) => l10n.t('`{0}` is a part that only its own class may use. This line stands outside of it.', parts.find((part) => part !== '') ?? ''),
	},
	{
		id: 'promise-of-class', types: ['TS2420', 'TS2415', 'TS2416'], message: /^Class '(.+?)' incorrectly (?:implements interface|extends base class) '(.+?)'|^Property '(.+?)' in type '(.+?)' is not assignable to the same property in base type/, concept: 'classes',
		meaning: () => l10n.t('The class says that it can all that another type can. One part is missing, or of another kind.'),
	},
	{
		id: 'abstract-made', types: ['TS2511', 'TS2515'], message: /^Cannot create an instance of an abstract class\.$|^Non-abstract class '(.+?)' does not implement/, concept: 'classes',
		meaning: () => l10n.t('The class is only a part of a plan: some of its methods are not written yet. No object can be made from it.'),
	},
	{
		id: 'super-needed', types: ['TS2377', 'TS17009', 'TS2376', 'TS2401'], message: /^Constructors for derived classes must contain a 'super' call\.$|^'super' must be called before accessing 'this'|^A 'super' call must be/, concept: 'classes',
		meaning: () => l10n.t('This class builds on another one. Its `constructor` does not let the class above make its part first.'),
	},
	{
		id: 'no-class', types: ['TS2351', 'TS7009'], message: /^This expression is not constructable\.|^'new' expression, whose target lacks a construct signature/, concept: 'classes',
		meaning: () => l10n.t('An object should be made with `new`. What stands behind it is no class.'),
	},
	{
		id: 'class-called', types: ['TS2348'], message: /^Value of type '(.+?)' is not callable\. Did you mean to include 'new'/, concept: 'classes',
		meaning: () => l10n.t('A class was called like a function. A class is the plan for an object.'),
	},
	{
		id: 'file-not-found', types: ['TS2307', 'TS2792', 'TS7016'], message: /^(?:Cannot find module|Could not find a declaration file for module) '(.+?)'/, concept: null,
		meaning: ([name = '']) => l10n.t('There is no file or package with the name `{0}` here, or nothing says what is in it.', name),
	},
	{
		id: 'not-exported', types: ['TS2305', 'TS2459', 'TS2614', 'TS2724', 'TS2306'], message: /^(?:Module '(.+?)' (?:has no exported member|declares) '(.+?)'|'(.+?)' has no exported member|File '(.+?)' is not a module)/, concept: null,
		meaning: () => l10n.t('The other file is there. It does not give out what this line asks for.'),
	},
	{
		id: 'no-items-of-kind', types: ['TS2488', 'TS2461', 'TS2495', 'TS2548', 'TS2549'], message: /^Type '(.+?)' (?:must have a '\[Symbol\.iterator\]\(\)' method|is not an array type)/, concept: 'loop-walk',
		meaning: ([type = '']) => l10n.t('Items should be taken from {0}. It has none.', kindName(type)),
	},
	{
		id: 'position-of-kind', types: ['TS2538'], message: /^Type '(.+?)' cannot be used as an index type\.$/, concept: 'indexing',
		meaning: ([type = '']) => l10n.t('In the square brackets stands {0}. A position is a number, and a key is a text.', kindName(type)),
	},
	{
		id: 'position-behind-end', types: ['TS2493'], message: /^Tuple type '(.+?)' of length '(\d+)' has no element at index '(\d+)'\.$/, concept: 'indexing',
		meaning: ([, length = '', at = '']) => l10n.t('The row has {0} items. There is none at position {1}.', length, at),
	},
	{
		id: 'type-as-value', types: ['TS2693', 'TS2585'], message: /^'(.+?)' only refers to a type, but is being used as a value here\./, concept: 'type-declarations',
		meaning: ([name = '']) => l10n.t('`{0}` is the name of a type. It is gone when the program runs, so it cannot be a value.', name),
	},
	{
		id: 'value-as-type', types: ['TS2749'], message: /^'(.+?)' refers to a value, but is being used as a type here\./, concept: 'type-declarations',
		meaning: ([name = '']) => l10n.t('`{0}` is a value. At this place the name of a type must stand.', name),
	},
	{
		id: 'claim-too-far', types: ['TS2352'], message: /^Conversion of type '(.+?)' to type '(.+?)' may be a mistake/, concept: 'type-conversion',
		meaning: ([from = '', to = '']) => l10n.t('`as` should take {0} for {1}. It only says so: the value stays what it is.', kindName(from), kindName(to)),
	},
	{
		id: 'no-form-of-call', types: ['TS2769'], message: /^No overload matches this call\./, concept: 'parameters',
		meaning: () => l10n.t('The function can be called in several ways. The values of this call fit none of them.'),
	},
	{
		id: 'generic-without', types: ['TS2314', 'TS2558', 'TS2707'], message: /^Generic type '(.+?)' requires|^Expected \d+ type arguments, but got \d+/, concept: 'type-declarations',
		meaning: () => l10n.t('The type holds values of another type. Which one that is, the line does not say, or says in the wrong number.'),
	},
	{
		id: 'left-of-equal', types: ['TS2364', 'TS2357', 'TS2779', 'TS2630', 'TS2631'], message: /^(?:The left-hand side of an assignment expression|The operand of an increment or decrement operator) (?:must be|may not be) .+|^Cannot assign to '(.+?)' because it is (?:a function|a class|an enum|not a variable)/, concept: 'assignment',
		meaning: () => l10n.t('On the left of `=` stands something that cannot get a value. Only a name or a place can.'),
	},
	{
		id: 'in-of-kind', types: ['TS2360', 'TS2361', 'TS2638', 'TS2358', 'TS2359'], message: /^(?:The (?:left|right)-hand side of an? '(?:in|instanceof)' expression must|Type '.+' may represent a primitive value, which is not permitted as the right operand)/, concept: 'membership',
		meaning: () => l10n.t('`in` asks for a key of an object, and `instanceof` for the class of one. The two sides here do not fit that.'),
	},
	{
		id: 'this-of-whom', types: ['TS2683'], message: /^'this' implicitly has type 'any' because/, concept: 'classes',
		meaning: () => l10n.t('`this` stands in a function that belongs to no object. Nobody knows what it means there.'),
	},
	{
		id: 'case-never-fits', types: ['TS2678'], message: /^Type '(.+?)' is not comparable to type '(.+?)'/, concept: 'switch-cases',
		meaning: ([one = '', other = '']) => l10n.t('The case is for {0}. What is asked about is {1}, so the case never fits.', kindName(one), kindName(other)),
	},
	{
		id: 'never-run', types: ['TS7027'], message: /^Unreachable code detected\.$/, concept: 'return-ends',
		meaning: () => l10n.t('No way through the program leads to this line. What stands above it always ends first.'),
	},
	{
		id: 'never-read', types: ['TS6133', 'TS6192', 'TS6196', 'TS6198'], message: /^'(.+?)' is declared but (?:its value is never read|never used)\.$|^All (?:imports|destructured elements|variables) .+ are unused\.$/, concept: 'assignment',
		meaning: ([name = '']) => (name === '' ? l10n.t('Names are made here, and nothing uses them.') : l10n.t('The name `{0}` is made here, and nothing uses it.', name)),
	},
	{
		id: 'nothing-in-common', types: ['TS2559', 'TS2560'], message: /^(?:Type|Value of type) '(.+?)' has no properties in common with type '(.+?)'/, concept: 'type-declarations',
		meaning: ([given = '', wanted = '']) => l10n.t('Here stands {0}. It shares no part with the type `{1}`.', kindName(given), wanted),
	},
	{
		id: 'key-written-twice', types: ['TS1117', 'TS2783'], message: /^An object literal cannot have multiple properties with the same name\.$|^'(.+?)' is specified more than once/, concept: 'dictionary-key',
		meaning: () => l10n.t('One key stands twice in an object. It can lead to only one value.'),
	},
];
