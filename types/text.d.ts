/** Files that the bundler (and the test runner) load as their own text. */
declare module '*.scm' {
  const text: string;
  export default text;
}
declare module '*.py' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
