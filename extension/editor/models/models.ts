import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import { lower } from '../../course/rules';
import type { Log } from '../../log';
import { Budget, BudgetedChatModel, type BudgetState } from '../../models/budgetedChatModel';
import type { ChatModel, ChatRequest } from '../../models/chatModel';
import { Dialects } from '../../models/dialect';
import { readAddress } from '../../models/endpoint';
import { Keys } from '../../models/keys';
import { Ledger, type LedgerStorage } from '../../models/ledger';
import { LoggedChatModel } from '../../models/loggedChatModel';
import { GatedChatModel, gatedFetch } from '../../models/networkGate';
import { OpenAiChatModel } from '../../models/openAiChatModel';
import type { Fetch } from '../../models/plainFetch';
import { RetryingChatModel } from '../../models/retryingChatModel';
import { SentLog, type SentRequest } from '../../models/sent';
import type { Courses } from '../courses/courses';
import type { Choice, ModelChoice } from './choosing';
import { isNetworkOn, readModelSettings } from './modelSettings';
import { settingsSection } from '../names';
import { idOfEditorModel, VsCodeChatModel, type EditorModel } from './vscodeChatModel';

export interface ModelParts {
	readonly log: Log;
	readonly clock: Clock;
	readonly secrets: vscode.SecretStorage;
	/** The use of models on this machine, of all windows. */
	readonly use: LedgerStorage;
	/** What the student's course sets for models. */
	readonly courses: Pick<Courses, 'rules' | 'isNetworkOff' | 'onChange'>;
}

/** A model of ours that can say what it would send. */
type Provider = ChatModel & { preview(request: ChatRequest): SentRequest };

/** The language models of this window: which one is chosen, made from settings and secrets; what was sent and what it has used. */
export class Models implements vscode.Disposable {
	readonly keys: Keys;
	/** The only way out to a server; closed while `socratic.network` is off. */
	readonly fetch: Fetch = gatedFetch(() => this.isNetworkOn, (input, init) => globalThis.fetch(input, init));
	private readonly sent = new SentLog(() => this.changes.fire());
	private readonly dialects = new Dialects();
	private readonly ledger: Ledger;
	private readonly changes = new vscode.EventEmitter<void>();
	private readonly subscription: vscode.Disposable;
	private upcoming: () => ChatRequest | null = () => null;

	constructor(private readonly parts: ModelParts) {
		this.keys = new Keys(parts.secrets);
		this.ledger = new Ledger(parts.use, parts.clock);
		this.subscription = vscode.Disposable.from(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(settingsSection)) {
					this.changes.fire();
				}
			}),
			parts.courses.onChange(() => this.changes.fire()),
		);
	}

	/** Another model is chosen, or something was sent. */
	get onChange(): vscode.Event<void> {
		return this.changes.event;
	}

	/** How the tutor thinks now: as the course says, else as the student chose. Offline while nothing may be sent. */
	get choice(): Choice {
		return this.isNetworkOn ? (this.courseEndpoint ?? readModelSettings().choice) : { kind: 'offline' };
	}

	/** The student allows the network, and no course forbids it. */
	get isNetworkOn(): boolean {
		return isNetworkOn() && !this.parts.courses.isNetworkOff;
	}

	/** The name of the course that sets something here; null without one. */
	get course(): string | null {
		return this.parts.courses.rules()?.course ?? null;
	}

	/** The model that the course names; null where the student chooses. */
	get courseEndpoint(): ModelChoice & { readonly kind: 'endpoint' } | null {
		const model = this.parts.courses.rules()?.model;
		const address = model && readAddress(model.baseUrl);
		return model && address?.kind === 'ok' ? { kind: 'endpoint', endpoint: { baseUrl: address.baseUrl, model: model.name } } : null;
	}

	/** The last request that this window has sent; null when it has sent none. */
	get lastSent(): SentRequest | null {
		return this.sent.last;
	}

	/** The exact request that would be sent next; null when nothing would be, or it is not known yet. */
	get nextSent(): SentRequest | null {
		const request = this.upcoming();
		const { choice } = this;
		return request && choice.kind !== 'offline' ? this.provider(choice).preview(request) : null;
	}

	/** Whoever asks the models says here what it would ask next. */
	setNext(request: () => ChatRequest | null): void {
		this.upcoming = request;
	}

	/**
	 * The model that the student has chosen, with its budget, its retries and the network switch; null: the tutor thinks offline.
	 * `session` is whose budget it uses; null outside of one. Nothing is sent or looked up before its first call.
	 */
	async chosenModel(session: string | null = null): Promise<ChatModel | null> {
		const { choice } = this;
		return choice.kind === 'offline' ? null : this.modelFor(choice, session);
	}

	/** A model with all that belongs to it. */
	modelFor(choice: ModelChoice, session: string | null): ChatModel {
		return new RetryingChatModel(this.plain(choice, session), { clock: this.parts.clock });
	}

	/** The same for one trial: with the key that was just typed (`undefined`: the one that is kept), and without a second try. */
	onTrial(choice: ModelChoice, key: string | null | undefined): ChatModel {
		return this.plain(choice, null, key);
	}

	/** What of the budget is used. */
	budgetOf(session: string | null): BudgetState {
		return this.budget(session).state;
	}

	/** Forgets what was sent and counted; keys and settings stay. Rejects when the disk refuses. */
	async forget(): Promise<void> {
		await this.ledger.forget();
		this.sent.forget();
	}

	dispose(): void {
		this.subscription.dispose();
		this.changes.dispose();
	}

	private plain(choice: ModelChoice, session: string | null, key?: string | null): ChatModel {
		const { log, clock } = this.parts;
		return new LoggedChatModel(new GatedChatModel(new BudgetedChatModel(this.provider(choice, key), this.budget(session)), () => this.isNetworkOn), log, clock);
	}

	private budget(session: string | null): Budget {
		return new Budget(this.ledger, session, () => {
			const { session: ofSession, day, price } = readModelSettings().budget;
			const { budget = { session: null, day: null } } = this.parts.courses.rules() ?? {};
			return { session: { ...ofSession, tokens: lower(ofSession.tokens, budget.session) }, day: { ...day, tokens: lower(day.tokens, budget.day) }, price };
		});
	}

	private provider(choice: ModelChoice, key?: string | null): Provider {
		const { clock } = this.parts;
		const common = { clock, sent: this.sent, silenceMs: readModelSettings().silenceMs };
		if (choice.kind === 'editor') {
			return new VsCodeChatModel({ ...common, id: choice.id, find: () => findEditorModel(choice.id) });
		}
		const { endpoint } = choice;
		return new OpenAiChatModel({ ...common, endpoint, dialects: this.dialects, fetch: this.fetch, key: async () => (key === undefined ? this.keys.of(endpoint) : key) });
	}
}

async function findEditorModel(id: string): Promise<EditorModel | null> {
	const [vendor, ...rest] = id.split('/');
	const found = await vscode.lm.selectChatModels({ ...(vendor ? { vendor } : {}), id: rest.join('/') });
	return found.find((model) => idOfEditorModel(model) === id) ?? null;
}
