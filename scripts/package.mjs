/** `npm run package`: builds what ships, minified, and packs it as socratic-debugger.vsix. */
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { inRoot } from './lib/paths.mjs';
import { capture } from './lib/processes.mjs';
import { modernNode } from './withNode.mjs';

/** Returns the path of the package; `say` gets what vsce reports. */
export async function makePackage(say = () => {}) {
  const vsix = inRoot('socratic-debugger.vsix');
  await build({ minify: true });
  const vsce = inRoot('node_modules/@vscode/vsce/vsce');
  say(await capture(await modernNode(), [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', vsix]));
  return vsix;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await makePackage(console.log).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
