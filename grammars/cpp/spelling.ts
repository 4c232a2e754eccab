export { spelling } from '../c/spelling';
