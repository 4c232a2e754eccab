/** The program that many tests begin with: a loop that goes one round too far. */
export const fibonacci = `def fibonacci(n):
    if n <= 0:
        return "OOPS"
    elif n == 1 or n == 2:
        return 1
    a = 0
    b = 1
    for i in range(0, n):
        a, b = b, a + b
    return b
`;

const examples = `    >>> fibonacci(0)
    'OOPS'
    >>> fibonacci(1)
    1
    >>> fibonacci(2)
    1
    >>> fibonacci(5)
    5
    >>> fibonacci(10)
    55
    >>> fibonacci(-3)
    'OOPS'
`;

/** The same with its task in words, and with six examples, of which four pass. */
export function documentedFibonacci(task: string): string {
	return fibonacci.replace('\n', () => `\n    """${task}\n\n${examples}    """\n`);
}
