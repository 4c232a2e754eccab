import { c } from './c/descriptor';
import { cpp } from './cpp/descriptor';
import { java } from './java/descriptor';
import { javascript } from './javascript/descriptor';
import { python } from './python/descriptor';
import { typescript } from './typescript/descriptor';

/** Every language that a session can be held in. To add one: a folder beside this file, and a line here. */
export const languages = [python, javascript, typescript, java, c, cpp];
