export { inWords } from '../c/inWords';
