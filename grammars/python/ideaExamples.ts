/** Worked examples of what beginners' repairs are about, as `change.ts` names it; each shows what happens, and leaves the repair to the student. */
import * as l10n from '@vscode/l10n';
import type { WorkedExample } from '../lessons';

export const ideaExamples: readonly WorkedExample[] = [
	// Loops: where they begin and end, what is inside.
	{ concept: 'loop-bounds', shows: ['range-bound'], code: 'for k in range(3):\n    print(k)      # 0, 1, 2\nfor k in range(3, 6):\n    print(k)      # 3, 4, 5', says: () => l10n.t('The last number is not in.') },
	{ concept: 'loop-bounds', shows: ['range-step'], code: 'for k in range(0, 9, 3):\n    print(k)      # 0, 3, 6', says: () => l10n.t('It stops before the end, also where a step would land on it.') },
	{ concept: 'loop-bounds', shows: ['counts-from-0'], code: 'pets = ["cat", "dog"]\nfor k in range(2):\n    print(k, pets[k])   # 0 cat, then 1 dog', says: () => l10n.t('`range` counts from 0. People count from 1.') },
	{ concept: 'loop-walk', shows: ['item-or-position'], code: 'for i in range(len("AB")):\n    print(i)      # 0, 1: positions\nfor c in "AB":\n    print(c)      # A, B: letters', says: () => l10n.t('One loop gives positions. The other gives the items.') },
	{ concept: 'loop-walk', shows: ['walk-pairs'], code: 'ages = {"Al": 7, "Bo": 9}\nfor a in ages:\n    print(a)      # Al, then Bo', says: () => l10n.t('A loop over a dictionary gives its keys.') },
	{ concept: 'while-condition', shows: ['loop-step', 'loop-goes-on'], code: 'k = 3\nwhile k > 0:\n    print(k)      # 3, then 3, then 3, without an end', says: () => l10n.t('Nothing in this loop makes its condition false.') },
	{ concept: 'nested-loops', shows: ['nested-loops'], code: 'for i in range(2):\n    for j in range(3):\n        print(i, j)   # 0 0, 0 1, 0 2, then 1 0, and so on', says: () => l10n.t('The name outside stays the same while the loop inside makes all of its rounds.') },
	{ concept: 'nested-lists', shows: ['nested-loops', 'row-and-column'], code: 'rows = [[1, 2], [3, 4]]\nfor row in rows:\n    print(row[0])     # 1, then 3: the first column', says: () => l10n.t('A row is one item. A column takes one number of each row.') },
	{ concept: 'indentation', shows: ['start-in-loop', 'in-loop'], code: 'for w in ["a", "b"]:\n    n = 0         # 0 again in each round\n    n = n + 1\n    print(n)      # 1, then 1', says: () => l10n.t('What stands inside the loop is done in each round.') },
	{ concept: 'accumulator', shows: ['start-value'], code: 'p = 0\nfor k in [2, 3]:\n    p = p * k     # 0, then 0 again', says: () => l10n.t('What a name starts with counts in each round.') },
	{ concept: 'best-so-far', shows: ['start-value', 'best'], code: 'top = 0\nfor t in [-5, -2]:\n    if t > top:\n        top = t   # never runs: top is still 0', says: () => l10n.t('All items are smaller than the start, so the start is kept.') },
	{ concept: 'boolean-value', shows: ['flag'], code: 'big = False\nfor n in [3, 8, 5]:\n    big = n > 6   # False, then True, then False', says: () => l10n.t('Each round puts a new value in. The last one is kept.') },
	// Names and values.
	{ concept: 'assignment', shows: ['grows', 'lost-value'], code: 'pot = 5\npot = pot + 3     # 8\npot = 4           # 4: the 8 is gone', says: () => l10n.t('A name has one value. A new one takes the place of the old one.') },
	{ concept: 'assignment', shows: ['lost-value'], code: 'p = 1\nq = 2\np = q             # p is 2, and the 1 is gone\nq = p             # q is 2', says: () => l10n.t('Lines run one after the other. The old value is gone once a new one is there.') },
	{ concept: 'formatting', shows: ['name-in-text', 'which-name'], code: 'seats = 40\ntaken = 12\nf"{taken} of {seats}"   # "12 of 40"', says: () => l10n.t('Each pair of braces takes the value of the name that stands in it.') },
	{ concept: 'arithmetic', shows: ['which-name'], code: 'width = 3\nhigh = 4\narea = width * high\nprint(area)       # 12\nprint(width)      # 3', says: () => l10n.t('Each name has its own value. The line takes the one that stands there.') },
	{ concept: 'arithmetic', shows: ['arithmetic', 'part-above'], code: 'km = 14\nfirst = 10 * 2        # the first 10 km\nrest = (km - 10) * 3  # only the 4 above\nfirst + rest          # 32', says: () => l10n.t('Only the part above the limit is counted in the other way.') },
	{ concept: 'arithmetic', shows: ['arithmetic'], code: 'price = 80\npart = price * 25 / 100   # 20.0: 25 percent of it\nprice - part              # 60.0', says: () => l10n.t('First work out the part. Then take it away.') },
	// Numbers and texts.
	{ concept: 'integer-division', shows: ['division'], code: 'a = 7\na / 2             # 3.5\n6 / 2             # 3.0', says: () => l10n.t('`/` gives a fraction, each time. There is another sign for the whole part.') },
	{ concept: 'modulo', shows: ['rest', 'digits'], code: 'n = 58\nn % 10            # 8: the last digit\nn // 10           # 5: what is left of it', says: () => l10n.t('One gives the last digit. The other takes it off.') },
	{ concept: 'float-precision', shows: ['number-format'], code: 'round(2.678, 2)   # 2.68\nround(2.5, 2)     # 2.5', says: () => l10n.t('`round` makes a number. It puts no zeros behind it.') },
	{ concept: 'type-conversion', shows: ['conversion', 'rounding'], code: 'int(2.7)          # 2\nround(2.7)        # 3', says: () => l10n.t('One cuts off what stands behind the point. The other goes to the nearest number.') },
	{ concept: 'text-joining', shows: ['order-of-joining'], code: '"sun" + "day"     # "sunday"\n"day" + "sun"     # "daysun"', says: () => l10n.t('What stands first in the line comes first in the text.') },
	{ concept: 'text-joining', shows: ['spaces'], code: 'print("a", "b")       # a b\nprint("a" + "b")      # ab', says: () => l10n.t('A comma puts a space in between.') },
	{ concept: 'string-immutability', shows: ['shows-text', 'kept-text'], code: 'w = "Rain"\nw.lower()         # "rain"\nw == "rain"       # False', says: () => l10n.t('Capital letters and small letters are not the same.') },
	// Conditions.
	{ concept: 'boolean-logic', shows: ['logic'], code: 'n = 12\nn < 5 and n > 10      # False\nn = 3\nn < 5 and n > 10      # False', says: () => l10n.t('With `and`, both sides must be true at once. No number is so small and so big.') },
	{ concept: 'boolean-logic', shows: ['or-chain'], code: 'c = "x"\nc == "a" or "b"       # "b": this counts as true for any c', says: () => l10n.t('Each side of `or` has to be a whole question.') },
	{ concept: 'conditions', shows: ['branches', 'condition-added'], code: 'n = 15\nif n > 10:\n    r = "big"\nif n > 5:\n    r = "middle"      # runs too: r is "middle"', says: () => l10n.t('Two `if` lines are two questions. Both can be true.') },
	{ concept: 'conditional-chain', shows: ['branches'], code: 'n = 15\nif n > 5:\n    r = "middle"      # this one\nelif n > 10:\n    r = "big"         # not looked at any more', says: () => l10n.t('The first branch that is true is taken, also where a later one fits better.') },
	// Functions.
	{ concept: 'return-value', shows: ['no-return', 'gives-back'], code: 'def sign(x):\n    if x < 0:\n        return "minus"\n\nsign(-3)          # "minus"\nsign(4)           # None: no return ran', says: () => l10n.t('Where no `return` runs, the function gives `None`.') },
	{ concept: 'return-ends', shows: ['return-early'], code: 'def tally(xs):\n    n = 0\n    for x in xs:\n        n = n + 1\n        return n\ntally([5, 6])     # 1: it ends in the first round', says: () => l10n.t('`return` ends the function at once, also in the middle of a loop.') },
	{ concept: 'return-ends', shows: ['return-early'], code: 'def has_big(ns):\n    for n in ns:\n        if n > 9:\n            return True\n    return False      # comes after all rounds\nhas_big([3, 12])  # True', says: () => l10n.t('One item is enough for one answer. For the other all must be looked at.') },
	{ concept: 'parameters', shows: ['smaller-call'], code: 'def down(n):\n    if n > 0:\n        print(n)\n        down(n - 2)\n\ndown(5)           # 5, 3, 1', says: () => l10n.t('Each call gets what stands in its parentheses: here 3, then 1, then -1.') },
	{ concept: 'recursion-base-case', shows: ['smaller-call'], code: 'def last(w):\n    if len(w) == 1:\n        return w\n    return last(w[1:])\n\nlast("tea")       # last("ea"), then last("a"): "a"', says: () => l10n.t('Each call gets a smaller part of the text.') },
	{ concept: 'parameters', shows: ['written-over'], code: 'def add(a, b):\n    a = 5         # what the call gave is gone\n    return a + b\n\nadd(1, 2)         # 7', says: () => l10n.t('What the call hands over is lost when the name gets another value.') },
	// Lists and dictionaries.
	{ concept: 'sorting', shows: ['order-of-items'], code: 'nums = [3, 1, 2]\nsorted(nums)      # [1, 2, 3]\nsorted(nums)[0]   # 1', says: () => l10n.t('The order is from small to large: the smallest comes first.') },
	{ concept: 'list-mutation', shows: ['takes-out'], code: 'xs = [4, 7, 9]\nxs.pop(0)         # 4; xs is [7, 9]\nxs.remove(9)      # xs is [7]', says: () => l10n.t('One wants a position. The other wants an item.') },
	{ concept: 'indexing', shows: ['position', 'neighbours'], code: 'xs = [4, 7, 9]\nfor i in range(2):\n    print(xs[i], xs[i + 1])   # 4 7, then 7 9', says: () => l10n.t('Three items make two pairs of neighbours.') },
	{ concept: 'slicing', shows: ['slice'], code: 'w = "planet"\nw[:3]             # "pla"\nw[3:]             # "net"', says: () => l10n.t('One number ends the first part and begins the second.') },
	{ concept: 'dictionary-key', shows: ['max-of-keys'], code: 'ages = {"Al": 70, "Zoe": 3}\nmax(ages)         # "Zoe"\nages["Zoe"]       # 3', says: () => l10n.t('Of a dictionary, `max` compares the keys: "Zoe" comes after "Al".') },
	{ concept: 'length', shows: ['largest-smallest'], code: 'xs = [4, 9, 7]\nmax(xs)           # 9\nlen(xs)           # 3', says: () => l10n.t('`max` gives the largest item, and not how many there are.') },
	{ concept: 'dictionary-key', shows: ['key-there'], code: 'price = {"tea": 2}\n"ham" in price    # False\nprice["ham"]      # KeyError: "ham"', says: () => l10n.t('A key that is not there cannot be looked up. You can ask first.') },
	{ concept: 'dictionary-update', shows: ['by-key'], code: 'box = {"tea": 2}\nbox["tea"] = box["tea"] + 3   # "tea" leads to 5\nbox["ham"] = 1                # "ham" is new', says: () => l10n.t('A key that is there gets a new value. Else it is added.') },
	{ concept: 'list-mutation', shows: ['gives-nothing', 'collects'], code: 'bag = ["pen"]\nmore = bag.append("key")   # None\nbag                        # ["pen", "key"]', says: () => l10n.t('`append` changes the list and gives `None` back.') },
	// Types of one's own.
	{ concept: 'classes', shows: ['own-field'], code: 'class Cat:\n    def eat(self, food):\n        full = True        # a name inside eat alone\n        self.last = food   # the cat keeps it', says: () => l10n.t('What stands behind `self.` stays with the object. Other names are gone when the method ends.') },
	{ concept: 'default-value', shows: ['shared-default'], code: 'def put(x, xs=[]):\n    xs.append(x)\n    return xs\n\nput(1)            # [1]\nput(2)            # [1, 2]: the same list', says: () => l10n.t('The list in the first line is made only once.') },
];
