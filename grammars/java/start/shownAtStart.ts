import type { ErrorShown, StartError } from '../../lessons';
import { bracesAstray, methodInside } from './braces';
import { callsOther, needsObject } from './calls';
import { madeTwice, unknownMethod, unknownName, unset } from './names';
import { otherKind, resultMissing, resultUnexpected } from './results';
import { Source } from './source';

/** What a program shows of the error that keeps it from starting; null where only the message says something. */
export function shownAtStart(program: string, error: StartError): ErrorShown | null {
	const source = new Source(program);
	switch (error.id) {
		case 'name-unknown':
			return unknownName(source, error);
		case 'method-unknown':
			return unknownMethod(source, error);
		case 'no-first-value':
			return unset(source, error);
		case 'made-twice':
			return madeTwice(source, error);
		case 'return-missing':
			return resultMissing(source, error);
		case 'result-unexpected':
			return resultUnexpected(source, error);
		case 'would-lose':
			return otherKind(source, error);
		case 'given-does-not-fit':
			return callsOther(source, error);
		case 'needs-object':
			return needsObject(source, error);
		case 'expression-start':
		case 'semicolon-missing':
			return methodInside(source, error);
		case 'ends-too-early':
		case 'outside-of-class':
		case 'name-expected':
			return bracesAstray(source, error);
		default:
			return null;
	}
}
