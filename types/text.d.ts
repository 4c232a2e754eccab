/** Files that the bundler (and the test runner) load as their own text. */
declare module '*.scm' {
	const text: string;
	export default text;
}
declare module '*.py' {
	const text: string;
	export default text;
}
declare module '*.c' {
	const text: string;
	export default text;
}
declare module '*.java' {
	const text: string;
	export default text;
}
declare module '*.h' {
	const text: string;
	export default text;
}

/** Styles are imported for their effect: the bundler gathers them in dist/webview.css. */
declare module '*.css' {}
