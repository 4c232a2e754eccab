import { endedCall } from './call';
import type { ChatCall, ChatModel, ChatRequest } from './chatModel';
import { NetworkOff } from './openAiFailures';
import type { Fetch } from './plainFetch';

/** Whether anything may be sent at all; asked at every use, since a student may turn it off at any moment. */
export type NetworkSwitch = () => boolean;

/** The only way out of this folder: rejects with `NetworkOff`, before anything is opened or looked up, while the network is off. */
export function gatedFetch(isOn: NetworkSwitch, fetch: Fetch): Fetch {
	return async (input, init) => {
		if (!isOn()) {
			throw new NetworkOff('the network is off');
		}
		return fetch(input, init);
	};
}

/** A model that answers `network-off`, and is not asked, while the network is off. */
export class GatedChatModel implements ChatModel {
	readonly label: string;

	constructor(private readonly inner: ChatModel, private readonly isOn: NetworkSwitch) {
		this.label = inner.label;
	}

	complete(request: ChatRequest, signal: AbortSignal): ChatCall {
		return this.isOn() ? this.inner.complete(request, signal) : endedCall({ kind: 'network-off' });
	}
}
