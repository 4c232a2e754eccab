import type { Segment, Words } from '../../words';

/** Words of a text in which code stands in backticks: `` The name `x` is new. `` */
export function backticked(text: string): Words {
	return text.split('`').flatMap((part, index): Segment[] => (part === '' ? [] : [{ kind: index % 2 === 0 ? 'text' : 'code', text: part }]));
}
