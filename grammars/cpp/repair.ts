export { repair } from '../c/repair';
