export { examples } from '../c/examples';
