import type { CodeSentences } from '../../codeSentences';
import { concepts } from './ideas';
import { lines } from './lines';
import { summary } from './summary';

/** What is said of code in plain words, from its syntax tree and, where there is one, a run. */
export const codeSentences: CodeSentences = { lines, concepts, summary };
