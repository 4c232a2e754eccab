import type { RaisedException } from '../../../words';

/** What kind of state an error is about, so that the right things are asked of the moment when it was raised. */
export type Family = 'key' | 'index' | 'kind' | 'attribute' | 'content' | 'recursion' | 'divisor' | 'name' | 'other';

const families: Readonly<Record<string, Family>> = {
	KeyError: 'key',
	IndexError: 'index',
	TypeError: 'kind',
	ValueError: 'content',
	AttributeError: 'attribute',
	RecursionError: 'recursion',
	ZeroDivisionError: 'divisor',
	NameError: 'name',
	UnboundLocalError: 'name',
};

/** The family of an exception by its type's name. */
export function familyOf(exception: RaisedException): Family {
	return families[exception.type] ?? 'other';
}
