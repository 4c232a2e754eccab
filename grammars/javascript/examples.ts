/** How examples are found in its programs. */
export const examples = {
	inProgram: () => [], inTestFile: () => [], setAside: () => [], callIn: () => null, valueIn: () => ({ kind: 'unreadable' }) as const, isBuiltin: () => false, isException: () => false,
};
