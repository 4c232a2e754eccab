export { lessons } from '../c/lessons';
