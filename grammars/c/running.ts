export { running } from '../javascript/running';
