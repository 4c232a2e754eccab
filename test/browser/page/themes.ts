/** Themes as VS Code hands them to a page: its variables, by hand, for the colours that the page and its controls use. */

const common = {
	'font-family': '"Segoe WPC", "Segoe UI", system-ui, "DejaVu Sans", sans-serif',
	'font-weight': 'normal',
	'font-size': '13px',
	'editor-font-family': '"DejaVu Sans Mono", Consolas, monospace',
	'editor-font-weight': 'normal',
	'editor-font-size': '14px',
};

const dark = {
	...common,
	foreground: '#cccccc',
	descriptionForeground: '#9d9d9d',
	errorForeground: '#f85149',
	focusBorder: '#0078d4',
	'sideBar-background': '#181818',
	'sideBarSectionHeader-border': '#2b2b2b',
	'editor-background': '#1f1f1f',
	'editor-foreground': '#cccccc',
	'textLink-foreground': '#4daafc',
	'textLink-activeForeground': '#4daafc',
	'textPreformat-background': '#3c3c3c',
	'textPreformat-foreground': '#d0d0d0',
	'textCodeBlock-background': '#2b2b2b',
	'input-background': '#313131',
	'input-border': '#3c3c3c',
	'input-foreground': '#cccccc',
	'input-placeholderForeground': '#989898',
	'inputValidation-errorBorder': '#be1100',
	'inputValidation-warningBackground': '#352a05',
	'inputValidation-warningBorder': '#b89500',
	'button-background': '#0078d4',
	'button-border': '#ffffff12',
	'button-foreground': '#ffffff',
	'button-hoverBackground': '#026ec1',
	'button-secondaryBackground': '#313131',
	'button-secondaryForeground': '#cccccc',
	'button-secondaryHoverBackground': '#3c3c3c',
	'checkbox-background': '#313131',
	'checkbox-border': '#3c3c3c',
	'dropdown-border': '#3c3c3c',
	'charts-green': '#89d185',
	'charts-yellow': '#cca700',
	'list-warningForeground': '#cca700',
	'list-errorForeground': '#f88070',
	'list-hoverBackground': '#2a2d2e',
	'toolbar-hoverBackground': '#5a5d5e50',
	'diffEditor-removedLineBackground': '#ff000033',
	'diffEditor-insertedLineBackground': '#9bb95533',
	'progressBar-background': '#0078d4',
	'scrollbarSlider-background': '#79797966',
	'widget-shadow': '#0000005c',
};

const light = {
	...common,
	foreground: '#3b3b3b',
	descriptionForeground: '#3b3b3b',
	errorForeground: '#f85149',
	focusBorder: '#005fb8',
	'sideBar-background': '#f8f8f8',
	'sideBarSectionHeader-border': '#e5e5e5',
	'editor-background': '#ffffff',
	'editor-foreground': '#3b3b3b',
	'textLink-foreground': '#005fb8',
	'textLink-activeForeground': '#005fb8',
	'textPreformat-background': '#0000001f',
	'textPreformat-foreground': '#3b3b3b',
	'textCodeBlock-background': '#f8f8f8',
	'input-background': '#ffffff',
	'input-border': '#cecece',
	'input-foreground': '#3b3b3b',
	'input-placeholderForeground': '#767676',
	'inputValidation-errorBorder': '#be1100',
	'inputValidation-warningBackground': '#f6f5d2',
	'inputValidation-warningBorder': '#b89500',
	'button-background': '#005fb8',
	'button-border': '#0000001a',
	'button-foreground': '#ffffff',
	'button-hoverBackground': '#0258a8',
	'button-secondaryBackground': '#e5e5e5',
	'button-secondaryForeground': '#3b3b3b',
	'button-secondaryHoverBackground': '#cccccc',
	'checkbox-background': '#f8f8f8',
	'checkbox-border': '#cecece',
	'dropdown-border': '#cecece',
	'charts-green': '#388a34',
	'charts-yellow': '#bf8803',
	'list-warningForeground': '#855f00',
	'list-errorForeground': '#b01011',
	'list-hoverBackground': '#f2f2f2',
	'toolbar-hoverBackground': '#b8b8b850',
	'diffEditor-removedLineBackground': '#ff000033',
	'diffEditor-insertedLineBackground': '#9bb95533',
	'progressBar-background': '#005fb8',
	'scrollbarSlider-background': '#64646466',
	'widget-shadow': '#00000029',
};

