import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of copies, of texts, and of what is shown and typed. */
export const textPrograms: Readonly<Record<string, IdeaPrograms>> = {
	'item-or-position': {
		code: 'vector<int> xs = {7, 9};\nfor (size_t i = 0; i < xs.size(); i++) cout << i << endl;  // 0, then 1\nfor (int x : xs) cout << x << endl;                        // 7, then 9',
		says: () => l10n.t('One loop gives positions. The other gives the items.'),
		then: [
			['vector<int> xs = {8, 9};\nfor (size_t i = 0; i < xs.size(); i++) {\n    cout << i << endl;\n}', '0\n1'],
			['vector<int> xs = {8, 9};\nfor (int x : xs) {\n    cout << x << endl;\n}', '8\n9'],
		],
	},
	'loop-name-only': {
		code: 'vector<int> xs = {1, 2};\nfor (int x : xs) x = x * 10;\ncout << xs[0] << endl;  // 1\nfor (int &x : xs) x = x * 10;\ncout << xs[0] << endl;  // 10',
		says: () => l10n.t('Without `&` only a copy is changed. With it the item itself is.'),
		then: [
			['vector<int> xs = {3, 4};\nfor (int x : xs) {\n    x = 0;\n}\ncout << xs[1] << endl;', '4'],
			['vector<int> xs = {3, 4};\nfor (int &x : xs) {\n    x++;\n}\ncout << xs[1] << endl;', '5'],
		],
	},
	'changed-walk': {
		code: 'vector<int> xs = {1, 2, 3};\nfor (size_t i = 0; i < xs.size(); i++) {\n    xs.erase(xs.begin() + i);\n}\ncout << xs.size() << " " << xs[0] << endl;  // 1 2',
		says: () => l10n.t('The loop goes by position. When an item goes, the next one moves up, and the loop steps over it.'),
		then: [
			['vector<int> xs = {1, 2, 3, 4};\nfor (size_t i = 0; i < xs.size(); i++) {\n    xs.erase(xs.begin() + i);\n}\ncout << xs.size() << endl;', '2'],
			['vector<int> xs = {1, 2, 3, 4};\nwhile (!xs.empty()) {\n    xs.pop_back();\n}\ncout << xs.size() << endl;', '0'],
		],
	},
	collects: {
		code: 'vector<int> out;\nfor (int n : {1, 6, 8}) {\n    out.push_back(n * 2);\n}\ncout << out.size() << " " << out[1] << endl;  // 3 12',
		says: () => l10n.t('Each round puts one more item in.'),
		then: [
			['vector<int> out;\nfor (int n : {1, 6, 8}) {\n    if (n > 4) {\n        out.push_back(n);\n    }\n}\ncout << out[0] << endl;', '6'],
			['vector<string> out;\nfor (string w : {"a", "b"}) {\n    out.push_back(w + w);\n}\ncout << out[1] << endl;', 'bb'],
		],
	},
	'by-reference': {
		code: 'void alone(int n) { n = 9; }\nvoid really(int &n) { n = 9; }\n\nint a = 1, b = 1;\nalone(a);\nreally(b);\ncout << a << " " << b << endl;  // 1 9',
		says: () => l10n.t('The first function changes its copy. The second has another name for the value itself.'),
		then: [
			['void add(vector<int> xs) {\n    xs.push_back(5);\n}\n\nvector<int> nums = {1, 2};\nadd(nums);\ncout << nums.size() << endl;', '2'],
			['void add(vector<int> &xs) {\n    xs.push_back(5);\n}\n\nvector<int> nums = {1, 2};\nadd(nums);\ncout << nums.size() << endl;', '3'],
		],
	},
	'text-and-number': {
		code: 'int n = 4;\nstring line = "n " + to_string(n);\ncout << line << endl;                         // n 4\ncout << to_string(n) + to_string(n) << endl;  // 44',
		says: () => l10n.t('`to_string` makes a text of the number. Two texts can be joined.'),
		then: [
			['cout << "a" + to_string(5) << endl;', 'a5'],
			['string w = "x";\nw += to_string(7);\ncout << w.size() << endl;', '2'],
		],
	},
	'order-of-joining': {
		code: 'string a = "1";\ncout << a + "2" << endl;  // 12\ncout << "2" + a << endl;  // 21',
		says: () => l10n.t('What stands first in the line comes first in the text.'),
		then: [
			['string out = "";\nfor (char c : string("abc")) {\n    out = c + out;\n}\ncout << out << endl;', 'cba'],
			['string out = "";\nfor (char c : string("abc")) {\n    out += c;\n}\ncout << out << endl;', 'abc'],
		],
	},
	spaces: {
		code: 'string a = "a", b = "b";\ncout << a + b << endl;        // ab\ncout << a + " " + b << endl;  // a b',
		says: () => l10n.t('Nothing is put between two texts by itself.'),
		then: [
			['cout << "tea" << 2 << endl;', 'tea2'],
			['cout << 3 << " " << 4 << endl;', '3 4'],
		],
	},
	slice: {
		code: 'string w = "12345";\ncout << w.substr(1, 3) << endl;  // 234\ncout << w.substr(0, 2) << endl;  // 12',
		says: () => l10n.t('The first number says where the part begins, and the second how many signs it has.'),
		then: [
			['string w = "planet";\ncout << w.substr(2, 3) << endl;', 'ane'],
			['string w = "planet";\ncout << w.substr(4) << endl;', 'et'],
		],
	},
	conversion: {
		code: 'string text = "12";\ncout << text + "1" << endl;      // 121\ncout << stoi(text) + 1 << endl;  // 13',
		says: () => l10n.t('Digits in quotes are a text. `stoi` makes a number of them.'),
		then: [
			['cout << stoi("3") + 4 << endl;', '7'],
			['cout << to_string(3) + to_string(4) << endl;', '34'],
		],
	},
	'input-is-text': {
		code: 'string typed;\ngetline(cin, typed);              // 12\ncout << typed + "0" << endl;      // 120\ncout << stoi(typed) * 2 << endl;  // 24',
		says: () => l10n.t('What a line holds comes as a text. It has to be made into a number.'),
		then: [
			['string typed = "8";\ncout << typed + "1" << endl;', '81'],
			['string typed = "7";\ncout << stoi(typed) + 2 << endl;', '9'],
		],
	},
	'number-format': {
		code: 'double p = 2.5;\ncout << p << endl;                              // 2.5\ncout << fixed << setprecision(2) << p << endl;  // 2.50',
		says: () => l10n.t('`fixed` and `setprecision` say how many digits stand behind the point.'),
		then: [
			['cout << fixed << setprecision(1) << 3.14 << endl;', '3.1'],
			['cout << fixed << setprecision(3) << 1.5 << endl;', '1.500'],
		],
	},
	'line-end': {
		code: 'double p = 2.5;\ncout << setprecision(3) << p;\ncout << p << endl;  // 2.52.5\ncout << p << endl;  // 2.5',
		says: () => l10n.t('A line ends only where the program says so.'),
		then: [
			['cout << "a";\ncout << "b" << endl;\ncout << "c" << endl;', 'ab\nc'],
			['for (int k = 1; k <= 3; k++) {\n    cout << k;\n}\ncout << endl;', '123'],
		],
	},
	'rest-of-line': {
		code: 'int n;\nstring rest;\ncin >> n;\ngetline(cin, rest);\ncout << rest.size() << endl;  // 0',
		says: () => l10n.t('Behind the number only the end of its line is left. That is what `getline` gets.'),
		then: [
			['istringstream in("4\\nBo\\n");\nint n;\nstring rest;\nin >> n;\ngetline(in, rest);\ncout << rest.size() << endl;', '0'],
			['istringstream in("4\\nBo\\n");\nint n;\nstring rest;\nin >> n;\nin.ignore();\ngetline(in, rest);\ncout << rest << endl;', 'Bo'],
		],
	},
	'end-of-input': {
		code: 'int c;\nc = \'a\';\ncout << (c == EOF) << endl;  // 0\nc = EOF;\ncout << (c < 0) << endl;  // 1',
		says: () => l10n.t('The end is a number below 0, which no sign is.'),
		then: [
			['int c = EOF;\ncout << (c == EOF) << endl;', '1'],
			['int c = \'x\';\nwhile (c != EOF) {\n    cout << (char) c << endl;\n    c = EOF;\n}', 'x'],
		],
	},
};
