/** Programs that several students bring, each with one mistake. */

/** The loop ends a round too soon. */
export const vowels = `def count_vowels(word):
    """Count the vowels in word.

    >>> count_vowels("banana")
    3
    >>> count_vowels("idea")
    3
    >>> count_vowels("sky")
    0
    """
    count = 0
    for i in range(0, len(word) - 1):
        if word[i] in "aeiou":
            count = count + 1
    return count
`;

/** The division's result is not kept, so the loop never ends. */
export const digits = `def digits(n):
    """How many digits does n have?

    >>> digits(7)
    1
    >>> digits(1234)
    4
    """
    count = 1
    while n >= 10:
        count += 1
        n / 10
    return count
`;

/** The first price is left out. */
export const total = `def total(prices):
    """Add the prices.

    >>> total([2, 3])
    5
    >>> total([])
    0
    >>> total([4, 1, 1])
    6
    """
    result = 0
    for price in prices[1:]:
        result = result + price
    return result
`;
