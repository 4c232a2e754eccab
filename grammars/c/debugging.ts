export { debugging } from '../javascript/debugging';
