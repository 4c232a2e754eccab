export { codeSentences } from '../javascript/codeSentences';
