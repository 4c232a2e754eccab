/** Milliseconds for which the editor waits for the second key of a chord. */
const chordPatience = 5000;
const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'];

/** What of a key press matters here. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

/**
 * Tells the second keys of the editor's chords (`Ctrl+K J`): the editor hears every key that is pressed in the page, but the page
 * would write that letter into the field as well.
 */
export class Chords {
	private begun: number | null = null;

	/** Whether this press is the letter of a chord: the editor acts on it, and no field may take it. */
	takes({ key, ctrlKey, metaKey, altKey, timeStamp }: Pressed): boolean {
		if (modifiers.includes(key)) return false;
		const isLetter = [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
		const isSecond = this.begun !== null && timeStamp - this.begun < chordPatience;
		// A second Ctrl+K is the second key of a chord, and begins none.
		this.begun = !isSecond && (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k' ? timeStamp : null;
		return isSecond && isLetter;
	}

	/** The keyboard went elsewhere. */
	forget(): void {
		this.begun = null;
	}
}
