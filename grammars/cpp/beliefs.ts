export { beliefs } from '../c/beliefs';
