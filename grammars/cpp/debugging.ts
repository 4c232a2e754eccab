export { debugging } from '../c/debugging';
