import { repairsOfC } from './repairsOfC';

const walk = 'for (int i = 0; i < v.size(); i++) {';

/** Of those that C has as well, the ones that are written otherwise here, and the language's own. */
const own: Readonly<Record<string, readonly [string, string]>> = {
	'counts-from-0': ['cout << i << things[i] << endl;', 'cout << i + 1 << things[i] << endl;'],
	'item-or-position': [`${walk}\n    t += i;\n}`, 'for (int x : v) {\n    t += i;\n}'],
	'in-loop': ['for (int x : v) {\n    t += x;\n}\ncout << t << endl;', 'for (int x : v) {\n    t += x;\n    cout << t << endl;\n}'],
	grows: ['for (int x : v) {\n    t = x;\n}', 'for (int x : v) {\n    t += x;\n}'],
	collects: ['for (int x : v) {\n    f(x);\n}', 'for (int x : v) {\n    f(x);\n    out.push_back(x);\n}'],
	'start-of-best': ['int top = 0;\nfor (int x : v) {\n    if (x > top) {\n        top = x;\n    }\n}', 'int top = v[0];\nfor (int x : v) {\n    if (x > top) {\n        top = x;\n    }\n}'],
	quotes: ['cout << "total" << endl;', 'cout << total << endl;'],
	'number-format': ['cout << setprecision(2) << p << endl;', 'cout << fixed << setprecision(2) << p << endl;'],
	spaces: ['cout << a << b << endl;', 'cout << a << " " << b << endl;'],
	conversion: ['sum += text;', 'sum += stoi(text);'],
	'input-is-text': ['getline(cin, line);\nint n = line;', 'getline(cin, line);\nint n = stoi(line);'],
	'compares-length': ['if (w > best) {', 'if (w.size() > best.size()) {'],
	'shows-only': ['int f(int n) {\n    cout << n << endl;\n}', 'int f(int n) {\n    return n;\n}'],
	'order-of-items': ['sort(v.begin(), v.end());', 'sort(v.begin(), v.end(), greater<int>());'],
	'line-end': ['cout << n;', 'cout << n << endl;'],
	'rest-of-line': ['cin >> n;\ngetline(cin, name);', 'cin >> n;\ncin.ignore();\ngetline(cin, name);'],
	'points-nowhere': ['int *p;\n*p = 1;', 'int *p = new int;\n*p = 1;'],
	'below-zero': ['for (int i = 0; i < v.size() - 1; i++) {', 'for (int i = 0; i < (int) v.size() - 1; i++) {'],
	'freed-too-soon': ['delete p;\ng(p);', 'g(p);\ndelete p;'],
	'freed-twice': ['delete p;\ng();\ndelete p;', 'delete p;\ng();'],
	'never-freed': ['int *p = new int;\ng(p);', 'int *p = new int;\ng(p);\ndelete p;'],
	'loop-name-only': ['for (auto x : v) {\n    x = x * 2;\n}', 'for (auto& x : v) {\n    x = x * 2;\n}'],
	'by-reference': ['void up(int n) {\n    n = n + 1;\n}', 'void up(int &n) {\n    n = n + 1;\n}'],
	'own-field': ['class Lamp {\n    int uses = 0;\n    void use() {\n        int uses = 1;\n    }\n};', 'class Lamp {\n    int uses = 0;\n    void use() {\n        uses = 1;\n    }\n};'],
	'not-virtual': ['string name() {', 'virtual string name() {'],
	'caught-kind': ['catch (int e) {', 'catch (const exception &e) {'],
	'text-and-number': ['string line = "No. " + n;', 'string line = "No. " + to_string(n);'],
	'order-of-joining': ['out += c;', 'out = c + out;'],
	slice: ['return w.substr(1, 3);', 'return w.substr(1, 2);'],
	'changed-walk': [`${walk}\n    if (v[i] < 0) {\n        v.erase(v.begin() + i);\n    }\n}`, `${walk}\n    if (v[i] < 0) {\n        v.erase(v.begin() + i);\n        i--;\n    }\n}`],
	'takes-out': ['v.pop_back();', 'v.erase(v.begin());'],
	'looks-or-takes': ['int n = s.pop();', 'int n = s.top();'],
	'place-not-made': ['v[0] = n;', 'v.push_back(n);'],
	'place-or-value': ['int top = max_element(v.begin(), v.end());', 'int top = *max_element(v.begin(), v.end());'],
	'behind-the-last': ['return v[v.size()];', 'return v[v.size() - 1];'],
	'sum-start': ['double sum = accumulate(v.begin(), v.end(), 0);', 'double sum = accumulate(v.begin(), v.end(), 0.0);'],
	membership: ['if (w.find("x")) {', 'if (w.find("x") != string::npos) {'],
	'keys-not-values': ['for (auto &p : prices) {\n    t += p.first;\n}', 'for (auto &p : prices) {\n    t += p.second;\n}'],
	'key-there': ['if (stock[k] > 0) {', 'if (stock.count(k) && stock[k] > 0) {'],
	'asking-makes': ['if (stock[k]) {', 'if (stock.count(k)) {'],
	'first-time': ['n = stock.at(k);', 'n = stock[k];'],
	'same-list': ['vector<int> row = grid[0];', 'vector<int> &row = grid[0];'],
	'by-key': ['turned[key] = value;', 'turned[value] = key;'],
	'largest-smallest': ['int n = v.size();', 'int n = *max_element(v.begin(), v.end());'],
	'release-kind': ['delete p;', 'delete[] p;'],
};

const left = ['form-sign', 'read-into', 'typed-blanks', 'copies-letters', 'joins-letters', 'zero-means-equal', 'bytes-for-items'];

/** For each idea of C++ lines with a mistake, and the same lines repaired. */
export const repairsOfCpp: Readonly<Record<string, readonly [string, string]>> = { ...Object.fromEntries(Object.entries(repairsOfC).filter(([id]) => !left.includes(id))), ...own };
