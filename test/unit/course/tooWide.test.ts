import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { expect, it } from 'vitest';
import { isTooWide } from '../../../extension/course/courseFolder.node';

it('a course is given a folder of its own: no home, nothing above it, no whole disk', () => {
	for (const wide of [homedir(), `${homedir()}/`, dirname(homedir()), parse(homedir()).root]) expect(isTooWide(wide), wide).toBe(true);
	for (const own of [join(homedir(), 'cs101'), join(homedir(), 'a', 'b'), join(tmpdir(), 'cs101')]) expect(isTooWide(own), own).toBe(false);
});
