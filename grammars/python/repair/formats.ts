import type { PlainNode } from '../../plainTree';
import type { Mutations } from './site';

/** How a value is written into a text: what stands behind the colon of `f"{x:.1f}"`, also where there is no colon yet. */
export function formatRules(found: Mutations): void {
	for (const hole of found.site.of('interpolation')) inHole(found, hole);
	for (const node of found.site.of('string')) if (node.parent?.type === 'binary_operator' && node.parent.children[0] === node) places(found, node);
}

function inHole(found: Mutations, hole: PlainNode): void {
	const { site } = found;
	const spec = hole.children.find(({ type }) => type === 'format_specifier');
	const text = spec ? site.text(spec).slice(1) : '';
	for (const [other, cost] of spec ? nearTo(text) : added) {
		const edit = spec ? { from: spec.from, to: spec.to, text: other === '' ? '' : `:${other}` } : { from: hole.to - 1, to: hole.to - 1, text: `:${other}` };
		found.add('format', 'formatting', cost, [edit]);
	}
}

const added: readonly (readonly [string, number])[] = [['.2f', 1.6], ['.1f', 1.7], ['02', 1.8], ['.0f', 1.9], ['.3f', 2.2], ['03', 2.4], ['04', 2.4], [',', 2.4]];
const decimals = [2, 1, 0, 3, 4];

/** Other places behind the point, a width filled with zeros or with blanks, or none at all. */
function nearTo(spec: string): readonly (readonly [string, number])[] {
	const fixed = /^(.*\.)(\d)(f|%)$/.exec(spec);
	if (fixed) return [...decimals.filter((each) => each !== Number(fixed[2])).map((each) => [`${fixed[1] ?? ''}${each}${fixed[3] ?? ''}`, 1.2] as const), ['', 2.2]];
	const filled = /^(0?)(\d)([df]?)$/.exec(spec);
	if (filled) {
		const [, zero = '', width = '', kind = ''] = filled;
		return [[`${zero === '' ? '0' : ''}${width}${kind}`, 1.2], ...[2, 3, 4].filter((each) => each !== Number(width)).map((each) => [`${zero}${each}${kind}`, 1.5] as const), ['', 2.2]];
	}
	return [['', 2.2]];
}

/** The same in `"%.1f" % x`. */
function places(found: Mutations, node: PlainNode): void {
	const text = found.site.text(node);
	for (const match of text.matchAll(/%\.(\d)f/g)) {
		const at = node.from + match.index + 2;
		for (const other of decimals) if (other !== Number(match[1])) found.add('format', 'formatting', 1.2, [{ from: at, to: at + 1, text: String(other) }]);
	}
}
