import * as l10n from '@vscode/l10n';
import type { ErrorShown, StartError } from '../../lessons';
import type { Source } from './source';

/** A call gives other values than the head of the method asks for. */
export function callsOther(source: Source, { parts, message, line }: StartError): ErrorShown | null {
	const [name = ''] = parts;
	const [, required = '', found = ''] = /; required: +(.+?); found: +(.+?); reason: /.exec(message) ?? [];
	if (name === '' || required === '') return null;
	const isNothing = (types: string) => types === 'no arguments';
	if (/^constructor/.test(message)) {
		const lookalike = source.heads.find((head) => head.name === name);
		if (lookalike) {
			return {
				look: { text: l10n.t('A new {0} is made on {1}. Compare {2} with the head of a constructor in your notes. Is it one, or a method?'), parts: [name, line, lookalike.line] },
				fact: { text: l10n.t('A constructor has no type before its name. On {0} there is one, and so that is a method. A new {1} does not call it.'), parts: [lookalike.line, name] },
				example: 'class Lamp {\n    int watts;\n    int Lamp(int w) {\n        watts = w;\n        return w;\n    }\n    static Lamp small = new Lamp(40);\n}',
			};
		}
		if (isNothing(required)) {
			return {
				look: { text: l10n.t('A new {0} gets values on {1}. Which line of the class {0} takes them?'), parts: [name, line] },
				fact: { text: l10n.t('The class {0} says nowhere how a new object takes values. Then it takes none.'), parts: [name] },
				example: 'class Lamp {\n    int watts;\n    static Lamp small = new Lamp(40);\n}',
			};
		}
	}
	const [wanted, given] = [required, found].map((types) => types.replaceAll(',', ', '));
	return {
		look: { text: l10n.t('Put the values that {0} gives to {1} beside what its head asks for, one by one. Where do the two part?'), parts: [line, name] },
		fact: isNothing(required) ? { text: l10n.t('{0} asks for no value. The call on {1} gives {2}.'), parts: [name, line, given ?? ''] }
			: isNothing(found) ? { text: l10n.t('{0} asks for {1}. The call on {2} gives no value.'), parts: [name, wanted ?? '', line] }
			: { text: l10n.t('{0} asks for {1}. The call on {2} gives {3}.'), parts: [name, wanted ?? '', line, given ?? ''] },
	};
}

/** A part that only objects have is used where there is none. */
export function needsObject(source: Source, { parts, line }: StartError): ErrorShown | null {
	const name = (parts[0] ?? '').replace(/\(.*$/, '');
	const here = source.headOf(line);
	const method = source.heads.find((head) => head.name === name && !head.isStatic);
	const field = method ? undefined : source.made().find((each) => each.name === name && each.method === null);
	if (!here || (!method && !field)) return null;
	return {
		look: method
			? { text: l10n.t('Look at {0} on {1}. Does it use what an object keeps, or only the values that it is given?'), parts: [name, method.line] }
			: { text: l10n.t('{0} is made on {1}. Should each object keep its own, or is it the same for all of them?'), parts: [name, field?.line ?? line] },
		fact: { text: l10n.t('{0} runs without an object: its head on {1} says {2}. {3} on {4} belongs to an object.'), parts: [here.name, here.line, 'static', name, method?.line ?? field?.line ?? line] },
	};
}
