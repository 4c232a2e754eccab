import { bare, type Block, type Expression, type FunctionPart, type Return } from '../../../../grammars/braces/tree';
import type { Insertions } from './insertions';
import type { Placing } from './placing';
import { bareType, isScalar } from './types';

interface LeavingOptions {
	readonly source: string;
	readonly into: Insertions;
	readonly placing: Placing;
	/** Names of functions whose value is used somewhere. */
	readonly used: ReadonlySet<string>;
	readonly expression: (expression: Expression, isReferred?: boolean) => void;
}

/** What a function gives back, as it is written, without the words before it; null where nothing is said. */
export function returnType({ returns }: FunctionPart): string | null {
	return returns ? returns.text.replaceAll(/\s+/g, ' ').trim() : null;
}

/** Tells the harness what a function gives back and where it is left. */
export class Leaving {
	constructor(private readonly options: LeavingOptions) {}

	/** What is done where a function comes to its closing brace. */
	end(part: FunctionPart, body: Block, isMain: boolean): void {
		const { source, into, placing, used } = this.options;
		const returns = returnType(part);
		const at = body.to - 1;
		if (source[at] !== '}') return;
		const leaves = () => `SD_LEAVES(${placing.hook(body.endRow)});`;
		if (isMain && returns !== 'void') into.put(at, ` ${leaves()} return 0; `);
		else if (returns === 'void' || returns === null) into.put(at, ` ${leaves()} `);
		else if (part.name && used.has(part.name.text) && returns !== 'auto') into.put(at, ` sd_no_value(&sd_f, ${placing.hook(body.endRow)}); `);
	}

	/** `part`: the function that the statement leaves. */
	giveBack({ from, to, row, value }: Return, part: FunctionPart | null): void {
		const { source, into, placing, expression } = this.options;
		const hook = placing.hook(row);
		const at = `sd_at(&sd_f, ${hook});`;
		const type = part && returnType(part);
		if (!value) {
			into.replace(from, to, `{ ${at} SD_LEAVES(${hook}); return; }`);
			return;
		}
		const isLambda = part?.name === null;
		const isListed = bare(value).kind === 'items';
		if ((!type && !isLambda) || type === 'decltype(auto)' || (isLambda && isListed) || source[to - 1] !== ';') {
			into.around(from, to, `{ ${at} `, () => expression(value), ' }');
			return;
		}
		if (type === 'void') {
			into.replace(from, value.from, `{ ${at} (`);
			expression(value);
			into.replace(value.to, to, `); SD_LEAVES(${hook}); return; }`);
			return;
		}
		const base = bareType(type ?? '').replace(/[\s*&]+$/, '');
		const record = placing.record(base);
		const stars = ((type ?? '').match(/\*/g) ?? []).length;
		const told = stars === 1 && (record > 0 || (isScalar(base) && base !== 'char')) ? `SD_GIVE_BACK_POINTER(${hook}, sd_r, ${record})` : `SD_GIVE_BACK(${hook}, sd_r, ${stars > 0 ? 0 : record})`;
		into.replace(from, value.from, `{ ${at} ${type ?? 'auto'} sd_r = ${isListed ? '' : '('}`);
		expression(value, type?.endsWith('&') === true);
		into.replace(value.to, to, `${isListed ? '' : ')'}; ${told}; return sd_r; }`);
	}
}
