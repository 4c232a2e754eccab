export { inWords } from '../javascript/inWords';
