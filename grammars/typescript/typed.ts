/** The programs that JavaScript teaches with, as a student of TypeScript would write them: with kinds of value written down. */

/** First lines of functions, and whatever else has a kind of its own, by how they stand without. */
const heads: Readonly<Record<string, string>> = {
	'function greet(name = "you") {': 'function greet(name: string = "you"): string {',
	'function area(w, h) {': 'function area(w: number, h: number): number {',
	'function sign(x) {': 'function sign(x: number) {',
	'function sign(n) {': 'function sign(n: number): string {',
	'function isBig(n) {': 'function isBig(n: number): boolean {',
	'function isShort(word) {': 'function isShort(word: string): boolean {',
	'function has(xs, n) {': 'function has(xs: number[], n: number): boolean {',
	'(a, b) => a * b': '(a: number, b: number) => a * b',
	'const cat = { name: "Mia" };': 'const cat: { name: string; owner?: { name: string } } = { name: "Mia" };',
	'const dog = { name: "Rex" };': 'const dog: { name: string; owner?: { name: string } } = { name: "Rex" };',
	'function half(n) {': 'function half(n: number): number {',
	'function greet(name) {': 'function greet(name: string) {',
	'function double(x) {': 'function double(x: number): number {',
	'function count(n) {': 'function count(n: number): number {',
	'function add(a, b) {': 'function add(a: number, b: number): number {',
	'function twice(k) {': 'function twice(k: number): number {',
	'function twice(n) {': 'function twice(n: number) {',
	'function twice(f, n) {': 'function twice(f: (n: number) => number, n: number): number {',
	'function total(items) {': 'function total(items: number[]): number {',
	'function tally(xs) {': 'function tally(xs: number[]) {',
	'function tally(words) {': 'function tally(words: string[]) {',
	'function show(x) {': 'function show(x: number): void {',
	'function shout(word) {': 'function shout(word: string): void {',
	'function rest(a, b) {': 'function rest(a: number, b: number): number {',
	'function minus(a, b) {': 'function minus(a: number, b: number): number {',
	'function raise(n, by = 2) {': 'function raise(n: number, by: number = 2): number {',
	'function note(text) {': 'function note(text: string) {',
	'function down(n) {\n    if (n === 0)': 'function down(n: number): string {\n    if (n === 0)',
	'function down(n) {': 'function down(n: number): void {',
	'function last(w) {': 'function last(w: string): string {',
	'function larger(a, b) {': 'function larger(a: number, b: number): number {',
	'function firstEven(numbers) {': 'function firstEven(numbers: number[]) {',
	'function first(word) {': 'function first(word: string): string {',
	'function find(word, letter) {': 'function find(word: string, letter: string) {',
	'function f(x) {': 'function f(x: number): void {',
	'function clearLast(items) {': 'function clearLast(items: number[]): void {',
	'function check(n) {': 'function check(n: number): number {',
	'function addTax(price) {': 'function addTax(price: number): number {',
	'constructor(name) {': 'constructor(public name: string) {',
	' = (n) =>': ' = (n: number) =>',
	'(a, b) => a + b': '(a: number, b: number) => a + b',
	'const later = [];': 'const later: (() => number)[] = [];',
	'const bag = [];': 'const bag: string[] = [];',
	'const seen = new Set();': 'const seen = new Set<string>();',
	'const ages = new Map();': 'const ages = new Map<string, number>();',
	'fill([])': 'fill([] as number[])',
	'const bag = [1];\nbag.push([2, 3]);': 'const bag: (number | number[])[] = [1];\nbag.push([2, 3]);',
	'class Cat {\n    eat(food) {': 'class Cat { last = "";\n    eat(food: string): void {',
	'const n = 5;\nn =': 'const n: unknown = 5;\nn =',
	'let name;': 'let name: string | undefined;',
	'async function show(later) {': 'async function show(later: Promise<number>) {',
};

/** A number, a text or a truth under a name, an empty list, keys that lead to numbers. */
const kinds: readonly (readonly [RegExp, string])[] = [
	[/^(const|let) (\w+) = (-?[\d.]+);/gm, '$1 $2: number = $3;'],
	[/^(const|let) (\w+) = ("[^"]*");/gm, '$1 $2: string = $3;'],
	[/^(const|let) (\w+) = (true|false);/gm, '$1 $2: boolean = $3;'],
	[/^(const|let) (\w+) = \[\];/gm, '$1 $2: number[] = [];'],
	[/^const (\w+) = (\{\}|\{ (?:\w+: \d+(?:, )?)+ \});/gm, 'const $1: Record<string, number> = $2;'],
];

/** What the compiler refuses, so that no run ever shows it: another kind of value beside `===`, `<` or in a call, a second value for a fixed name. */
const refused = ['w * high', 'm = 2;', '1 < n < 5', '5 == "5"', '0 == ""', 'let total;'];

/** The program with kinds; null where the compiler would refuse it. */
export function typed(code: string): string | null {
	if (refused.some((part) => code.includes(part))) return null;
	const headed = Object.entries(heads).reduce((text, [plain, with_]) => text.replaceAll(plain, with_), code);
	return kinds.reduce((text, [plain, with_]) => text.replaceAll(plain, with_), headed);
}
