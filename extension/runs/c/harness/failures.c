/* Mistakes that end the program: found by the checks of memory and numbers, by a signal, or by the program itself. */

/* What the checks of memory and numbers offer, where they are linked in. */
typedef void (*sd_report_reader)(const char **kind, const char **message, const char **file, unsigned *line, unsigned *column, char **address);
static sd_report_reader sd_read_report;
static void (*sd_set_death_callback)(void (*callback)(void));
static void *(*sd_first_poisoned)(void *from, size_t size);

#if defined(__APPLE__)
static void sd_find_checks(void) {
	sd_read_report = (sd_report_reader) dlsym(RTLD_DEFAULT, "__ubsan_get_current_report_data");
	sd_set_death_callback = (void (*)(void (*)(void))) dlsym(RTLD_DEFAULT, "__sanitizer_set_death_callback");
	sd_first_poisoned = (void *(*)(void *, size_t)) dlsym(RTLD_DEFAULT, "__asan_region_is_poisoned");
}
#elif defined(_WIN32)
static void sd_find_checks(void) {
}
#else
extern void __ubsan_get_current_report_data(const char **kind, const char **message, const char **file, unsigned *line, unsigned *column, char **address) __attribute__((weak));
extern void __sanitizer_set_death_callback(void (*callback)(void)) __attribute__((weak));
extern void *__asan_region_is_poisoned(void *from, size_t size) __attribute__((weak));

static void sd_find_checks(void) {
	sd_read_report = __ubsan_get_current_report_data;
	sd_set_death_callback = __sanitizer_set_death_callback;
	sd_first_poisoned = __asan_region_is_poisoned;
}
#endif

/* The checks of numbers call this for each mistake that they find. */
void __ubsan_on_report(void) {
	const char *kind = NULL, *message = NULL, *file = NULL;
	unsigned line = 0, column = 0;
	char *address = NULL;
	if (sd_now->ending != SD_RUNNING) return;
	if (sd_read_report) sd_read_report(&kind, &message, &file, &line, &column, &address);
	sd_note("undefined", message ? message : "", NULL);
	sd_finish(SD_FAILED, 1);
}

#if !defined(_WIN32)
static char sd_second_stack[65536];

static void sd_on_signal(int number, siginfo_t *about, void *context) {
	(void) context;
	if (sd_now->ending != SD_RUNNING) _exit(0);
	switch (number) {
		case SIGALRM:
		case SIGXCPU:
			sd_finish(SD_SLOW, 0);
			break;
		case SIGXFSZ:
			/* Another file than the screen: whoever writes it is told by the call itself. */
			if (lseek(1, 0, SEEK_CUR) < (off_t) sd_limits.output) return;
			sd_finish(SD_TOO_MUCH, 0);
			break;
		case SIGFPE:
			sd_note("division by zero", "a whole number is divided by zero", NULL);
			break;
		case SIGABRT:
			sd_note("aborted", "the program was aborted", NULL);
			break;
		case SIGILL:
		case SIGTRAP:
			sd_note("undefined", "", NULL);
			break;
		default: {
			uintptr_t at = (uintptr_t) about->si_addr, top = sd_stack_at;
			int deep = 0;
			for (const sd_frame *each = sd_top; each && deep < 1000; each = each->up) deep++;
			if (deep >= 100 && top && (at < top ? top - at : at - top) < (1u << 20)) sd_note("stack overflow", "the calls are nested too deeply", NULL);
			else if (at < 65536) sd_note("null pointer", "a null pointer is followed", NULL);
			else sd_note("segmentation fault", "memory is used that is not the program's own", NULL);
		}
	}
	sd_finish(SD_FAILED, 0);
}

static void sd_watch_signals(void) {
	stack_t second = { .ss_sp = sd_second_stack, .ss_size = sizeof sd_second_stack };
	sigaltstack(&second, NULL);
	struct sigaction action;
	memset(&action, 0, sizeof action);
	action.sa_sigaction = sd_on_signal;
	action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
	const int numbers[] = { SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGILL, SIGTRAP, SIGALRM, SIGXCPU, SIGXFSZ };
	for (size_t at = 0; at < sizeof numbers / sizeof *numbers; at++) sigaction(numbers[at], &action, NULL);
	if (sd_set_death_callback) sd_set_death_callback(sd_at_death);
}
#else
static clock_t sd_started;

static void sd_on_signal(int number) {
	if (number == SIGFPE) sd_note("division by zero", "a whole number is divided by zero", NULL);
	else if (number == SIGABRT) sd_note("aborted", "the program was aborted", NULL);
	else sd_note("segmentation fault", "memory is used that is not the program's own", NULL);
	sd_finish(SD_FAILED, 0);
}

static void sd_watch_signals(void) {
	sd_started = clock();
	signal(SIGSEGV, sd_on_signal);
	signal(SIGFPE, sd_on_signal);
	signal(SIGABRT, sd_on_signal);
	signal(SIGILL, sd_on_signal);
}
#endif

/* A failed assertion tells its condition. */
static void sd_assertion(const char *condition) {
	char message[1000];
	snprintf(message, sizeof message, "assertion failed: %s", condition);
	sd_raised("assertion failed", message, condition);
}

#if defined(__APPLE__)
void __assert_rtn(const char *function, const char *file, int line, const char *condition) {
	(void) function, (void) file, (void) line;
	sd_assertion(condition);
	_exit(1);
}
#elif defined(_WIN32)
void _assert(const char *condition, const char *file, unsigned line) {
	(void) file, (void) line;
	sd_assertion(condition);
	_exit(1);
}
#else
void __assert_fail(const char *condition, const char *file, unsigned line, const char *function) {
	(void) function, (void) file, (void) line;
	sd_assertion(condition);
	_exit(1);
}
#endif
