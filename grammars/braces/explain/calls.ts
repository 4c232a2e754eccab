/** Sentences for calls and other expressions that stand alone on a line. */
import * as l10n from '@vscode/l10n';
import { asClause } from '../../clauseText';
import { joined, listed, type Telling } from '../../wording';
import { bare, type Call, type Expression } from '../tree';
import { assigned, updated } from './assignments';
import { waits } from './declared';
import type { Code, Printed } from './language';
import { calleeOf, isPlain, wordsOf } from './parts';
import { recursion } from './recursion';
import { given, shortCall } from './plainValues';
import { condition, isQuestion, operand, told, value } from './values';

/** An expression that stands alone. */
export function alone(expression: Expression, code: Code, telling: Telling): string {
	const of = bare(expression);
	const idiom = code.language.idioms.does(of, code);
	if (idiom !== null) return idiom;
	const printed = code.language.prints(of, code);
	if (printed) return prints(printed, code);
	const typed = code.language.reads(of, code);
	if (typed) return joined(waits(typed.prompt, code), typed.into.length > 0 && l10n.t('What comes in is kept in {0}.', listed(typed.into.map((one) => code.quote(one)))));
	switch (of.kind) {
		case 'call': return joined(called(of, code), recursion(of, code));
		case 'assign': return assigned(of, code, telling);
		case 'update': return updated(of, code);
		case 'sequence': return joined(...of.parts.map((one) => alone(one, code, telling)));
		case 'name':
		case 'member': return l10n.t('Looks at {0}.', code.quote(of));
		case 'lambda': return l10n.t('Makes {0} and does nothing with it.', value(of, code));
		case 'unary': {
			const does = Object.hasOwn(code.language.unary, of.operator.text) ? code.language.unary[of.operator.text]?.does : undefined;
			return does?.(valueInside(of.operand, code)) ?? works(of, code);
		}
		case 'other': return (Object.hasOwn(code.language.others, of.type) ? code.language.others[of.type]?.does?.(of, code) : undefined) ?? works(of, code);
		case 'binary': return (of.operator.text === '&&' || of.operator.text === '||') && !isQuestion(of.right, code) ? guarded(of.operator.text, of.left, of.right, code, telling) : works(of, code);
		default: return works(of, code);
	}
}

function valueInside(expression: Expression, code: Code): string {
	return bare(expression).kind === 'call' ? code.quote(expression) : operand(expression, code);
}

function works(of: Expression, code: Code): string {
	return isQuestion(of, code) ? l10n.t('Asks whether {0}.', condition(of, code)) : l10n.t('Works out {0}.', value(of, code));
}

/** `ok && run()`: the right side is come to in one case only. */
function guarded(operator: string, left: Expression, right: Expression, code: Code, telling: Telling): string {
	const does = asClause(alone(right, code, telling));
	return operator === '&&' ? l10n.t('Does this only if {0}: {1}.', condition(left, code), does) : l10n.t('Does this only if it is not so that {0}: {1}.', condition(left, code), does);
}

/** What a call does where nothing is done with what it gives. */
function called(call: Call, code: Code): string {
	const { name, object, path } = calleeOf(call);
	const words = wordsOf(call, code);
	const isSpread = call.given.some(({ kind }) => kind === 'spread');
	const deed = isSpread && words?.changes !== true ? null : words?.does?.(told(call, code));
	if (deed) return deed;
	const parts = call.given.map((one) => (one.kind === 'spread' ? l10n.t('each item of {0}', code.quote(one.value)) : given(one, code)));
	const with_ = listed(parts);
	const gives = isSpread ? null : words?.gives?.(told(call, code));
	if (gives) return l10n.t('Works out {0}, and does nothing with it.', gives);
	if (path === 'super') return parts.length === 0 ? l10n.t('Lets the class above do its part of the set-up.') : l10n.t('Lets the class above do its part of the set-up, with {0}.', with_);
	if (object?.kind === 'name' && object.name === 'super') return l10n.t('Calls {0} as the class above does it.', code.quote(name));
	if (object?.kind === 'name' && object.name === code.language.self) return parts.length === 0 ? l10n.t('Calls {0}, another method of the same object.', code.quote(name)) : l10n.t('Calls {0}, another method of the same object, with {1}.', code.quote(name), with_);
	if (object !== null && name !== '') return parts.length === 0 ? l10n.t('Calls {0} on {1}.', code.quote(name), operand(object, code)) : l10n.t('Calls {0} on {1}, with {2}.', code.quote(name), operand(object, code), with_);
	if (name === '') return bare(call.callee).kind === 'lambda' ? l10n.t('Makes a function and calls it at once.') : l10n.t('Calls {0}.', code.quote(shortCall(call, code)));
	return parts.length === 0 ? l10n.t('Calls the function {0}.', code.quote(name)) : l10n.t('Calls the function {0} with {1}.', code.quote(name), with_);
}

/** What is shown on the screen. */
function prints({ values, form, endsLine }: Printed, code: Code): string {
	const [first] = values;
	const goesOn = !endsLine && l10n.t('What is printed after it goes on in the same line.');
	if (form) return values.length === 0 ? joined(l10n.t('Prints {0}.', value(form, code)), goesOn) : joined(l10n.t('Prints the text {0} with {1} filled in.', code.quote(form), listed(values.map((one) => code.quote(one)))), goesOn);
	const said = !first ? l10n.t('Prints an empty line.') : values.length === 1 ? printed(first, code) : l10n.t('Prints {0}, next to each other.', listed(values.map((one) => operand(one, code))));
	return joined(said, goesOn);
}

function printed(expression: Expression, code: Code): string {
	if (expression.kind === 'spread') return l10n.t('Prints each item of {0}, next to each other.', code.quote(expression.value));
	const of = bare(expression);
	return isPlain(of) && !(of.kind === 'literal' && of.of === 'text') ? (value(of, code) === code.quote(of) ? l10n.t('Prints the value of {0}.', code.quote(of)) : l10n.t('Prints {0}.', value(of, code))) : l10n.t('Prints {0}.', value(of, code));
}
