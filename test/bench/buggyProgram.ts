/** The program of the measured sessions: a loop that goes one round too far, and six examples of which four pass. */
export const buggy = `def fibonacci(n):
    """Return the n-th Fibonacci number; the first two are 1.

    >>> fibonacci(0)
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
    """
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

export const entryName = 'fibonacci';
export const fileName = 'fibonacci.py';

/** The edit that repairs it. */
export const bug = 'range(0, n)';
export const repair = 'range(0, n - 1)';
