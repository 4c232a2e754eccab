import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutLinks } from '../../../extension/editor/messageText';

/** What the editor makes a link of in a message. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('messages of the editor', () => {
	it.each(['[Go on](command:workbench.action.quit)', '[x](https://example.com)', '[[x](file:///etc)](command:a)', 'The course “[a](COMMAND:b)”.'])('%s is text', (text) => {
		expect(link.test(text)).toBe(true);
		expect(link.test(withoutLinks(text))).toBe(false);
	});

	it('words stay as they are', () => expect(withoutLinks('f(x)[0] – “a (b)”')).toBe('f(x)[0] – “a (b)”'));

	it('nothing shows one in another way', () => {
		const folder = join(import.meta.dirname, '../../../extension');
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && name.replaceAll('\\', '/') !== 'editor/messages.ts');
		const shown = files.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/show(?:Information|Warning|Error)Message\((?<said>[^]{0,90})/g)].map((found) => ({ name, said: found.groups?.['said'] ?? '' })));
		expect(shown.length).toBeGreaterThan(2);
		expect(shown.filter(({ said }) => !said.includes('modal: true'))).toEqual([]);
	});
});
