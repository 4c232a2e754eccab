/** The remarks behind the lines of worked examples. */

/** The code with the remarks behind `sign` in the language of the reader, as far as they are known; the code itself stays as it is. */
export function withRemarks(sign: string, remarks: Readonly<Partial<Record<string, () => string>>>): (code: string) => string {
	const remarkOf = new RegExp(`^(.*?\\S\\s+${sign} )(.*)$`);
	return (code) => code.split('\n').map((line) => {
		const [, before = '', remark = ''] = remarkOf.exec(line) ?? [];
		return before === '' ? line : `${before}${remarks[remark]?.() ?? remark}`;
	}).join('\n');
}
