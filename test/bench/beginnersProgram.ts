/** A program as a beginner writes it, of any length: no real course has one of 10,000 lines, but an editor may be handed one. */

/** One exercise after the other; `{k}` makes its names its own. */
const exercises: readonly string[] = [
	`def average_{k}(numbers):
    """Return the average of the numbers; 0 when there are none.

    >>> average_{k}([1, 2, 3])
    2.0
    >>> average_{k}([])
    0
    """
    total = 0
    for number in numbers:
        total = total + number
    if len(numbers) == 0:
        return 0
    return total / len(numbers)

`,
	`def grade_{k}(points):
    # turns points into a mark
    if points >= 90:
        return "A"
    elif points >= 75 and points < 90:
        return "B"
    elif points >= 50:
        return "C"
    else:
        return "F"

`,
	`def count_words_{k}(text):
    counts = {}
    for word in text.lower().split(" "):
        word = word.strip(".,!?")
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts

`,
	`def is_prime_{k}(n):
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor = divisor + 1
    return n > 1

`,
	`prices_{k} = [19.99, 5, 3.5, 120]
basket_{k} = []
for i in range(0, len(prices_{k})):
    if prices_{k}[i] < 100:
        basket_{k}.append((i, prices_{k}[i]))
print("You pay", sum([price for _, price in basket_{k}]), "for", len(basket_{k}), "things")

`,
	`def table_{k}(rows, columns):
    result = []
    for row in range(1, rows + 1):
        line = []
        for column in range(1, columns + 1):
            line.append(row * column)
        result.append(line)
    return result

`,
];

/** A program of exactly so many lines that parses without an error; the same text for the same number. */
export function beginnersProgram(lines: number): string {
	const text: string[] = [];
	for (let k = 0; text.length < lines; k += 1) {
		const next = (exercises[k % exercises.length] ?? '').replaceAll('{k}', String(k)).split('\n').slice(0, -1);
		// A piece of an exercise might not parse: the rest is filled up with comments.
		text.push(...(text.length + next.length <= lines ? next : Array.from({ length: lines - text.length }, (_, at) => `# note ${at + 1}`)));
	}
	return `${text.join('\n')}\n`;
}

/** Where a student may be typing in such a program: the offset within a name in the middle of it, where one more letter leaves it in order. */
export function typingPlace(text: string): number {
	const word = 'average_';
	const at = text.indexOf(word, Math.floor(text.length / 2));
	return (at >= 0 ? at : text.lastIndexOf(word)) + word.length - 1;
}
