import { spoken } from '../../../extension/tutor/offline/say';
import type { Segment, Words } from '../../../extension/words';

/** As the student reads it: code in backticks, lines one-based. */
export function readable(words: Words): string {
	return words.map((segment: Segment) => (segment.kind === 'code' ? `\`${segment.text}\`` : segment.kind === 'block' ? `\n${segment.text}\n` : spoken([segment]))).join('');
}
