/* What is known of the run: in memory that the host reads when the process has ended, however it ended. */
#if !defined(_WIN32)
#define _GNU_SOURCE
#define _DARWIN_C_SOURCE
#endif
#include <signal.h>
#include <stddef.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#if defined(_WIN32)
#include <io.h>
#include <process.h>
#define _exit(code) _Exit(code)
#else
#if defined(__APPLE__)
#include <dlfcn.h>
#endif
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#define SD_LINES 10000
#define SD_PROMPTS 200
#define SD_LOOPS 1000

enum { SD_RUNNING, SD_ENDED, SD_RETURNED, SD_EXITED, SD_FAILED, SD_ENDLESS, SD_SLOW, SD_WAITING, SD_MEMORY, SD_TOO_MUCH };

typedef struct sd_state {
	uint32_t begun, ending, line, logged;
	uint64_t steps, rounds;
	/* The part of a test that runs: 0 the program, 1 the expected value, 2 what comes before the call, 3 the call. */
	uint32_t prompts, part, full, judged;
	uint32_t prompt[SD_PROMPTS];
	uint8_t lines[SD_LINES];
	char log[];
} sd_state;

static struct {
	uint64_t time, steps, rounds, memory, output, kept;
	int is_traced, may_end;
} sd_limits = { 5000, 200000, UINT64_MAX, 256u << 20, 64u << 10, 5000, 0, 0 };

static sd_state sd_nowhere;
static sd_state *sd_now = &sd_nowhere;
static uint64_t sd_room;
/* Each thread has its own; only the first is followed. */
static __thread sd_frame *sd_top;
static __thread int sd_is_first;
static uint64_t sd_next = UINT64_MAX;
static int sd_is_cut;
/* Where the machine's own stack was at the last call: frames may lie elsewhere when memory is checked. */
static __thread uintptr_t sd_stack_at;

static void sd_log(const char *text, size_t length) {
	if (sd_now->logged + length + 1 > sd_room) {
		sd_now->full = 1;
		return;
	}
	memcpy(sd_now->log + sd_now->logged, text, length);
	sd_now->logged += (uint32_t) length;
}

/* One record is put together here before it is kept, whole or not at all. */
static char sd_record[65536];
static size_t sd_written;
static int sd_overflows;

static void sd_begin(void) {
	sd_written = 0;
	sd_overflows = 0;
}

static void sd_add(const char *text, size_t length) {
	if (sd_written + length >= sizeof sd_record - 64) sd_overflows = 1;
	else {
		memcpy(sd_record + sd_written, text, length);
		sd_written += length;
	}
}

void sd_put(const char *text) {
	sd_add(text, strlen(text));
}

static void sd_putf(const char *form, ...) {
	char text[512];
	va_list given;
	va_start(given, form);
	int length = vsnprintf(text, sizeof text, form, given);
	va_end(given);
	if (length > 0) sd_add(text, (size_t) length < sizeof text ? (size_t) length : sizeof text - 1);
}

/* Text in quotes; whatever is no letter of it is told by number. */
static void sd_quote(const char *text, size_t length) {
	sd_add("\"", 1);
	for (size_t at = 0; at < length; at++) {
		unsigned char c = (unsigned char) text[at];
		if (c == '"' || c == '\\') sd_putf("\\%c", c);
		else if (c < 32 || c == 127) sd_putf("\\u%04x", c);
		else sd_add(text + at, 1);
	}
	sd_add("\"", 1);
}

static void sd_keep(void) {
	if (sd_overflows) sd_now->full = 1;
	else {
		sd_record[sd_written] = '\n';
		sd_log(sd_record, sd_written + 1);
	}
}

/* ---------------------------------------------------------------- endings */

static int sd_ends_told;
static void sd_last_state(void);
static void sd_fail_frames(void);

#if defined(_WIN32)
/* Without memory that two processes share, the file is written at the end. */
static void sd_write_state(void) {
	FILE *file = sd_now == &sd_nowhere ? NULL : fopen("state", "wb");
	if (!file) return;
	fwrite(sd_now, 1, offsetof(sd_state, log) + sd_now->logged, file);
	fclose(file);
}
#endif

/* Ends the process with this as its ending; from a handler of a signal nothing is flushed, as in any crash. */
static void sd_finish(int ending, int flushes) {
	/* Who goes on asking when nothing more is typed does not loop for another reason. */
	if (ending == SD_ENDLESS && sd_ends_told > 0) ending = SD_WAITING;
	if (sd_now->ending == SD_RUNNING) {
		sd_now->ending = (uint32_t) ending;
		sd_last_state();
	}
	if (flushes) fflush(stdout);
#if defined(_WIN32)
	sd_write_state();
#endif
	_exit(0);
}

/* The frames, outermost first; of a tower of calls both ends. */
static void sd_put_frames(void) {
	static const sd_frame *all[64];
	int count = 0;
	for (const sd_frame *each = sd_top; each; each = each->up) count++;
	const sd_frame *at = sd_top;
	int kept = count < 40 ? count : 40;
	for (int index = count - 1, into = kept - 1; at && into >= 0; at = at->up, index--) {
		if (index >= 20 && index < count - 20) continue;
		all[into--] = at;
	}
	for (int index = 0; index < kept; index++) sd_putf("%s[%d,%d]", index ? "," : "", all[index]->function, all[index]->hook ? all[index]->hook->line : 0);
}

static void sd_note(const char *type, const char *message, const char *about) {
	static int is_noted;
	/* Whoever has spoiled the stack fails once more while the first time is written down. */
	if (is_noted++ == 1) sd_top = NULL;
	if (is_noted > 2) _exit(0);
	sd_fail_frames();
	sd_begin();
	sd_put("{\"k\":\"raised\",\"type\":");
	sd_quote(type, strlen(type));
	sd_put(",\"message\":");
	sd_quote(message, strlen(message) < 2000 ? strlen(message) : 2000);
	if (about) {
		sd_put(",\"about\":");
		sd_quote(about, strlen(about) < 200 ? strlen(about) : 200);
	}
	sd_putf(",\"line\":%u,\"frames\":[", sd_now->line);
	sd_put_frames();
	sd_put("]}");
	sd_keep();
}

void sd_raised(const char *type, const char *message, const char *about) {
	if (sd_now->ending == SD_RUNNING) sd_note(type, message, about);
	sd_finish(SD_FAILED, 1);
}

static void sd_at_exit(void) {
	if (sd_now->ending == SD_RUNNING) sd_now->ending = SD_EXITED;
	sd_last_state();
}

/* The sanitizers end the process themselves; what they found is in their report. */
static void sd_at_death(void) {
	if (sd_now->ending != SD_RUNNING) return;
	sd_note("undefined", "", NULL);
	sd_now->ending = SD_FAILED;
	sd_last_state();
}
