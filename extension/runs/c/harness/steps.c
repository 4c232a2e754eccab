/* Counts steps and rounds, stops what does not end, and writes down each step where that is wanted. */

static uint32_t sd_entered[SD_LOOPS], sd_rounds[SD_LOOPS], sd_marked[SD_LOOPS], sd_marked_entered[SD_LOOPS], sd_loop_line[SD_LOOPS];
static int sd_loops;
static int sd_stuck = -1;
static uint64_t sd_stuck_since, sd_check_at, sd_half;
static int sd_activations;
static uint64_t sd_kept;
static const sd_frame *sd_last_frame;

/* A loop whose state goes on changing is given so many budgets before it counts as endless. */
enum { SD_PATIENCE = 3, SD_DEEP = 5000 };

static void sd_start_steps(void) {
	sd_half = sd_limits.steps / 2 ? sd_limits.steps / 2 : 1;
	sd_check_at = sd_now->steps + sd_half;
	sd_next = sd_limits.is_traced ? 0 : sd_check_at;
	sd_stuck = -1;
}

static int sd_depth(void) {
	int deep = 0;
	for (const sd_frame *each = sd_top; each; each = each->up) deep++;
	return deep;
}

/* The outermost loop that has gone round since the last check without being left. */
static int sd_stuck_loop(void) {
	for (int loop = 0; loop < sd_loops; loop++) {
		if (sd_rounds[loop] - sd_marked[loop] >= 2 && sd_entered[loop] == sd_marked_entered[loop]) return loop;
	}
	return -1;
}

static void sd_check(void) {
	int loop = sd_stuck_loop();
	if (loop != sd_stuck) {
		sd_stuck = loop;
		sd_stuck_since = sd_now->steps - sd_half;
	}
	if (loop >= 0 && sd_now->steps - sd_stuck_since >= SD_PATIENCE * sd_limits.steps) {
		if (sd_ends_told == 0) sd_now->line = sd_loop_line[loop];
		sd_finish(SD_ENDLESS, 1);
	}
	if (loop < 0 && sd_depth() > SD_DEEP) sd_raised("stack overflow", "the calls are nested too deeply", NULL);
	memcpy(sd_marked, sd_rounds, sizeof sd_rounds);
	memcpy(sd_marked_entered, sd_entered, sizeof sd_entered);
	sd_check_at = sd_now->steps + sd_half;
#if defined(_WIN32)
	if ((uint64_t) (clock() - sd_started) * 1000 / CLOCKS_PER_SEC > sd_limits.time) sd_finish(SD_SLOW, 1);
#endif
	if (!sd_limits.is_traced) sd_next = sd_check_at;
}

/* ---------------------------------------------------------------- the trace */

static void sd_put_slot(const sd_slot *slot);

static int sd_is_without_value(const sd_slot *slot) {
	if (slot->rows || slot->size > 16) return 0;
	return slot->unset ? sd_is_filling(slot->at, slot->size, slot->type) : sd_is_unset(slot->at, slot->size, slot->type);
}

/* Adds each variable that is new or changed, as [slot, value]. */
static void sd_put_changes(const sd_frame *frame, const char *visible, int all) {
	int told = 0;
	for (const char *each = visible; *each; each++) {
		int index = (unsigned char) *each - 1;
		if (index >= frame->count) continue;
		sd_slot *slot = &frame->slots[index];
		if (!slot->at || sd_is_without_value(slot)) continue;
		size_t before = sd_written;
		sd_putf("%s[%d,", told ? "," : "", index);
		size_t from = sd_written;
		sd_put_slot(slot);
		unsigned long long hash = 1469598103934665603ull;
		for (size_t at = from; at < sd_written; at++) hash = (hash ^ (unsigned char) sd_record[at]) * 1099511628211ull;
		if (hash == slot->told && !all) {
			sd_written = before;
			continue;
		}
		if (!all) slot->told = hash;
		sd_put("]");
		told++;
	}
}

static void sd_step(const char *event, sd_frame *frame, const sd_hook *hook, const char *visible) {
	if (!sd_limits.is_traced || !hook || frame->activation < 0) return;
	int line = frame->hook ? frame->hook->line : hook->line;
	if (!sd_is_cut && (sd_kept + 2 > sd_limits.kept || sd_now->full)) sd_is_cut = 1;
	if (sd_is_cut) {
		sd_last_frame = frame;
		return;
	}
	sd_begin();
	sd_putf("{\"k\":\"%s\",\"l\":%d,\"a\":%d,\"c\":[", event, line, frame->activation);
	sd_put_changes(frame, visible, 0);
	sd_put("]}");
	sd_keep();
	sd_kept++;
}

/* Of a run that is longer than what is kept the last state is told. */
static void sd_last_state(void) {
	static int is_told;
	if (is_told || !sd_limits.is_traced) return;
	is_told = 1;
	if (!sd_is_cut || !sd_last_frame || !sd_last_frame->hook) return;
	for (const sd_frame *each = sd_top; each; each = each->up) {
		if (each != sd_last_frame) continue;
		sd_begin();
		sd_putf("{\"k\":\"line\",\"l\":%d,\"a\":%d,\"c\":[", each->hook->line, each->activation);
		sd_put_changes(each, each->hook->visible, 0);
		sd_put("]}");
		sd_now->full = 0;
		sd_room += 65536;
		sd_keep();
		break;
	}
}

