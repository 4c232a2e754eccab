/** How its programs are debugged, as `extension/code/language.ts` asks for it. */
export const debugging = {
	types: ['pwa-node', 'node'],
	driver: (file: string, before: string, call: string): string => [`require(${JSON.stringify(file)});`, before, `${call};`, ''].join('\n'),
};
