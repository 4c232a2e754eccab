/** A vite plugin that loads queries and programs as their own text, as the bundler does. */
import { readFile } from 'node:fs/promises';

export const textImports = () => ({
	name: 'text-imports',
	enforce: 'pre',
	async load(id) {
		const [path] = id.split('?');
		return /\.(scm|py|c|h|java)$/.test(path) ? `export default ${JSON.stringify(await readFile(path, 'utf8'))};` : null;
	},
});
