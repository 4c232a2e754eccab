import { runChild } from '../javascript/engineChild.node';

const self = new URL(import.meta.url);

/** Entry of the contained process. The compiler lies in a file of its own: the watchdog's thread, which begins here too, has no need of it. */
await runChild(self, async () => (await import('./language.node')).loadLanguage(new URL('lib/', self)));
