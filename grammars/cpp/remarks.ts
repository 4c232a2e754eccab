/** What stands behind the lines of worked examples and answers, where it holds words: in the language of the reader, as everything that is said is. */
import { remarks as older } from '../c/remarks';
import { ideaRemarks } from './ideas/remarks';

/** Those of C, from which many examples come, and those of C++'s own. */
export const remarks: Readonly<Partial<Record<string, () => string>>> = { ...older, ...ideaRemarks };
