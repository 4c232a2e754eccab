/** What the page reads of its controls, and how it names them. Loads nothing of the toolkit. */

/** What the page reads of a text control. */
export interface TextControl extends HTMLElement {
	value: string;
}

/** Whether an element is a chosen option. Asked of the control itself: its attributes follow a frame later. */
export function isChosen(element: Element): boolean {
	return element.matches('vscode-radio') && (element as Element & { readonly checked: boolean }).checked;
}

/** Every control that takes the keyboard, in one selector. */
export const controlSelector = 'vscode-text-field, vscode-text-area, vscode-radio[tabindex="0"], vscode-button, button, input';

/**
 * The toolkit names a control after its label when it is first shown, and never again. Call after each drawing: a
 * control with `data-label` gets that as its name for assistive technology.
 */
export function nameControls(root: ParentNode): void {
	for (const control of root.querySelectorAll<HTMLElement>('[data-label]')) {
		const label = control.dataset['label'] ?? '';
		if (control.getAttribute('aria-label') !== label) control.setAttribute('aria-label', label);
	}
}

/** Whether the event goes to a control that may not be written in. */
export function isLocked(event: Event): boolean {
	return event.composedPath().some((each) => each instanceof Element && each.hasAttribute('readonly'));
}
