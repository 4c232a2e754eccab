export { lessons } from '../javascript/lessons';
