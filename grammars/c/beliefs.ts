export { javascriptBeliefs as beliefs } from '../javascript/beliefs/beliefs';
