/** The ideas of JavaScript, read from lines with kinds of value in them. */
import { ideasWith } from '../braces/ideas/change';
import { ideaWords } from '../javascript/ideas/ideas';

/** A kind behind a colon: behind a name that is made, a parameter, the parentheses of a function. */
function withoutKinds(line: string): string {
	const kind = String.raw`\??\s*:\s*(?:readonly\s+)?[A-Za-z_][\w.]*(?:<[^=;{}]*?>)?(?:\[\])*(?:\s*\|\s*(?:"[^"]*"|'[^']*'|[\w.]+(?:\[\])*))*`;
	const made = line.replace(new RegExp(`^((?:export\\s+)?(?:const|let|var)\\s+[\\w$]+)${kind}(?=\\s*(?:=|$))`), '$1');
	if (!/^(?:export\s+)?(?:async\s+)?function\b|=>|^(?:(?:public|private|protected|static|async|readonly|override)\s+)*[\w$]+\s*\(.*\)\s*(?::.*)?$/.test(made) || /^(?:(?:else\s+)?if|for|while|switch|return)\b/.test(made)) return made;
	return made.replace(new RegExp(`([(,]\\s*(?:(?:public|private|readonly)\\s+)*[\\w$]+)${kind}(?=\\s*[,)=])`, 'g'), '$1').replace(new RegExp(`\\)${kind}(?=\\s*(?:=>|$))`), ')');
}

export const { ideasOfChange, ideasOfLine, ideasOfRun } = ideasWith({ ...ideaWords, withoutKinds });
