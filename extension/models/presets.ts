/** Endpoints that people use, as data. */
export interface Preset {
	readonly id: string;
	/** The product's own name; not translated. */
	readonly name: string;
	readonly baseUrl: string;
	/** Whether the endpoint wants a key. Local servers take one where their owner has set one. */
	readonly key: 'needed' | 'seldom';
	/** Whether it is looked for on this machine when the student chooses how the tutor thinks. */
	readonly isLookedFor: boolean;
	/** A picture of a model's name. */
	readonly exampleModel: string;
}

export const presets: readonly Preset[] = [
	{ id: 'openai', name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', key: 'needed', isLookedFor: false, exampleModel: 'gpt-5-mini' },
	{ id: 'ollama', name: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1', key: 'seldom', isLookedFor: true, exampleModel: 'qwen3:8b' },
	{ id: 'lm-studio', name: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1', key: 'seldom', isLookedFor: true, exampleModel: 'qwen/qwen3-8b' },
	{ id: 'vllm', name: 'vLLM', baseUrl: 'http://127.0.0.1:8000/v1', key: 'seldom', isLookedFor: true, exampleModel: 'Qwen/Qwen3-8B' },
	{ id: 'llama.cpp', name: 'llama.cpp', baseUrl: 'http://127.0.0.1:8080/v1', key: 'seldom', isLookedFor: true, exampleModel: 'default' },
	{ id: 'litellm', name: 'LiteLLM', baseUrl: 'http://127.0.0.1:4000/v1', key: 'needed', isLookedFor: false, exampleModel: 'gpt-5-mini' },
];
