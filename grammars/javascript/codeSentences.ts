import type { CodeSentences } from '../codeSentences';

export const codeSentences: CodeSentences = { lines: () => [], concepts: () => [], summary: () => '' };
