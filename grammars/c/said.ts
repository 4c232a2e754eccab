/** Types of what a compiler says: as this project's runs name it, and as compilers write it. */
export const compiled: readonly string[] = ['compile error', 'error', 'fatal error', 'missing header', 'warning'];

/** Matches a message of a compiler from its beginning; each plain quote stands for all quotes that compilers use. */
export const said = (source: string): RegExp => new RegExp(`^(?:${source.replaceAll("'", '[\'‘’`"]')})`, 'i');
