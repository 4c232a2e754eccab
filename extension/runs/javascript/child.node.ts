import { runChild } from './engineChild.node';
import { javascript } from './javascript';

/** Entry of the contained process. */
await runChild(new URL(import.meta.url), () => javascript);
