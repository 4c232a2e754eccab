export { syntax } from '../javascript/syntax';
