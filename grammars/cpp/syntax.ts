export { syntax } from '../c/syntax';
