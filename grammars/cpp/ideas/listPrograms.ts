import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of lists and maps. */
export const listPrograms: Readonly<Record<string, IdeaPrograms>> = {
	'compares-length': {
		code: 'string w = "b";\ncout << (w > "apple") << endl;   // 1\ncout << (w.size() > 5) << endl;  // 0',
		says: () => l10n.t('Texts are compared letter by letter, from a to z.'),
		then: [
			['string w = "b";\ncout << (w < "apple") << endl;', '0'],
			['string a = "fig", b = "banana";\ncout << (a.size() > b.size()) << endl;', '0'],
		],
	},
	membership: {
		code: 'string w = "tea";\ncout << w.find("e") << endl;                    // 1\ncout << (w.find("t") == 0) << endl;             // 1\ncout << (w.find("x") == string::npos) << endl;  // 1',
		says: () => l10n.t('A position 0 means: found at the first place. Where nothing is found there is `npos`.'),
		then: [
			['string w = "sun";\ncout << (w.find("s") != string::npos) << endl;', '1'],
			['string w = "sun";\nif (w.find("s")) {\n    cout << "a" << endl;\n} else {\n    cout << "b" << endl;\n}', 'b'],
		],
	},
	'order-of-items': {
		code: 'vector<int> xs = {3, 9, 1};\nsort(xs.begin(), xs.end());\ncout << xs[0] << endl;  // 1\nsort(xs.begin(), xs.end(), greater<int>());\ncout << xs[0] << endl;  // 9',
		says: () => l10n.t('The order is from small to large, or the other way. That decides which item comes first.'),
		then: [
			['vector<int> xs = {5, 2, 8};\nsort(xs.begin(), xs.end());\ncout << xs[2] << endl;', '8'],
			['vector<int> xs = {5, 2, 8};\nsort(xs.begin(), xs.end(), greater<int>());\ncout << xs[2] << endl;', '2'],
		],
	},
	'takes-out': {
		code: 'vector<int> xs = {4, 7, 9};\nxs.pop_back();\ncout << xs[0] << " " << xs[1] << endl;  // 4 7\nxs.erase(xs.begin());\ncout << xs[0] << endl;  // 7',
		says: () => l10n.t('One takes out the last item, the other the one at a place.'),
		then: [
			['vector<int> xs = {5, 6, 7};\nxs.erase(xs.begin() + 1);\ncout << xs[1] << endl;', '7'],
			['vector<int> xs = {5, 6, 7};\nxs.pop_back();\ncout << xs.back() << endl;', '6'],
		],
	},
	'looks-or-takes': {
		code: 'vector<int> xs = {4, 7};\nint last = xs.back();\ncout << last << " " << xs.size() << endl;  // 7 2\nxs.pop_back();\ncout << xs.size() << endl;  // 1',
		says: () => l10n.t('`back` shows the item, which stays. `pop_back` takes it out.'),
		then: [
			['stack<int> s;\ns.push(3);\ns.push(8);\ns.pop();\ncout << s.top() << endl;', '3'],
			['stack<int> s;\ns.push(3);\ns.push(8);\ncout << s.top() << endl;\ncout << s.size() << endl;', '8\n2'],
		],
	},
	'place-not-made': {
		code: 'vector<int> v;\ncout << v.size() << endl;  // 0\nv.push_back(5);\ncout << v.size() << " " << v[0] << endl;  // 1 5',
		says: () => l10n.t('`push_back` makes a place, and puts the value there.'),
		then: [
			['vector<int> v(3);\nv[2] = 7;\ncout << v.size() << " " << v[0] << endl;', '3 0'],
			['vector<int> v(2);\nv.push_back(7);\ncout << v.size() << endl;', '3'],
		],
	},
	'place-or-value': {
		code: 'vector<int> xs = {4, 9, 7};\nauto place = max_element(xs.begin(), xs.end());\ncout << *place << endl;              // 9\ncout << place - xs.begin() << endl;  // 1',
		says: () => l10n.t('With `*` you get the item. Minus `begin()` you get its position.'),
		then: [
			['vector<int> xs = {4, 9, 7};\ncout << *min_element(xs.begin(), xs.end()) << endl;', '4'],
			['vector<int> xs = {4, 9, 7};\ncout << min_element(xs.begin(), xs.end()) - xs.begin() << endl;', '0'],
		],
	},
	'behind-the-last': {
		code: 'vector<int> xs = {4, 7, 9};\ncout << xs.size() << endl;          // 3\ncout << xs[xs.size() - 1] << endl;  // 9\ncout << *(xs.end() - 1) << endl;    // 9',
		says: () => l10n.t('Three items have the positions 0, 1 and 2.'),
		then: [
			['string w = "tea";\ncout << w[w.size() - 1] << endl;', 'a'],
			['vector<int> xs = {5, 6};\ncout << xs.size() - 1 << endl;', '1'],
		],
	},
	'sum-start': {
		code: 'vector<double> xs = {1.5, 1.5};\ndouble cut = accumulate(xs.begin(), xs.end(), 0);\ndouble whole = accumulate(xs.begin(), xs.end(), 0.0);\ncout << cut << " " << whole << endl;  // 2 3',
		says: () => l10n.t('From `0` on each step is cut to a whole number. From `0.0` on it is not.'),
		then: [
			['vector<double> xs = {0.5, 0.5};\ncout << accumulate(xs.begin(), xs.end(), 0) << endl;', '0'],
			['vector<double> xs = {0.5, 0.5};\ncout << accumulate(xs.begin(), xs.end(), 0.0) << endl;', '1'],
		],
	},
	'keys-not-values': {
		code: 'map<string, int> ages = {{"a", 7}, {"b", 9}};\nfor (auto &entry : ages) {\n    cout << entry.first << " " << entry.second << endl;  // a 7, then b 9\n}',
		says: () => l10n.t('Each round gives a pair. `first` is the key, and `second` is what it leads to.'),
		then: [
			['map<string, int> votes = {{"x", 2}, {"y", 1}};\nint sum = 0;\nfor (auto &entry : votes) {\n    sum += entry.second;\n}\ncout << sum << endl;', '3'],
			['map<string, int> votes = {{"x", 2}};\nfor (auto &entry : votes) {\n    cout << entry.first << endl;\n}', 'x'],
		],
	},
	'key-there': {
		code: 'map<string, int> stock = {{"pen", 2}};\ncout << stock.count("pen") << endl;  // 1\ncout << stock.count("ink") << endl;  // 0',
		says: () => l10n.t('A key that is not there cannot be looked up. Ask for it first.'),
		then: [
			['map<string, int> stock = {{"pen", 2}};\nif (stock.count("cup") && stock["cup"] > 1) {\n    cout << "a" << endl;\n} else {\n    cout << "b" << endl;\n}', 'b'],
			['map<string, int> stock = {{"pen", 2}};\ntry {\n    cout << stock.at("cup") << endl;\n} catch (const out_of_range &e) {\n    cout << "none" << endl;\n}', 'none'],
		],
	},
	'asking-makes': {
		code: 'map<string, int> stock = {{"pen", 2}};\ncout << stock.size() << endl;  // 1\ncout << stock["ink"] << endl;  // 0\ncout << stock.size() << endl;  // 2',
		says: () => l10n.t('The line in the middle only asks. But it puts the key in.'),
		then: [
			['map<string, int> stock;\nif (stock["cup"] == 0) {\n    cout << stock.size() << endl;\n}', '1'],
			['map<string, int> stock;\nif (stock.count("cup") == 0) {\n    cout << stock.size() << endl;\n}', '0'],
		],
	},
	'by-key': {
		code: 'map<string, string> colors;\ncolors["sky"] = "b";\ncout << colors["sky"] << endl;      // b\ncout << colors.count("b") << endl;  // 0',
		says: () => l10n.t('The key comes first, and leads to the value.'),
		then: [
			['map<string, int> ages;\nages["Al"] = 7;\nages["Al"] = 8;\ncout << ages["Al"] << endl;', '8'],
			['map<int, string> names;\nnames[7] = "Al";\ncout << names[7] << endl;', 'Al'],
		],
	},
	'largest-smallest': {
		code: 'vector<int> xs = {4, 9, 7};\ncout << *max_element(xs.begin(), xs.end()) << endl;  // 9\ncout << xs.size() << endl;                           // 3',
		says: () => l10n.t('`max_element` leads to the largest item. `size` says how many there are.'),
		then: [
			['vector<int> xs = {4, 9};\ncout << *min_element(xs.begin(), xs.end()) << endl;', '4'],
			['vector<int> xs = {4, 9, 1};\ncout << xs.size() << endl;', '3'],
		],
	},
	'same-list': {
		code: 'vector<int> a = {1, 2};\nvector<int> copy = a;\nvector<int> &same = a;\ncopy[0] = 5;\nsame[1] = 9;\ncout << a[0] << " " << a[1] << endl;  // 1 9',
		says: () => l10n.t('With `&` a second name means the same vector. Without it, it is a copy.'),
		then: [
			['vector<int> a = {1, 2};\nvector<int> b = a;\nb.push_back(3);\ncout << a.size() << endl;', '2'],
			['vector<int> a = {1, 2};\nvector<int> &b = a;\nb.push_back(3);\ncout << a.size() << endl;', '3'],
		],
	},
	'first-time': {
		code: 'map<string, int> seen;\nseen["a"] = seen["a"] + 1;\ncout << seen["a"] << endl;  // 1\nseen["a"] = seen["a"] + 1;\ncout << seen["a"] << endl;  // 2',
		says: () => l10n.t('The first time, the key is not there yet. In brackets its value then begins with 0.'),
		then: [
			['map<string, int> seen;\nseen["tea"]++;\nseen["tea"]++;\ncout << seen["tea"] << endl;', '2'],
			['map<string, int> seen;\nfor (string w : {"a", "b", "a"}) {\n    seen[w]++;\n}\ncout << seen["a"] << seen["b"] << endl;', '21'],
		],
	},
};
