import { expect, it } from 'vitest';
import { firstOfBranch } from '../../../extension/code/branchHead';

const text = `try:
    n = int(input())
finally :

    # always
    print("done")
if n > 3:
    print("big")
else:  # small
    print("small")
for i in range(n):
    print(i)
else: print("end")
`;

it.each([
	[0, 1],
	[2, 5],
	[8, 9],
	// A head that asks something, or that says what to do, is a line of its own.
	[6, 6],
	[10, 10],
	[12, 12],
	[9, 9],
])('line %i of the program stands for line %i', (at, first) => {
	expect(firstOfBranch({ language: 'python', text }, at)).toBe(first);
});

it('of another language nothing is known', () => {
	expect(firstOfBranch({ language: 'none', text }, 8)).toBe(8);
});
