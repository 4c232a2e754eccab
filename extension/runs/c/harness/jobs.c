/* The beginning: reads what is to be run, and runs it, in a process of its own for each where the system can split one. */

extern void (*const sd_entries[])(void);
extern const int sd_entry_count;

extern char **environ;

static char *sd_plan, *sd_plan_at, *sd_plan_end;

static uint64_t sd_number(void) {
	while (sd_plan_at < sd_plan_end && (*sd_plan_at < '0' || *sd_plan_at > '9')) sd_plan_at++;
	uint64_t value = 0;
	while (sd_plan_at < sd_plan_end && *sd_plan_at >= '0' && *sd_plan_at <= '9') value = value * 10 + (uint64_t) (*sd_plan_at++ - '0');
	return value;
}

static int sd_read_plan(void) {
	FILE *file = fopen("plan", "rb");
	if (!file) return 0;
	fseek(file, 0, SEEK_END);
	long size = ftell(file);
	rewind(file);
	sd_plan = size >= 0 ? malloc((size_t) size + 1) : NULL;
	size_t got = sd_plan ? fread(sd_plan, 1, (size_t) size, file) : 0;
	fclose(file);
	sd_plan_at = sd_plan;
	sd_plan_end = sd_plan + got;
	return sd_plan != NULL;
}

void sd_ended(void) {
	fflush(stdout);
	if (sd_now->ending == SD_RUNNING) sd_now->ending = SD_ENDED;
	sd_last_state();
}

void sd_returned(void) {
	sd_finish(SD_RETURNED, 1);
}

/* Only the call counts that a test is about: what came before it has its own steps. */
void sd_count_from_here(void) {
	sd_now->steps = sd_now->rounds = 0;
	memset(sd_now->lines, 0, sizeof sd_now->lines);
	sd_now->prompts = 0;
	sd_start_steps();
}

/* What is printed so far belongs to no test. */
void sd_clear_screen(void) {
	fflush(stdout);
#if !defined(_WIN32)
	if (ftruncate(1, 0) == 0) lseek(1, 0, SEEK_SET);
#endif
}

static void sd_run(int entry) {
	sd_is_first = 1;
	sd_find_checks();
	sd_open_screen("printed");
	sd_start_probe();
	sd_open_keyboard();
	sd_put_up_walls();
	sd_watch_signals();
	atexit(sd_at_exit);
	environ = (char *[]) { NULL };
	sd_start_steps();
	if (entry < sd_entry_count) sd_entries[entry]();
	exit(0);
}

static int sd_group, sd_skips;

static void sd_next_job(int *entry) {
	*entry = (int) sd_number();
	sd_group = (int) sd_number();
	sd_limits.rounds = sd_number();
	sd_typed_size = (size_t) sd_number();
	sd_plan_at++;
	sd_typed = sd_plan_at;
	if (sd_typed_size > (size_t) (sd_plan_end - sd_plan_at)) sd_typed_size = (size_t) (sd_plan_end - sd_plan_at);
	sd_plan_at += sd_typed_size;
}

#if !defined(_WIN32)
static sd_state *sd_map(int file) {
	size_t size = sizeof(sd_state) + sd_room + 131072;
	if (file >= 0 && ftruncate(file, (off_t) size)) return NULL;
	void *at = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | (file < 0 ? MAP_ANONYMOUS : 0), file, 0);
	return at == MAP_FAILED ? NULL : at;
}

/* Waits for a job, at most its time and a little more; then its whole group is gone. */
static int sd_await(pid_t job) {
	int status = 0;
	struct timespec began, now, pause = { 0, 100000 };
	clock_gettime(CLOCK_MONOTONIC, &began);
	for (;;) {
		if (waitpid(job, &status, WNOHANG) == job) break;
		clock_gettime(CLOCK_MONOTONIC, &now);
		uint64_t passed = (uint64_t) (now.tv_sec - began.tv_sec) * 1000 + (uint64_t) (now.tv_nsec / 1000000) - (uint64_t) (began.tv_nsec / 1000000);
		if (passed > sd_limits.time + 300) {
			kill(-job, SIGKILL);
			kill(job, SIGKILL);
		}
		nanosleep(&pause, NULL);
		if (passed > 20) pause.tv_nsec = 2000000;
	}
	kill(-job, SIGKILL);
	return status;
}

/* Many jobs: each split off, its outcome put behind those before it. */
static void sd_run_many(uint64_t jobs) {
	int results = open("results", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	static char printed[70000];
	if (results < 0) _exit(3);
	int group = -1, hung = 0;
	for (uint64_t index = 0; index < jobs; index++) {
		int entry;
		sd_next_job(&entry);
		if (sd_group != group) {
			group = sd_group;
			hung = 0;
		}
		sd_state *state = sd_map(-1);
		if (!state) _exit(3);
		int is_left_out = sd_skips && hung >= 2;
		pid_t job = is_left_out ? 0 : fork();
		if (job < 0) _exit(3);
		if (job == 0 && !is_left_out) {
			setpgid(0, 0);
			sd_now = state;
			sd_run(entry);
		}
		int status = is_left_out ? -1 : sd_await(job);
		if (state->ending == SD_ENDLESS) hung++;
		if (state->ending == SD_SLOW || (status & 0x7F) == SIGKILL) hung = 2;
		int file = open("printed", O_RDONLY | O_CLOEXEC);
		ssize_t size = file < 0 ? 0 : read(file, printed, sd_limits.output < sizeof printed ? sd_limits.output : sizeof printed);
		if (file >= 0) close(file);
		unlink("printed");
		uint32_t logged = state->logged < sd_room ? state->logged : (uint32_t) sd_room;
		uint32_t head[] = { (uint32_t) index, (uint32_t) status, logged, (uint32_t) (size < 0 ? 0 : size) };
		size_t known = offsetof(sd_state, lines);
		if (write(results, head, sizeof head) < 0 || write(results, state, known) < 0 || write(results, state->log, logged) < 0 || write(results, printed, head[3]) < 0) _exit(3);
		munmap(state, sizeof(sd_state) + sd_room + 131072);
	}
	close(results);
	_exit(0);
}
#endif

int main(void) {
	if (!sd_read_plan()) return 3;
	uint64_t jobs = sd_number();
	sd_limits.time = sd_number();
	sd_limits.steps = sd_number();
	sd_limits.memory = sd_number();
	sd_limits.output = sd_number();
	sd_limits.kept = sd_number();
	sd_limits.is_traced = (int) sd_number();
	sd_limits.may_end = (int) sd_number();
	sd_room = sd_number();
	sd_skips = (int) sd_number();
	int entry;
#if defined(_WIN32)
	sd_now = calloc(1, sizeof(sd_state) + sd_room + 131072);
	if (!sd_now) return 3;
	sd_next_job(&entry);
	atexit(sd_write_state);
#else
	if (jobs > 1) sd_run_many(jobs);
	int file = open("state", O_RDWR | O_CREAT | O_TRUNC, 0600);
	sd_state *state = file < 0 ? NULL : sd_map(file);
	if (!state) return 3;
	close(file);
	sd_now = state;
	sd_next_job(&entry);
#endif
	sd_run(entry);
	return 0;
}
