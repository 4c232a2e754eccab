import fc from 'fast-check';
import { expect, it } from 'vitest';
import { courseInLink, joinLink } from '../../../extension/course/joinLink';

it('a link leads to the address that it was made for', () => {
	fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
		const link = new URL(joinLink('publisher.name', address));
		expect(link.host).toBe('publisher.name');
		expect(courseInLink(link.pathname, link.search.slice(1))).toBe(address);
	}));
});

it('another link joins nothing', () => {
	expect(courseInLink('/leave', 'course=https://example.edu')).toBeNull();
	expect(courseInLink('/join', 'other=1')).toBeNull();
});
