export { repair } from '../javascript/repair';
