/** User settings of the tested VS Code: what is typed is what stands in the file, and nothing moves or blinks. */
export const quickEditor: Record<string, unknown> = {
	'editor.autoClosingBrackets': 'never',
	'editor.autoClosingQuotes': 'never',
	'editor.autoIndent': 'none',
	'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
	'editor.suggestOnTriggerCharacters': false,
	'editor.parameterHints.enabled': false,
	'editor.hover.enabled': 'off',
	'editor.cursorBlinking': 'solid',
	'editor.minimap.enabled': false,
	'files.autoSave': 'off',
	'workbench.reduceMotion': 'on',
	'window.restoreWindows': 'all',
};

/** The colour themes of VS Code that the page has to look right in. */
export const themes = {
	light: 'Default Light Modern',
	dark: 'Default Dark Modern',
	hc: 'Default High Contrast',
} as const;

export type ThemeName = keyof typeof themes;
