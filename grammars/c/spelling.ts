export { spelling } from '../javascript/spelling';
