/** What the host uses of WebAssembly: TypeScript knows it only as a part of the DOM, which the host does not have. */
declare namespace WebAssembly {
	class Memory {
		constructor(descriptor: { initial: number; maximum?: number; shared?: boolean });
		readonly buffer: ArrayBuffer;
		/** Adds pages of 64 KB and returns how many there were; throws a RangeError when there is no room. */
		grow(pages: number): number;
	}
	class Module {
		constructor(bytes: ArrayBufferView | ArrayBuffer);
	}
	class Instance {
		constructor(module: Module, imports?: Record<string, Record<string, unknown>>);
		readonly exports: Record<string, unknown>;
	}
	class RuntimeError extends Error {}
}
