import { isLocal } from '../../models/endpoint';
import type { Choice } from './choosing';

/** Whether questions are asked for ahead of their turn: by `local`, of a server on this machine alone, since every other may cost money. */
export function speculatesWith(setting: 'local' | 'always' | 'never', choice: Choice): boolean {
	switch (setting) {
		case 'always':
			return true;
		case 'never':
			return false;
		case 'local':
			return choice.kind === 'endpoint' && isLocal(choice.endpoint);
	}
}
