/** An example as it may be meant, and what to say of it. */
export interface Meant {
	/**
	 * What it is about; asked once for each example. `unit`: a number with words beside it, where a number is read; `number`: no number
	 * there at all; `short`: the program asks once more.
	 */
	readonly kind: 'lines' | 'printed' | 'opening' | 'label' | 'unit' | 'number' | 'short';
	readonly message: string;
	readonly remedy: string;
	readonly field: 'given' | 'expected';
	readonly draft: { readonly given: string; readonly expected: string };
}
