export { running } from '../c/running';
