export const examplesInTestFile = () => [];
