import { documentedFibonacci } from '../support/fibonacci';

/** The program of the measured sessions: a loop that goes one round too far, and six examples of which four pass. */
export const buggy = documentedFibonacci('Return the n-th Fibonacci number; the first two are 1.');

export const entryName = 'fibonacci';
export const fileName = 'fibonacci.py';

/** The edit that repairs it. */
export const bug = 'range(0, n)';
export const repair = 'range(0, n - 1)';