/** High contrast leaves many colours out; so does this table. */
const contrast = {
	...common,
	foreground: '#ffffff',
	descriptionForeground: '#ffffffb3',
	errorForeground: '#f48771',
	focusBorder: '#f38518',
	contrastBorder: '#6fc3df',
	contrastActiveBorder: '#f38518',
	'sideBar-background': '#000000',
	'sideBarSectionHeader-border': '#6fc3df',
	'editor-background': '#000000',
	'editor-foreground': '#ffffff',
	'textLink-foreground': '#21a6ff',
	'textLink-activeForeground': '#21a6ff',
	'textPreformat-background': '#ffffff',
	'textPreformat-foreground': '#000000',
	'textCodeBlock-background': '#000000',
	'input-background': '#000000',
	'input-border': '#6fc3df',
	'input-foreground': '#ffffff',
	'input-placeholderForeground': '#ffffffb3',
	'inputValidation-errorBorder': '#6fc3df',
	'inputValidation-warningBackground': '#000000',
	'inputValidation-warningBorder': '#6fc3df',
	'button-background': '#000000',
	'button-border': '#6fc3df',
	'button-foreground': '#ffffff',
	'button-secondaryForeground': '#ffffff',
	'checkbox-background': '#000000',
	'checkbox-border': '#6fc3df',
	'dropdown-border': '#6fc3df',
	'charts-green': '#89d185',
	'charts-yellow': '#ffd370',
	'progressBar-background': '#6fc3df',
	'scrollbarSlider-background': '#6fc3df99',
};

const contrastLight = {
	...common,
	foreground: '#292929',
	descriptionForeground: '#292929b3',
	errorForeground: '#b5200d',
	focusBorder: '#006bbd',
	contrastBorder: '#0f4a85',
	contrastActiveBorder: '#006bbd',
	'sideBar-background': '#ffffff',
	'sideBarSectionHeader-border': '#0f4a85',
	'editor-background': '#ffffff',
	'editor-foreground': '#292929',
	'textLink-foreground': '#0f4a85',
	'textLink-activeForeground': '#0f4a85',
	'textPreformat-background': '#09345f',
	'textPreformat-foreground': '#ffffff',
	'textCodeBlock-background': '#f2f2f2',
	'input-background': '#ffffff',
	'input-border': '#0f4a85',
	'input-foreground': '#292929',
	'input-placeholderForeground': '#292929b3',
	'inputValidation-errorBorder': '#0f4a85',
	'inputValidation-warningBackground': '#ffffff',
	'inputValidation-warningBorder': '#0f4a85',
	'button-background': '#0f4a85',
	'button-border': '#0f4a85',
	'button-foreground': '#ffffff',
	'button-hoverBackground': '#0f4a85',
	'button-secondaryBackground': '#ffffff',
	'button-secondaryForeground': '#292929',
	'checkbox-background': '#ffffff',
	'checkbox-border': '#0f4a85',
	'dropdown-border': '#0f4a85',
	'charts-green': '#374e06',
	'charts-yellow': '#895503',
	'progressBar-background': '#0f4a85',
	'scrollbarSlider-background': '#0f4a8566',
};

const themes = {
	dark: { variables: dark, classes: 'vscode-dark', kind: 'vscode-dark' },
	light: { variables: light, classes: 'vscode-light', kind: 'vscode-light' },
	contrast: { variables: contrast, classes: 'vscode-high-contrast', kind: 'vscode-high-contrast' },
	'contrast-light': { variables: contrastLight, classes: 'vscode-high-contrast vscode-high-contrast-light', kind: 'vscode-high-contrast-light' },
} as const;

export type PageTheme = keyof typeof themes;
export const pageThemes = Object.keys(themes) as PageTheme[];

/** The classes and the kind that VS Code sets on the page's body. */
export const bodyOf = (theme: PageTheme): string => `<body class="${themes[theme].classes}" data-vscode-theme-kind="${themes[theme].kind}">`;

/** The theme as a stylesheet, with the editor's own defaults for a page, over which the page must prevail. */
export function themeCss(theme: PageTheme): string {
	const variables = Object.entries(themes[theme].variables).map(([name, value]) => `--vscode-${name}: ${value};`);
	return `:root { ${variables.join(' ')} }
html { background: var(--vscode-sideBar-background); }
@layer vscode-default {
	body { background-color: transparent; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
	a { color: var(--vscode-textLink-foreground); }
	code { font-family: monospace; color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px; }
	pre code { padding: 0; }
}
`;
}
