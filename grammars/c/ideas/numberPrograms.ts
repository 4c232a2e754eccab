import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of names, numbers and letters. */
export const numberPrograms: Readonly<Record<string, IdeaPrograms>> = {
	'line-order': {
		code: 'int a = 3;\nint b = a + 1;\na = 10;\nprintf("%d\\n", b);  // 4',
		says: () => l10n.t('Lines run from top to bottom. A line works with what the lines before it did.'),
		then: [
			['int n = 1;\nprintf("%d\\n", n);\nn = 2;', '1'],
			['int a = 3;\nint b = a;\na = 8;\nprintf("%d\\n", b);', '3'],
		],
	},
	'kept-sum': {
		code: 'int n = 5;\nn - 1;\nprintf("%d\\n", n);  // 5\nn = n - 1;\nprintf("%d\\n", n);  // 4',
		says: () => l10n.t('A line that only works out a value changes nothing. With `=` it does.'),
		then: [
			['int n = 7;\nn + 3;\nprintf("%d\\n", n);', '7'],
			['int n = 7;\nn += 3;\nprintf("%d\\n", n);', '10'],
		],
	},
	'lost-value': {
		code: 'int a = 1, b = 2;\na = b;\nb = a;\nprintf("%d %d\\n", a, b);  // 2 2',
		says: () => l10n.t('Lines run one after the other. The old value is gone once a new one is there.'),
		then: [
			['int a = 1, b = 2;\na = b;\nb = a;\nprintf("%d\\n", a + b);', '4'],
			['int a = 1, b = 2;\nint kept = a;\na = b;\nb = kept;\nprintf("%d\\n", b);', '1'],
		],
	},
	'which-name': {
		code: 'int apples = 3;\nint pears = 5;\nprintf("%d\\n", apples);  // 3\nprintf("%d\\n", pears);   // 5',
		says: () => l10n.t('Each name has its own value. The line takes the one that stands there.'),
		then: [
			['int wide = 3, high = 4;\nprintf("%d\\n", wide * wide);', '9'],
			['int first = 1, last = 2;\nprintf("%d%d\\n", last, first);', '21'],
		],
	},
	quotes: {
		code: 'int age = 7;\nprintf("age\\n");      // age\nprintf("%d\\n", age);  // 7',
		says: () => l10n.t('A word in quotes is a text. Without quotes it is a name.'),
		then: [
			['int age = 9;\nprintf("age\\n");', 'age'],
			['int tea = 2;\nprintf("tea %d\\n", tea);', 'tea 2'],
		],
	},
	'equal-signs': {
		code: 'int n = 1;\nprintf("%d\\n", n == 5);  // 0\nn = 5;\nprintf("%d\\n", n == 5);  // 1',
		says: () => l10n.t('One sign gives a value. Two signs ask.'),
		then: [
			['int n = 0;\nif (n = 4) {\n    printf("%d\\n", n);\n}', '4'],
			['int n = 0;\nprintf("%d\\n", n == 4);\nprintf("%d\\n", n);', '0\n0'],
		],
	},
	division: {
		code: 'int n = 7;\nprintf("%d\\n", n / 2);             // 3\nprintf("%.1f\\n", n / 2.0);         // 3.5\nprintf("%.1f\\n", (double) n / 2);  // 3.5',
		says: () => l10n.t('Two whole numbers give a whole number. One fraction is enough to keep the fraction.'),
		then: [
			['printf("%d\\n", 9 / 2);', '4'],
			['int sum = 5, count = 2;\nprintf("%.1f\\n", (double) sum / count);', '2.5'],
		],
	},
	rest: {
		code: 'int place = 24;\nprintf("%d\\n", (place + 1) % 26);  // 25\nprintf("%d\\n", (place + 5) % 26);  // 3',
		says: () => l10n.t('What is left over begins again at 0.'),
		then: [
			['printf("%d\\n", (10 + 5) % 12);', '3'],
			['int hour = 22;\nhour = (hour + 3) % 24;\nprintf("%d\\n", hour);', '1'],
		],
	},
	'whole-or-rest': {
		code: 'int eggs = 27;\nprintf("%d\\n", eggs / 6);  // 4\nprintf("%d\\n", eggs % 6);  // 3',
		says: () => l10n.t('One says how many times a number fits. The other says what is left over.'),
		then: [
			['int seconds = 130;\nprintf("%d\\n", seconds / 60);', '2'],
			['int seconds = 130;\nprintf("%d\\n", seconds % 60);', '10'],
		],
	},
	percent: {
		code: 'int price = 80;\nint part = price * 25 / 100;\nprintf("%d\\n", price - part);  // 60',
		says: () => l10n.t('First work out the part. Then take it away.'),
		then: [
			['int price = 50;\nprintf("%d\\n", price * 10 / 100);', '5'],
			['int price = 40;\nprice = price - price * 50 / 100;\nprintf("%d\\n", price);', '20'],
		],
	},
	arithmetic: {
		code: 'int price = 4;\nint amount = 3;\nprintf("%d\\n", price * amount);  // 12',
		says: () => l10n.t('Names stand for their values when you count with them.'),
		then: [
			['int a = 6, b = 2;\nprintf("%d\\n", a - b);', '4'],
			['int wide = 3, high = 4;\nprintf("%d\\n", 2 * (wide + high));', '14'],
		],
	},
	'part-above': {
		code: 'int km = 14;\nint first = 10 * 2;\nint rest = (km - 10) * 3;\nprintf("%d\\n", first + rest);  // 32',
		says: () => l10n.t('Only the part above the limit is counted in the other way.'),
		then: [
			['int hours = 12;\nprintf("%d\\n", (hours - 8) * 2);', '8'],
			['int hours = 10;\nint pay = 8 * 10;\nif (hours > 8) {\n    pay += (hours - 8) * 15;\n}\nprintf("%d\\n", pay);', '110'],
		],
	},
	order: {
		code: 'printf("%d\\n", 2 + 4 / 2);    // 4\nprintf("%d\\n", (2 + 4) / 2);  // 3',
		says: () => l10n.t('What stands in parentheses comes first.'),
		then: [
			['printf("%d\\n", 12 - 3 * 2);', '6'],
			['printf("%d\\n", (12 - 3) * 2);', '18'],
		],
	},
	rounding: {
		code: 'double n = 2.7;\nprintf("%d\\n", (int) n);     // 2\nprintf("%.0f\\n", round(n));  // 3',
		says: () => l10n.t('One cuts off what stands behind the point. The other goes to the nearest number.'),
		then: [
			['double n = 4.9;\nprintf("%d\\n", (int) n);', '4'],
			['double n = 4.9;\nprintf("%.0f\\n", floor(n));\nprintf("%.0f\\n", ceil(n));', '4\n5'],
		],
	},
	'number-format': {
		code: 'double p = 2.5;\nprintf("%.2f\\n", p);    // 2.50\nprintf("%.0f\\n", 7.0);  // 7',
		says: () => l10n.t('The number after the point says how many digits stand behind the point.'),
		then: [
			['printf("%.1f\\n", 3.25 + 1);', '4.2'],
			['printf("%.3f\\n", 1.5);', '1.500'],
		],
	},
	'text-case': {
		code: 'char c = \'R\';\nprintf("%d\\n", c == \'r\');           // 0\nprintf("%d\\n", tolower(c) == \'r\');  // 1',
		says: () => l10n.t('Capital letters and small letters are not the same.'),
		then: [
			['printf("%d\\n", \'a\' == \'A\');', '0'],
			['char c = toupper(\'t\');\nprintf("%c\\n", c);', 'T'],
		],
	},
};