/* ---------------------------------------------------------------- what the program calls */

void sd_enter(sd_frame *frame, int function, sd_slot *slots, int count) {
	memset(slots, 0, sizeof *slots * (size_t) count);
	frame->up = sd_top;
	frame->hook = NULL;
	frame->slots = slots;
	frame->count = count;
	frame->function = function;
	frame->activation = -1;
	frame->left = 0;
	sd_top = frame;
	sd_stack_at = (uintptr_t) __builtin_frame_address(0);
	if (++sd_now->rounds > sd_limits.rounds) sd_finish(SD_ENDLESS, 1);
}

void sd_called(sd_frame *frame, const sd_hook *hook) {
	frame->hook = hook;
	sd_now->line = (uint32_t) hook->line;
	if (!sd_limits.is_traced || sd_is_cut || !sd_is_first) return;
	if (sd_activations >= 3000) {
		sd_is_cut = 1;
		return;
	}
	frame->activation = sd_activations++;
	int parent = -1;
	for (const sd_frame *each = frame->up; each && parent < 0; each = each->up) parent = each->activation;
	sd_begin();
	sd_putf("{\"k\":\"enter\",\"a\":%d,\"f\":%d,\"up\":%d,\"p\":%u,\"c\":[", frame->activation, frame->function, parent, sd_now->part);
	sd_put_changes(frame, hook->visible, 1);
	sd_put("]}");
	sd_keep();
}

/* The program stops here: every call that has begun ends so, the innermost first. */
static void sd_fail_frames(void) {
	int seen = 0;
	for (sd_frame *each = sd_top; each && seen < 3000; each = each->up, seen++) {
		if (each->hook) sd_step("raise", each, each->hook, each == sd_top ? each->hook->visible : "");
	}
}

void sd_unwound(sd_frame *frame) {
	if (frame->hook) sd_step("raise", frame, frame->hook, "");
	frame->left = 1;
	sd_leave(frame);
}

void sd_leave(sd_frame *frame) {
	if (!frame->left && frame->hook) sd_step("return", frame, frame->hook, "");
	sd_top = frame->up;
	if (sd_top && sd_top->hook) sd_now->line = (uint32_t) sd_top->hook->line;
}

void sd_at(sd_frame *frame, const sd_hook *hook) {
	/* Calls that were jumped out of are over. */
	sd_top = frame;
	frame->hook = hook;
	sd_now->line = (uint32_t) hook->line;
	if ((unsigned) hook->line < SD_LINES) sd_now->lines[hook->line] = 1;
	if (++sd_now->steps < sd_next) return;
	sd_step("line", frame, hook, hook->visible);
	if (sd_now->steps >= sd_check_at) sd_check();
}

void sd_loop(int loop) {
	if (loop >= SD_LOOPS) return;
	if (loop >= sd_loops) sd_loops = loop + 1;
	sd_entered[loop]++;
}

void sd_head(sd_frame *frame, const sd_hook *hook, int loop) {
	if (loop < SD_LOOPS) {
		sd_rounds[loop]++;
		sd_loop_line[loop] = (uint32_t) hook->line;
	}
	if (++sd_now->rounds > sd_limits.rounds) {
		sd_now->line = (uint32_t) hook->line;
		sd_finish(SD_ENDLESS, 1);
	}
	sd_at(frame, hook);
}

/* What is given back is known, and so are the variables; what the language destroys afterwards is no longer looked at. */
void sd_give_back(sd_frame *frame, const sd_hook *hook, const void *at, int type, int rows, int size, void (*show)(const sd_slot *)) {
	frame->left = 1;
	if (!sd_limits.is_traced || frame->activation < 0) return;
	sd_step("return", frame, hook, hook->visible);
	if (!at) return;
	sd_slot slot = { at, show, type, rows, 0, size, 0, 0 };
	sd_begin();
	sd_putf("{\"k\":\"value\",\"a\":%d,\"v\":", frame->activation);
	sd_put_slot(&slot);
	sd_put("}");
	sd_keep();
}

void sd_no_value(sd_frame *frame, const sd_hook *hook) {
	frame->hook = hook;
	sd_now->line = (uint32_t) hook->line;
	sd_raised("missing return", "the function ends without giving back a value", NULL);
}

void sd_set(sd_slot *slot, const void *at, int type, int rows, int columns, int size) {
	slot->at = at;
	slot->type = type;
	slot->rows = rows;
	slot->columns = columns;
	slot->size = size;
}

void sd_set_shown(sd_slot *slot, const void *at, void (*show)(const sd_slot *), int size) {
	slot->at = at;
	slot->show = show;
	slot->size = size;
}

void sd_unset(sd_slot *slot, void *at, unsigned long size) {
	slot->unset = 1;
	if (size <= 65536) memset(at, 0xFE, size);
}
