import type { Test } from '../../../extension/words';
import { call, typing } from '../runs/sandbox';

/** A whole small program as a beginner hands it in: its bugs stand on the lines that end in `# here` (the line after the gap, where something is missing). */
export interface Novice {
	readonly name: string;
	readonly program: string;
	/** One-based lines of the bugs. */
	readonly lines: readonly number[];
	readonly tests: readonly Test[];
}

const mark = /[ ]*# here$/;

const novice = (name: string, marked: string, tests: readonly Test[]): Novice => {
	const rows = marked.trim().split('\n');
	return { name, program: `${rows.map((row) => row.replace(mark, '')).join('\n')}\n`, lines: rows.flatMap((row, at) => (mark.test(row) ? [at + 1] : [])), tests };
};

const calls = (...pairs: readonly (readonly [string, string])[]) => pairs.map(([given, expected]) => call(given, expected));

/** Written before the rules were looked at that now take them back. */
export const novices: readonly Novice[] = [
	novice('a word count that forgets the first of each', `
def word_counts(text):
    counts = {}
    for word in text.lower().split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 0  # here
    return counts`, calls(['word_counts("a b a")', '{"a": 2, "b": 1}'], ['word_counts("Go go GO")', '{"go": 3}'], ['word_counts("")', '{}'])),
	novice('vowels counted in lower case only', `
def count_vowels(sentence):
    vowels = "aeiou"
    total = 0
    for letter in sentence:
        if letter in vowels:  # here
            total += 1
    return total`, calls(['count_vowels("Apple")', '2'], ['count_vowels("sky")', '0'], ['count_vowels("AEIOU")', '5'])),
	novice('a palindrome compared to its last letter missing', `
def is_palindrome(word):
    cleaned = ""
    for ch in word:
        if ch.isalpha():
            cleaned = ch  # here
    return cleaned == cleaned[::-1]`, calls(['is_palindrome("level")', 'True'], ['is_palindrome("house")', 'False'], ['is_palindrome("no on")', 'True'])),
	novice('a grade at the border falls', `
def letter_grade(score):
    if score > 90:  # here
        return "A"
    elif score > 80:  # here
        return "B"
    elif score >= 70:
        return "C"
    else:
        return "F"`, calls(['letter_grade(90)', '"A"'], ['letter_grade(80)', '"B"'], ['letter_grade(95)', '"A"'], ['letter_grade(70)', '"C"'], ['letter_grade(10)', '"F"'])),
	novice('the cart takes the discount from a wrong sum', `
def cart_total(items, discount):
    total = 0
    for name, price, amount in items:
        total += price  # here
    return total - total * discount / 100`, calls(['cart_total([("pen", 2, 3)], 0)', '6.0'], ['cart_total([("pen", 2, 3), ("pad", 5, 2)], 50)', '8.0'], ['cart_total([], 10)', '0.0'])),
	novice('percent taken as a share', `
def cart_total(prices, percent):
    total = sum(prices)
    if total > 100:
        total = total - total * percent  # here
    return total`, calls(['cart_total([60, 60], 10)', '108.0'], ['cart_total([10, 20], 50)', '30'], ['cart_total([200], 25)', '150.0'])),
	novice('the transpose takes rows for columns', `
def transpose(matrix):
    result = []
    for c in range(len(matrix)):  # here
        row = []
        for r in range(len(matrix)):
            row.append(matrix[r][c])
        result.append(row)
    return result`, calls(['transpose([[1, 2, 3], [4, 5, 6]])', '[[1, 4], [2, 5], [3, 6]]'], ['transpose([[1], [2]])', '[[1, 2]]'], ['transpose([[1, 2], [3, 4]])', '[[1, 3], [2, 4]]'])),
	novice('a diagonal that walks the wrong way', `
def diagonals(grid):
    n = len(grid)
    main = 0
    anti = 0
    for i in range(n):
        main += grid[i][i]
        anti += grid[i][n - i]  # here
    return main, anti`, calls(['diagonals([[1, 2], [3, 4]])', '(5, 5)'], ['diagonals([[1, 0, 2], [0, 5, 0], [3, 0, 4]])', '(10, 10)'], ['diagonals([[7]])', '(7, 7)'])),
	novice('the grid shares its rows', `
def empty_board(rows, columns, marked):
    board = [["."] * columns] * rows  # here
    for r, c in marked:
        board[r][c] = "X"
    return board`, calls(['empty_board(2, 2, [(0, 0)])', '[["X", "."], [".", "."]]'], ['empty_board(1, 3, [(0, 2)])', '[[".", ".", "X"]]'], ['empty_board(3, 1, [(1, 0)])', '[["."], ["X"], ["."]]'])),
	novice('bubble sort with one pass too few comparisons', `
def bubble_sort(numbers):
    n = len(numbers)
    for i in range(n):
        for j in range(0, n - i - 2):  # here
            if numbers[j] > numbers[j + 1]:
                numbers[j], numbers[j + 1] = numbers[j + 1], numbers[j]
    return numbers`, calls(['bubble_sort([3, 2, 1])', '[1, 2, 3]'], ['bubble_sort([2, 1])', '[1, 2]'], ['bubble_sort([5, 1, 4, 2])', '[1, 2, 4, 5]'])),
	novice('a swap that loses a value', `
def selection_sort(values):
    for i in range(len(values)):
        smallest = i
        for j in range(i + 1, len(values)):
            if values[j] < values[smallest]:
                smallest = j
        values[i] = values[smallest]  # here
        values[smallest] = values[i]  # here
    return values`, calls(['selection_sort([3, 1, 2])', '[1, 2, 3]'], ['selection_sort([2, 1])', '[1, 2]'], ['selection_sort([])', '[]'])),
	novice('insertion sort stops before the first place', `
def insertion_sort(items):
    for i in range(1, len(items)):
        key = items[i]
        j = i - 1
        while j > 0 and items[j] > key:  # here
            items[j + 1] = items[j]
            j -= 1
        items[j + 1] = key
    return items`, calls(['insertion_sort([2, 1])', '[1, 2]'], ['insertion_sort([3, 2, 1])', '[1, 2, 3]'], ['insertion_sort([1, 5, 4])', '[1, 4, 5]'])),
	novice('binary search that never ends', `
def find(values, wanted):
    low = 0
    high = len(values) - 1
    while low <= high:
        middle = (low + high) // 2
        if values[middle] == wanted:
            return middle
        elif values[middle] < wanted:
            low = middle  # here
        else:
            high = middle - 1
    return -1`, calls(['find([1, 3, 5, 7], 7)', '3'], ['find([1, 3, 5, 7], 1)', '0'], ['find([1, 3], 4)', '-1'])),
	novice('digits summed with a true division', `
def digit_sum(n):
    total = 0
    while n > 0:
        total += n % 10
        n = n / 10  # here
    return total`, calls(['digit_sum(123)', '6'], ['digit_sum(9)', '9'], ['digit_sum(4051)', '10'])),
	novice('a while loop that does not move on', `
def count_down(n):
    steps = []
    while n > 0:
        steps.append(n)
    return steps  # here`, calls(['count_down(3)', '[3, 2, 1]'], ['count_down(0)', '[]'], ['count_down(1)', '[1]'])),
	novice('factorial without the call', `
def factorial(n):
    if n == 0:
        return 1
    return n * (n - 1)  # here`, calls(['factorial(0)', '1'], ['factorial(3)', '6'], ['factorial(5)', '120'])),
	novice('power with the wrong base case', `
def power(base, exponent):
    if exponent == 0:
        return base  # here
    return base * power(base, exponent - 1)`, calls(['power(2, 3)', '8'], ['power(5, 0)', '1'], ['power(3, 2)', '9'])),
	novice('a recursion over a list that skips two', `
def total(numbers):
    if numbers == []:
        return 0
    return numbers[0] + total(numbers[2:])  # here`, calls(['total([1, 2, 3])', '6'], ['total([4])', '4'], ['total([])', '0'])),
	novice('nested lists flattened with append', `
def flatten(lists):
    flat = []
    for inner in lists:
        flat.append(inner)  # here
    return flat`, calls(['flatten([[1, 2], [3]])', '[1, 2, 3]'], ['flatten([[], [4]])', '[4]'], ['flatten([])', '[]'])),
	novice('a password with and and or mixed', `
def is_strong(password):
    has_digit = False
    has_upper = False
    for ch in password:
        if ch.isdigit():
            has_digit = True
        if ch.isupper():
            has_upper = True
    return len(password) >= 8 and has_digit or has_upper  # here`, calls(['is_strong("Passw0rdX")', 'True'], ['is_strong("A")', 'False'], ['is_strong("password1")', 'False'], ['is_strong("PASSWORD")', 'False'])),
	novice('a flag that the next letter takes back', `
def has_digit(text):
    found = False
    for ch in text:
        if ch.isdigit():
            found = True
        else:
            found = False  # here
    return found`, calls(['has_digit("a1b")', 'True'], ['has_digit("abc")', 'False'], ['has_digit("x9")', 'True'])),
	novice('leap years by the century', `
def is_leap(year):
    if year % 4 == 0:
        if year % 100 == 0:
            if year % 400 == 0:
                return False  # here
            return False
        return True
    return False`, calls(['is_leap(2000)', 'True'], ['is_leap(1900)', 'False'], ['is_leap(2024)', 'True'], ['is_leap(2023)', 'False'])),
	novice('days of a month, a list from zero', `
def days_in(month):
    days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return days[month]  # here`, calls(['days_in(1)', '31'], ['days_in(2)', '28'], ['days_in(12)', '31'])),
	novice('a date joined without zeros', `
def date_text(day, month, year):
    return str(day) + "." + month + "." + str(year)  # here`, calls(['date_text(1, 2, 2020)', '"1.2.2020"'], ['date_text(30, 12, 1999)', '"30.12.1999"'])),
	novice('seconds told in minutes', `
def clock(seconds):
    minutes = seconds // 60
    rest = seconds - minutes  # here
    return minutes, rest`, calls(['clock(61)', '(1, 1)'], ['clock(59)', '(0, 59)'], ['clock(600)', '(10, 0)'])),
	novice('an average that fails on nothing', `
def average(numbers):
    total = 0
    for number in numbers:  # here
        total += number
    return total / len(numbers)`, calls(['average([])', '0'], ['average([1, 2])', '1.5'], ['average([4])', '4.0'])),
	novice('the average is cut to a whole number', `
def average(marks):
    total = 0
    for mark in marks:
        total = total + mark
    return total // len(marks)  # here`, calls(['average([1, 2])', '1.5'], ['average([2, 4])', '3.0'], ['average([1, 1, 2, 1])', '1.25'])),
	novice('the name of the oldest, not the age', `
def oldest(people):
    best = None
    age = 0
    for name in people:
        if people[name] > age:
            best = people[name]  # here
            age = people[name]
    return best`, calls(['oldest({"Ann": 30, "Bob": 25})', '"Ann"'], ['oldest({"Cy": 9})', '"Cy"'], ['oldest({"A": 1, "B": 2})', '"B"'])),
	novice('a dictionary turned round by its keys', `
def invert(table):
    turned = {}
    for key, value in table.items():
        turned[key] = value  # here
    return turned`, calls(['invert({"a": 1})', '{1: "a"}'], ['invert({"x": "y", "p": "q"})', '{"y": "x", "q": "p"}'], ['invert({})', '{}'])),
	novice('a group begins anew for each word', `
def by_length(words):
    groups = {}
    for word in words:
        groups[len(word)] = []  # here
        groups[len(word)].append(word)
    return groups`, calls(['by_length(["a", "b", "cc"])', '{1: ["a", "b"], 2: ["cc"]}'], ['by_length([])', '{}'], ['by_length(["xx", "yy"])', '{2: ["xx", "yy"]}'])),
	novice('items looped without items()', `
def cheap(prices, limit):
    names = []
    for name, price in prices:  # here
        if price <= limit:
            names.append(name)
    return names`, calls(['cheap({"tea": 2, "cake": 5}, 3)', '["tea"]'], ['cheap({}, 3)', '[]'], ['cheap({"roll": 1}, 1)', '["roll"]'])),
	novice('duplicates removed while walking', `
def without(numbers, unwanted):
    for number in numbers:  # here
        if number == unwanted:
            numbers.remove(number)
    return numbers`, calls(['without([1, 1, 2], 1)', '[2]'], ['without([3], 3)', '[]'], ['without([4, 5], 1)', '[4, 5]'])),
	novice('unique keeps nothing', `
def unique(items):
    seen = []
    for item in items:
        if item in seen:  # here
            seen.append(item)
    return seen`, calls(['unique([1, 1, 2])', '[1, 2]'], ['unique([])', '[]'], ['unique(["a"])', '["a"]'])),
	novice('the second largest forgets the old largest', `
def second_largest(numbers):
    largest = numbers[0]
    second = numbers[0]
    for number in numbers:
        if number > largest:
            largest = number  # here
            second = largest  # here
        elif number > second and number != largest:
            second = number
    return second`, calls(['second_largest([1, 2, 3])', '2'], ['second_largest([1, 5, 3])', '3'], ['second_largest([4, 9])', '4'])),
	novice('a running total that lists the items', `
def running(numbers):
    total = 0
    result = []
    for number in numbers:
        total += number
        result.append(number)  # here
    return result`, calls(['running([1, 2, 3])', '[1, 3, 6]'], ['running([])', '[]'], ['running([5, -5])', '[5, 0]'])),
	novice('primes that try too few divisors', `
def is_prime(n):
    if n < 2:
        return False
    for d in range(2, int(n ** 0.5)):  # here
        if n % d == 0:
            return False
    return True`, calls(['is_prime(4)', 'False'], ['is_prime(7)', 'True'], ['is_prime(9)', 'False'], ['is_prime(1)', 'False'])),
	novice('prime decided by the first divisor', `
def is_prime(n):
    if n < 2:
        return False
    for d in range(2, n):
        if n % d == 0:
            return False
        else:  # here
            return True  # here
    return True`, calls(['is_prime(9)', 'False'], ['is_prime(2)', 'True'], ['is_prime(15)', 'False'], ['is_prime(13)', 'True'])),
	novice('initials with the whole words', `
def initials(name):
    result = ""
    for part in name.split():
        result += part.upper() + "."  # here
    return result`, calls(['initials("ada lovelace")', '"A.L."'], ['initials("alan")', '"A."'], ['initials("")', '""'])),
	novice('a caesar shift that does not turn round', `
def shift(text, by):
    result = ""
    for ch in text:
        if ch.isalpha():
            place = ord(ch) - ord("a") + by  # here
            result += chr(place + ord("a"))
        else:
            result += ch
    return result`, calls(['shift("abc", 1)', '"bcd"'], ['shift("xyz", 3)', '"abc"'], ['shift("a z", 1)', '"b a"'])),
	novice('strip whose result is lost, and a wrong part', `
def parse_pair(line):
    line.strip()  # here
    parts = line.split("=")
    return parts[0], parts[2]  # here`, calls(['parse_pair(" a=b ")', '("a", "b")'], ['parse_pair("x=1")', '("x", "1")'])),
	novice('two bugs: a start and a comparison', `
def shortest(words):
    best = ""  # here
    for word in words:
        if len(word) > len(best):  # here
            best = word
    return best`, calls(['shortest(["abc", "a", "bb"])', '"a"'], ['shortest(["xy"])', '"xy"'], ['shortest(["aaa", "bb"])', '"bb"'])),
	novice('two bugs: the range and the return', `
def evens(limit):
    result = []
    for n in range(limit):  # here
        if n % 2 == 0:
            result.append(n)
        return result  # here`, calls(['evens(4)', '[0, 2, 4]'], ['evens(1)', '[0]'], ['evens(0)', '[0]'])),
	novice('helper prints and is not used', `
def area(width, height):
    print(width * height)  # here

def total_area(rooms):
    total = 0
    for width, height in rooms:
        total += area(width, height)
    return total`, calls(['total_area([(2, 3)])', '6'], ['total_area([(1, 1), (2, 2)])', '5'], ['total_area([])', '0'])),
	novice('FizzBuzz with the special case last', `
def fizzbuzz(n):
    words = []
    for i in range(1, n + 1):
        if i % 3 == 0:  # here
            words.append("Fizz")
        elif i % 5 == 0:
            words.append("Buzz")
        elif i % 3 == 0 and i % 5 == 0:
            words.append("FizzBuzz")
        else:
            words.append(str(i))
    return words`, calls(['fizzbuzz(3)', '["1", "2", "Fizz"]'], ['fizzbuzz(5)[-1]', '"Buzz"'], ['fizzbuzz(15)[-1]', '"FizzBuzz"'])),
	novice('temperatures below the border only', `
def warm_days(temperatures):
    count = 0
    for i in range(len(temperatures)):
        if i > 20:  # here
            count += 1
    return count`, calls(['warm_days([25, 18, 30])', '2'], ['warm_days([])', '0'], ['warm_days([20, 21])', '1'])),
	novice('an anagram that compares the words', `
def is_anagram(first, second):
    first = sorted(first.lower())
    second = second.lower()  # here
    return first == second`, calls(['is_anagram("Listen", "silent")', 'True'], ['is_anagram("ab", "abc")', 'False'], ['is_anagram("a", "A")', 'True'])),
	novice('a stack of brackets that is not looked at in the end', `
def balanced(text):
    open_ones = 0
    for ch in text:
        if ch == "(":
            open_ones += 1
        elif ch == ")":
            open_ones -= 1
            if open_ones < 0:
                return False
    return True  # here`, calls(['balanced("(())")', 'True'], ['balanced("(")', 'False'], ['balanced(")(")', 'False'], ['balanced("")', 'True'])),
	novice('bank: the balance may not go below zero', `
def withdraw(balance, amounts):
    for amount in amounts:
        balance -= amount  # here
    return balance`, calls(['withdraw(10, [5, 20, 3])', '2'], ['withdraw(10, [])', '10'], ['withdraw(5, [5])', '0'])),
	novice('script: a number that is read as text', `
age = input("Age? ")  # here
if age >= 18:
    print("adult")
else:
    print("minor")`, [typing(['20'], 'adult'), typing(['7'], 'minor')]),
	novice('script: the sum of typed numbers prints each time', `
count = int(input())
total = 0
for i in range(count):
    number = int(input())
    total = number  # here
print("Sum:", total)`, [typing(['2', '3', '4'], 'Sum: 7'), typing(['1', '5'], 'Sum: 5'), typing(['3', '1', '1', '1'], 'Sum: 3')]),
	novice('script: the guess is compared the wrong way', `
secret = 7
guess = int(input())
if guess < secret:  # here
    print("too high")
elif guess > secret:  # here
    print("too low")
else:
    print("right")`, [typing(['9'], 'too high'), typing(['3'], 'too low'), typing(['7'], 'right')]),
	novice('script: a shopping list without its last item', `
items = []
item = input()
while item != "done":
    item = input()
    items.append(item)  # here
print(", ".join(items))`, [typing(['milk', 'done'], 'milk'), typing(['tea', 'jam', 'done'], 'tea, jam'), typing(['done'], '')]),
];
