/**
 * The only file that knows the toolkit: it registers the few controls that the page uses, so that a successor of the
 * toolkit is this one file's change. The rest of the page writes `<vscode-button>` and the like.
 */
import { provideVSCodeDesignSystem, vsCodeButton, vsCodeRadio, vsCodeRadioGroup, vsCodeTextArea, vsCodeTextField } from '@vscode/webview-ui-toolkit';

/** Registers the controls. Call once, before the first drawing. */
export function registerControls(): void {
	provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeRadio(), vsCodeRadioGroup(), vsCodeTextArea(), vsCodeTextField());
}
