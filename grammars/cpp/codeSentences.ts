import { codeSentencesOf } from '../braces/explain/codeSentences';
import { explained } from './explain/words';

/** What is said of code in plain words, from its syntax tree and, where there is one, a run. */
export const codeSentences = codeSentencesOf(explained);
