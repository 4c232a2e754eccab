import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { parserOf } from './helpers';
it('x', async () => {
	for (const id of ['c', 'cpp']) {
		const parser = await parserOf(id);
		const program = parser.parse(readFileSync(`/tmp/cc/x.${id}`, 'utf8'));
		console.log(id, program.concepts().map(({ concept, line }) => `${line + 1} ${concept}`).join('\n'));
	}
});
