import type { InstrumentOptions } from './instrumented';
import { Scopes } from './scopes';
import { isScalar, type Declared, type RecordType } from './types';

/** Tells the harness where the variables of a program are, what they are, and which of them can be seen on a line. */
export class Placing {
	/** The variables of the function that is gone through. */
	scopes = new Scopes();
	private readonly hooks: string[] = [];
	/** The structs that are described. */
	readonly records: readonly RecordType[];

	constructor(private readonly options: Pick<InstrumentOptions, 'base' | 'tag'>, private readonly recordOf: ReadonlyMap<string, RecordType>) {
		this.records = [...new Set(recordOf.values())];
	}

	/** The place of a struct among those that are described; 0 for any other type. */
	record(base: string): number {
		const record = this.recordOf.get(base);
		return record ? this.options.base.records + this.records.indexOf(record) : 0;
	}

	/** Declares the variable; gives the call that tells where it is. */
	set(declared: Declared): string {
		if (declared.rows > 2 || (declared.rows > 1 && declared.isParameter)) {
			this.scopes.hide(declared.name);
			return '';
		}
		const slot = this.scopes.declare(declared);
		return slot === null ? '' : `${this.setting(declared, slot)} `;
	}

	/** A variable of its own for what a pointer leads to. */
	followed({ name, base, stars, rows }: Declared): string {
		if (stars !== 1 || rows > 0 || !isScalar(base) || base === 'char') return '';
		const slot = this.scopes.declare({ name: `*${name}`, base, stars: 0, rows: 0, isParameter: false, written: base });
		return slot === null ? '' : `SD_SET_FOLLOWED(${slot}, ${name}); `;
	}

	private setting({ name: own, place: name = own, base, stars, rows, isParameter }: Declared, slot: number): string {
		const pointers = stars + (isParameter ? rows : 0);
		const record = this.record(base);
		if (!isParameter && rows > 0) return `SD_SET${rows}(${slot}, ${name}, ${stars > 0 ? 0 : record});`;
		if (pointers === 1 && (record > 0 || (isScalar(base) && base !== 'char'))) return `SD_SET_POINTER(${slot}, ${name}, ${record});`;
		return `SD_SET(${slot}, ${name}, ${pointers > 0 ? 0 : record});`;
	}

	/** The line with what can be seen there, as the harness is given it. `row`: zero-based. */
	hook(row: number): string {
		return `&sd_h${this.options.tag}[${this.hooks.push(`{${row + 1},"${this.scopes.visible()}"}`) - 1}]`;
	}

	/** The lines that hooks were made for, as a table of the harness. */
	tables(): string {
		return `static const sd_hook sd_h${this.options.tag}[] = {${this.hooks.join(',') || '{0,""}'}};\n`;
	}
}
