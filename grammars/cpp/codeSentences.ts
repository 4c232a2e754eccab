export { codeSentences } from '../c/codeSentences';
