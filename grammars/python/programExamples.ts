export const examplesInProgram = () => [];
export const setAside = () => [];
