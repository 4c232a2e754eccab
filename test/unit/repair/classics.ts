import type { Test } from '../../../extension/words';
import { call, typing } from '../runs/sandbox';

/** A mistake that beginners make everywhere: what it is, a program that has it, and what shows it. */
export interface Classic {
	readonly name: string;
	readonly program: string;
	readonly tests: readonly Test[];
}

const calls = (...pairs: readonly (readonly [string, string])[]) => pairs.map(([given, expected]) => call(given, expected));

const classic = (name: string, program: string, tests: readonly Test[]): Classic => ({ name, program: `${program.trim()}\n`, tests });

/** Each is one that the search takes back. */
export const classics: readonly Classic[] = [
	classic('the last number is left out', `
def f(n):
    total = 0
    for i in range(1, n):
        total += i
    return total`, calls(['f(3)', '6'], ['f(1)', '1'], ['f(6)', '21'])),
	classic('the sum begins afresh in every round', `
def f(xs):
    for x in xs:
        total = 0
        total += x
    return total`, calls(['f([1, 2])', '3'], ['f([4])', '4'], ['f([1, 1, 5])', '7'])),
	classic('they are counted where they should be added', `
def f(xs):
    total = 0
    for x in xs:
        if x % 2 == 0:
            total += 1
    return total`, calls(['f([1, 2, 3, 4])', '6'], ['f([2])', '2'], ['f([])', '0'])),
	classic('the return is in the loop', `
def f(words):
    longest = ""
    for word in words:
        if len(word) > len(longest):
            longest = word
        return longest`, calls(['f(["a", "bcd", "ef"])', '"bcd"'], ['f(["xy", "z"])', '"xy"'])),
	classic('the product begins at zero', `
def f(xs):
    product = 0
    for x in xs:
        product = product * x
    return product`, calls(['f([2, 3])', '6'], ['f([5])', '5'], ['f([4, 1, 2])', '8'])),
	classic('the largest begins at zero', `
def f(xs):
    largest = 0
    for x in xs:
        if x > largest:
            largest = x
    return largest`, calls(['f([-4, -2])', '-2'], ['f([3, 9])', '9'], ['f([-7])', '-7'])),
	classic('or joins a value, not a question', `
def f(letter):
    if letter == "a" or "e":
        return True
    return False`, calls(['f("a")', 'True'], ['f("e")', 'True'], ['f("x")', 'False'])),
	classic('and where or is meant', `
def f(n):
    if n < 0 and n > 100:
        return "out"
    return "in"`, calls(['f(-1)', '"out"'], ['f(101)', '"out"'], ['f(50)', '"in"'])),
	classic('the wider case comes first', `
def f(n):
    if n > 10:
        return "some"
    elif n > 100:
        return "many"
    return "few"`, calls(['f(500)', '"many"'], ['f(50)', '"some"'], ['f(3)', '"few"'])),
	classic('a second if where elif is meant', `
def f(n):
    if n < 10:
        kind = "small"
    if n < 100:
        kind = "middle"
    else:
        kind = "large"
    return kind`, calls(['f(3)', '"small"'], ['f(30)', '"middle"'], ['f(300)', '"large"'])),
	classic('whole division where the rest counts', `
def f(a, b):
    return (a + b) // 2`, calls(['f(1, 2)', '1.5'], ['f(2, 4)', '3.0'], ['f(3, 6)', '4.5'])),
	classic('the rest where whole division is meant', `
def f(seconds):
    minutes = seconds % 60
    return minutes`, calls(['f(120)', '2'], ['f(59)', '0'], ['f(200)', '3'])),
	classic('odd and even are confused', `
def f(xs):
    return [x for x in xs if x % 2 == 1]`, calls(['f([1, 2, 4])', '[2, 4]'], ['f([3])', '[]'], ['f([6])', '[6]'])),
	classic('text is added up', `
def f(a, b):
    return a + b`, calls(['f("2", "3")', '5'], ['f("10", "1")', '11'])),
	classic('a number is joined to a text', `
def f(name, age):
    return name + " is " + age`, calls(['f("Al", 3)', '"Al is 3"'], ['f("Bo", 12)', '"Bo is 12"'])),
	classic('the text is not changed by its method', `
def f(text):
    text.replace(" ", "")
    return text`, calls(['f("a b")', '"ab"'], ['f("x")', '"x"'], ['f(" y ")', '"y"'])),
	classic('what append gives is kept', `
def f(xs):
    result = []
    for x in xs:
        result = result.append(x * 2)
    return result`, calls(['f([1, 2])', '[2, 4]'], ['f([])', '[]'], ['f([5])', '[10]'])),
	classic('a list is put in a list', `
def f(a, b):
    joined = []
    joined.append(a)
    joined.append(b)
    return joined`, calls(['f([1], [2, 3])', '[1, 2, 3]'], ['f([], [4])', '[4]'])),
	classic('items are taken out while they are walked through', `
def f(xs):
    for x in xs:
        if x < 0:
            xs.remove(x)
    return xs`, calls(['f([-1, -2, 3])', '[3]'], ['f([4])', '[4]'], ['f([-5, -6])', '[]'])),
	classic('a position beyond the end', `
def f(xs):
    return xs[len(xs)]`, calls(['f([1, 2])', '2'], ['f([9])', '9'], ['f([3, 4, 8])', '8'])),
	classic('positions begin at one', `
def f(xs):
    return xs[1]`, calls(['f([7, 2])', '7'], ['f([9])', '9'], ['f([3, 4, 8])', '3'])),
	classic('neighbours beyond the end', `
def f(xs):
    for i in range(len(xs)):
        if xs[i] > xs[i + 1]:
            return False
    return True`, calls(['f([1, 2, 3])', 'True'], ['f([2, 1])', 'False'], ['f([5])', 'True'])),
	classic('the slice ends one too early', `
def f(text, n):
    return text[:n - 1]`, calls(['f("hello", 2)', '"he"'], ['f("abc", 3)', '"abc"'], ['f("abc", 1)', '"a"'])),
	classic('nothing counts down', `
def f(n):
    result = []
    while n > 0:
        result.append(n)
    return result`, calls(['f(2)', '[2, 1]'], ['f(0)', '[]'], ['f(4)', '[4, 3, 2, 1]'])),
	classic('the step is made only sometimes', `
def f(xs):
    i = 0
    total = 0
    while i < len(xs):
        if xs[i] > 0:
            total += xs[i]
            i += 1
    return total`, calls(['f([1, -2, 3])', '4'], ['f([])', '0'], ['f([-1])', '0'])),
	classic('no case ends the recursion', `
def f(n):
    return n * f(n - 1)`, calls(['f(3)', '6'], ['f(1)', '1'], ['f(5)', '120'])),
	classic('the recursion gets no nearer', `
def f(n):
    if n == 0:
        return 0
    return n + f(n)`, calls(['f(3)', '6'], ['f(0)', '0'], ['f(5)', '15'])),
	classic('what the recursion gives is lost', `
def f(xs):
    if len(xs) == 0:
        return 0
    f(xs[1:])
    return xs[0]`, calls(['f([1, 2, 3])', '6'], ['f([])', '0'], ['f([4, 4])', '8'])),
	classic('the same name twice', `
def f(xs):
    count = 0
    for count in xs:
        if count > 2:
            count += 1
    return count`, calls(['f([1, 3, 5])', '2'], ['f([])', '0'], ['f([9])', '1'])),
	classic('a built-in name is given away', `
def f(xs):
    sum = 0
    for x in xs:
        sum += x
    return sum(xs)`, calls(['f([1, 2])', '3'], ['f([])', '0'], ['f([5])', '5'])),
	classic('the default list is shared', `
def add(x, xs=[]):
    xs.append(x)
    return xs

def f(a, b):
    add(a)
    return add(b)`, calls(['f(1, 2)', '[2]'], ['f(5, 5)', '[5]'])),
	classic('two names for one list', `
def f(xs):
    copy = xs
    copy.append(0)
    return (xs, copy)`, calls(['f([1])', '([1], [1, 0])'], ['f([])', '([], [0])'])),
	classic('rows that are one row', `
def f(n):
    table = [[0] * n] * n
    for i in range(n):
        table[i][i] = 1
    return table`, calls(['f(2)', '[[1, 0], [0, 1]]'], ['f(1)', '[[1]]'])),
	classic('the first time there is no entry', `
def f(words):
    counts = {}
    for word in words:
        counts[word] = counts[word] + 1
    return counts`, calls(['f(["a", "b", "a"])', '{"a": 2, "b": 1}'], ['f([])', '{}'])),
	classic('the entry is written over', `
def f(words):
    counts = {}
    for word in words:
        counts[word] = 1
    return counts`, calls(['f(["a", "b", "a"])', '{"a": 2, "b": 1}'], ['f([])', '{}'])),
	classic('keys are walked through where values are meant', `
def f(prices):
    total = 0
    for price in prices:
        total += price
    return total`, calls(['f({"a": 2, "b": 3})', '5'], ['f({})', '0'])),
	classic('two values change places in two steps', `
def f(a, b):
    a = b
    b = a
    return (a, b)`, calls(['f(1, 2)', '(2, 1)'], ['f("x", "y")', '("y", "x")'])),
	classic('false after the first that does not fit', `
def f(xs, wanted):
    for x in xs:
        if x == wanted:
            found = True
        else:
            found = False
    return found`, calls(['f([1, 2], 1)', 'True'], ['f([1, 2], 2)', 'True'], ['f([1, 2], 3)', 'False'])),
	classic('a flag that is never set', `
def f(xs):
    has_negative = False
    for x in xs:
        if x < 0:
            has_negative == True
    return has_negative`, calls(['f([1, -2])', 'True'], ['f([1])', 'False'])),
	classic('capitals are not looked for', `
def f(text):
    count = 0
    for letter in text:
        if letter in "aeiou":
            count += 1
    return count`, calls(['f("Apple")', '2'], ['f("sky")', '0'], ['f("OIL")', '2'])),
	classic('a text that is compared with a number', `
n = input()
if n == 7:
    print("lucky")
else:
    print("no luck")`, [typing(['7'], 'lucky'), typing(['3'], 'no luck'), typing(['77'], 'no luck')]),
	classic('a text that is repeated', `
n = input()
print(n * 2)`, [typing(['4'], '8'), typing(['10'], '20')]),
	classic('the average of the wrong number', `
def f(xs):
    total = 0
    for x in xs:
        total += x
        average = total / len(xs) - 1
    return average`, calls(['f([2, 4])', '3.0'], ['f([5])', '5.0'])),
	classic('the method is only named', `
def f(text):
    return text.upper`, calls(['f("ab")', '"AB"'], ['f("c")', '"C"'])),
	classic('the position where the item is meant', `
def f(xs):
    total = 0
    for i in range(len(xs)):
        total += i
    return total`, calls(['f([5, 6])', '11'], ['f([])', '0'], ['f([9])', '9'])),
	classic('the item where the position is meant', `
def f(xs):
    result = []
    for x in xs:
        result.append(xs[x])
    return result`, calls(['f([5, 6])', '[5, 6]'], ['f([])', '[]'], ['f([0, 9])', '[0, 9]'])),
	classic('the count goes up for all', `
def f(xs, wanted):
    count = 0
    for x in xs:
        if x == wanted:
            pass
        count += 1
    return count`, calls(['f([1, 2, 1], 1)', '2'], ['f([], 1)', '0'], ['f([3, 3], 1)', '0'])),
	classic('sorted, but not kept', `
def f(xs):
    sorted(xs)
    return xs[0]`, calls(['f([3, 1, 2])', '1'], ['f([5, 4])', '4'], ['f([7])', '7'])),
	classic('the wrong way round', `
def f(text):
    result = ""
    for letter in text:
        result = result + letter
    return result`, calls(['f("abc")', '"cba"'], ['f("")', '""'], ['f("xy")', '"yx"'])),
	classic('a name that the language has taken', `
def f(xs):
    class = 0
    for x in xs:
        class += x
    return class`, calls(['f([1, 2])', '3'], ['f([])', '0'])),
	classic('a function without its first word', `
f(n):
    return n * n`, calls(['f(3)', '9'], ['f(-2)', '4'])),
	classic('colons where values are given', `
def f(xs):
    total: 0
    for x in xs:
        total += x
    return total`, calls(['f([1, 2])', '3'], ['f([])', '0'])),
	classic('names in quotes', `
def f(a, b):
    if "a" == "b":
        return "same"
    return "other"`, calls(['f(1, 1)', '"same"'], ['f(1, 2)', '"other"'])),
	classic('square brackets for two calls', `
def f(x):
    return max[0, int[x]]`, calls(['f("3")', '3'], ['f("-2")', '0'])),
	classic('what was given is asked for again', `
def f(name):
    name = input()
    return "Hello " + name`, calls(['f("Al")', '"Hello Al"'], ['f("Bo")', '"Hello Bo"'])),
	classic('the best item is not kept', `
def f(people):
    best = people[0][1]
    for person in people:
        if person[1] >= best:
            best = person[1]
    return person`, calls(['f([("a", 9), ("b", 3)])', '("a", 9)'], ['f([("a", 1), ("b", 5), ("c", 2)])', '("b", 5)'])),
	classic('the loop’s own name gets the value, the list does not', `
def f(words):
    for word in words:
        word = word.strip()
        word = word.capitalize()
    return words`, calls(['f([" ab", "c "])', '["Ab", "C"]'], ['f([])', '[]'], ['f(["x"])', '["X"]'])),
	classic('prices are raised and forgotten', `
def f(prices, rate):
    for price in prices:
        if price < 100:
            price *= rate
    return prices`, calls(['f([10, 200], 2)', '[20, 200]'], ['f([5], 3)', '[15]'], ['f([], 1)', '[]'])),
	classic('a tally that never goes up', `
def f(votes):
    tally = {}
    for name in votes:
        tally[name] = tally.get(name, 0)
    return tally`, calls(['f(["a", "b", "a"])', '{"a": 2, "b": 1}'], ['f([])', '{}'], ['f(["c"])', '{"c": 1}'])),
	classic('the other one counts twice', `
def f(adults, children):
    return 5 * (adults + children * 2)`, calls(['f(2, 1)', '25'], ['f(1, 3)', '25'], ['f(0, 2)', '10'])),
	classic('a run of one counts as none', `
def f(text):
    longest = 0
    length = 0
    for at in range(1, len(text)):
        if text[at] == text[at - 1]:
            length += 1
        else:
            length = 0
        longest = max(longest, length)
    return longest`, calls(['f("aabbb")', '3'], ['f("abb")', '2'], ['f("xxxxy")', '4'])),
	classic('pairs compared whole', `
def f(people):
    eldest = people[0]
    for person in people:
        if person > eldest:
            eldest = person
    return eldest`, calls(['f([("zoe", 3), ("al", 9)])', '("al", 9)'], ['f([("a", 1), ("b", 2)])', '("b", 2)'], ['f([("q", 7), ("r", 1), ("b", 4)])', '("q", 7)'])),
	classic('the recursion goes on with what was picked', `
def f(numbers):
    if numbers == []:
        return []
    least = numbers[0]
    for number in numbers:
        if number < least:
            least = number
    return [least] + f(numbers[1:])`, calls(['f([3, 1, 2])', '[1, 2, 3]'], ['f([])', '[]'], ['f([2, 9, 4, 1])', '[1, 2, 4, 9]'])),
	classic('a position is popped by its item', `
def f(queue, at):
    queue.append(queue[at])
    queue.pop([queue[at]])
    return queue`, calls(['f([4, 5, 6], 0)', '[5, 6, 4]'], ['f([1, 2], 1)', '[1, 2]'])),
	classic('a name that is none, and a method that gives nothing', `
def f(marks):
    good = []
    for mark in marks:
        if mark > 3 and mark not in goods:
            good += goods.append(mark)
    return good`, calls(['f([5, 2, 5, 4])', '[5, 4]'], ['f([1])', '[]'], ['f([9, 9])', '[9]'])),
];
