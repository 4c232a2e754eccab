import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of objects, numbers and memory. */
export const placePrograms: Readonly<Record<string, IdeaPrograms>> = {
	'below-zero': {
		code: 'unsigned n = 0;\nn = n - 1;\ncout << (n > 1000) << endl;  // 1\nvector<int> v;\ncout << (v.size() - 1 > 1000) << endl;  // 1\ncout << (int) v.size() - 1 << endl;     // -1',
		says: () => l10n.t('One less than 0 is a huge number, where there is no sign.'),
		then: [
			['vector<int> v;\ncout << (v.size() - 1 > 5) << endl;', '1'],
			['vector<int> v;\nint n = v.size();\ncout << n - 1 << endl;', '-1'],
		],
	},
	'own-field': {
		code: 'class Cup { public: int fills = 0;\n    void spill() { int fills = 5; fills++; }\n};\n\nCup cup;\ncup.spill();\ncout << cup.fills << endl;  // 0',
		says: () => l10n.t('The method makes a name of its own. The field keeps its value.'),
		then: [
			['class Lamp {\npublic:\n    int uses = 0;\n    void use() { int uses = 5; uses++; }\n};\n\nLamp lamp;\nlamp.use();\ncout << lamp.uses << endl;', '0'],
			['class Lamp {\npublic:\n    int uses = 0;\n    void use(int uses) { this->uses = uses; }\n};\n\nLamp lamp;\nlamp.use(4);\ncout << lamp.uses << endl;', '4'],
		],
	},
	'not-virtual': {
		code: 'class Pet { public: virtual int legs() { return 4; } int wings() { return 0; } };\nclass Bird : public Pet { public: int legs() { return 2; } int wings() { return 2; } };\nBird tweety;\nPet &pet = tweety;\ncout << pet.legs() << endl;   // 2\ncout << pet.wings() << endl;  // 0',
		says: () => l10n.t('`legs` is virtual: the object decides. `wings` is not: the type of the name does.'),
		then: [
			['class Shape { public: int sides() { return 0; } };\nclass Box : public Shape { public: int sides() { return 4; } };\nBox box;\nShape &shape = box;\ncout << shape.sides() << endl;', '0'],
			['class Shape { public: virtual int sides() { return 0; } };\nclass Box : public Shape { public: int sides() { return 4; } };\nBox box;\nShape &shape = box;\ncout << shape.sides() << endl;', '4'],
		],
	},
	'caught-kind': {
		code: 'try {\n    throw 5;\n} catch (const exception &e) {\n    cout << 1 << endl;\n} catch (int n) {\n    cout << n << endl;  // 5\n}',
		says: () => l10n.t('A number was thrown. So the second `catch` fits.'),
		then: [
			['try {\n    throw runtime_error("no");\n} catch (const runtime_error &e) {\n    cout << e.what() << endl;\n} catch (const exception &e) {\n    cout << "other" << endl;\n}', 'no'],
			['try {\n    throw 7;\n} catch (const exception &e) {\n    cout << "a" << endl;\n} catch (...) {\n    cout << "b" << endl;\n}', 'b'],
		],
	},
	'points-nowhere': {
		code: 'int n = 3;\nint *p = nullptr;\ncout << (p == nullptr) << endl;  // 1\np = &n;\ncout << *p << endl;  // 3',
		says: () => l10n.t('`nullptr` leads nowhere. With a place of its own the pointer can be used.'),
		then: [
			['int n = 8;\nint *p = nullptr;\nif (p == nullptr) {\n    p = &n;\n}\nn++;\ncout << *p << endl;', '9'],
			['int *p = new int;\n*p = 4;\ncout << *p + 1 << endl;\ndelete p;', '5'],
		],
	},
	'own-place': {
		code: 'int *box(int n) {\n    int *p = new int(n);\n    return p;\n}\n\nint *b = box(7);\ncout << *b << endl;  // 7\ndelete b;',
		says: () => l10n.t('The name `p` is gone when the function ends. What `new` made is still there.'),
		then: [
			['int step() {\n    static int n = 0;\n    n++;\n    return n;\n}\n\nstep();\ncout << step() << endl;', '2'],
			['int step() {\n    int n = 0;\n    n++;\n    return n;\n}\n\nstep();\ncout << step() << endl;', '1'],
		],
	},
	'freed-too-soon': {
		code: 'int *p = new int(6);\nint kept = *p;\ndelete p;\ncout << kept << endl;  // 6',
		says: () => l10n.t('What is of use later is taken out before the memory goes.'),
		then: [
			['int *p = new int(3);\ncout << *p << endl;\ndelete p;', '3'],
			['int *p = new int(3);\nint n = *p * 2;\ndelete p;\ncout << n << endl;', '6'],
		],
	},
	'freed-twice': {
		code: 'int *p = new int(3);\ndelete p;\np = nullptr;\ndelete p;\ncout << (p == nullptr) << endl;  // 1',
		says: () => l10n.t('Who puts `nullptr` in does not give the same memory back again: for `nullptr` nothing is done.'),
		then: [
			['int *p = new int(3);\nint *q = p;\ncout << (p == q) << endl;\ndelete p;', '1'],
			['int *p = new int(3);\ndelete p;\np = nullptr;\nif (p != nullptr) {\n    delete p;\n}\ncout << (p == nullptr) << endl;', '1'],
		],
	},
	'never-freed': {
		code: 'int *p = new int[2];\np[0] = 1;\np[1] = 2;\ncout << p[0] + p[1] << endl;  // 3\ndelete[] p;',
		says: () => l10n.t('The last use comes first, and then the memory goes back.'),
		then: [
			['int *a = new int(4);\nint sum = *a + 1;\ndelete a;\ncout << sum << endl;', '5'],
			['int taken = 0;\nfor (int k = 0; k < 3; k++) {\n    int *p = new int(k);\n    taken++;\n    delete p;\n}\ncout << taken << endl;', '3'],
		],
	},
	'release-kind': {
		code: 'int *one = new int(5);\nint *many = new int[3];\nmany[2] = *one;\ncout << many[2] << endl;  // 5\ndelete one;\ndelete[] many;',
		says: () => l10n.t('One number was made alone, the others together. Each is given back in its way.'),
		then: [
			['int *xs = new int[4];\nxs[3] = 9;\ncout << xs[3] << endl;\ndelete[] xs;', '9'],
			['int *x = new int(4);\ncout << *x << endl;\ndelete x;', '4'],
		],
	},
	'asked-first': {
		code: 'vector<int> xs = {4, 7};\nsize_t i = 0;\nwhile (i < xs.size() && xs[i] != 9) {\n    i++;\n}\ncout << i << endl;  // 2',
		says: () => l10n.t('At position 2 the left side is false. So the place that is not there is not looked at.'),
		then: [
			['int n = 0;\nif (n != 0 && 10 / n > 1) {\n    cout << "a" << endl;\n} else {\n    cout << "b" << endl;\n}', 'b'],
			['string w = "";\ncout << (w.size() > 0 && w[0] == \'a\') << endl;', '0'],
		],
	},
	rounding: {
		code: 'double n = 2.7;\ncout << (int) n << endl;   // 2\ncout << round(n) << endl;  // 3',
		says: () => l10n.t('One cuts off what stands behind the point. The other goes to the nearest number.'),
		then: [
			['double n = 4.9;\ncout << (int) n << endl;', '4'],
			['double n = 4.9;\ncout << floor(n) << " " << ceil(n) << endl;', '4 5'],
		],
	},
};
