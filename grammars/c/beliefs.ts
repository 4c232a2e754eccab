export { beliefs } from './beliefs/beliefs';
