export { examples } from '../javascript/examples';
