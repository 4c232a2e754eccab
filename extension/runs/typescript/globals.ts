/** What a program finds beside the language itself, for the check of its types: much of it may be anything. */
export const globalTypes = `
interface Console {
	log(...values: any[]): void; info(...values: any[]): void; debug(...values: any[]): void; warn(...values: any[]): void; error(...values: any[]): void;
	table(data: any, columns?: string[]): void; assert(holds?: boolean, ...values: any[]): void; dir(value: any, options?: any): void; group(...values: any[]): void; groupCollapsed(...values: any[]): void;
	groupEnd(): void; count(label?: string): void; countReset(label?: string): void; time(label?: string): void; timeEnd(label?: string): void; timeLog(label?: string, ...values: any[]): void; trace(...values: any[]): void; clear(): void;
}
declare var console: Console;
declare var process: any;
declare var Buffer: any;
declare var global: any;
declare var performance: { now(): number };
declare function require(name: string): any;
declare namespace require { var main: any }
declare var module: any;
declare var exports: any;
declare var __filename: string;
declare var __dirname: string;
declare function prompt(text?: string, usual?: string): string | null;
declare function alert(text?: any): void;
declare function confirm(text?: string): boolean;
declare function setTimeout(work: (...details: any[]) => void, ms?: number, ...details: any[]): any;
declare function setInterval(work: (...details: any[]) => void, ms?: number, ...details: any[]): any;
declare function setImmediate(work: (...details: any[]) => void, ...details: any[]): any;
declare function clearTimeout(timer?: any): void;
declare function clearInterval(timer?: any): void;
declare function clearImmediate(timer?: any): void;
declare function queueMicrotask(work: () => void): void;
declare function structuredClone<T>(value: T): T;
interface ImportMeta { url: string; filename: string; dirname: string; main: boolean }
`;
