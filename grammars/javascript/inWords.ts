/** How people name its tokens without writing them. */
export const inWords: readonly { readonly tokens: readonly string[]; readonly phrase: RegExp; readonly sure: boolean }[] = [];
