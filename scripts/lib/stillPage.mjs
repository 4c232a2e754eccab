/** A page of VS Code that draws only when something has changed. */

/**
 * Stops what VS Code moves also for those who want less motion: its turning signs of work, and scroll bars that fade. Without a
 * graphics card each of their frames draws the window anew on the processor. Call it before the page loads.
 * @param {import('playwright-core').Page | import('playwright-core').BrowserContext} pages one page, or all of a context
 */
export const keepStill = (pages) =>
	pages.addInitScript(() => {
		const style = new CSSStyleSheet();
		style.replaceSync('.codicon-modifier-spin, .scrollbar { animation: none !important; transition: none !important }');
		document.adoptedStyleSheets.push(style);
	});
