/* The keyboard: one typed line at a time, so that it is known what had been printed when the program asked for it. */

static const char *sd_typed;
static size_t sd_typed_size, sd_typed_at, sd_line_end;

/* Gives what is left of the current line, or asks for the next; 0 at the end of all that is typed. */
unsigned long sd_take(char *into, unsigned long room) {
	if (sd_typed_at == sd_line_end) {
		fflush(stdout);
		if (sd_typed_at == sd_typed_size) {
			if (!sd_limits.may_end || ++sd_ends_told > 100) sd_finish(SD_WAITING, 1);
			return 0;
		}
#if !defined(_WIN32)
		off_t printed = lseek(1, 0, SEEK_CUR);
		if (printed >= 0 && sd_now->prompts < SD_PROMPTS) sd_now->prompt[sd_now->prompts++] = (uint32_t) printed;
#endif
		while (sd_line_end < sd_typed_size && sd_typed[sd_line_end] != '\n') sd_line_end++;
		if (sd_line_end < sd_typed_size) sd_line_end++;
	}
	unsigned long size = sd_line_end - sd_typed_at < room ? sd_line_end - sd_typed_at : room;
	memcpy(into, sd_typed + sd_typed_at, size);
	sd_typed_at += size;
	return size;
}

#if defined(__GLIBC__)
static ssize_t sd_on_read(void *cookie, char *into, size_t room) {
	(void) cookie;
	return (ssize_t) sd_take(into, room);
}

static void sd_open_keyboard(void) {
	cookie_io_functions_t functions = { .read = sd_on_read };
	FILE *keyboard = fopencookie(NULL, "r", functions);
	if (keyboard) stdin = keyboard;
}
#elif defined(__APPLE__) || defined(__FreeBSD__)
static int sd_on_read(void *cookie, char *into, int room) {
	(void) cookie;
	return (int) sd_take(into, (unsigned long) room);
}

static void sd_open_keyboard(void) {
	FILE *keyboard = funopen(NULL, sd_on_read, NULL, NULL, NULL);
	if (keyboard) stdin = keyboard;
}
#else
/* All of it at once: what asked for which line is not known then. */
static void sd_open_keyboard(void) {
	FILE *file = fopen("typed", "wb");
	if (!file) return;
	fwrite(sd_typed, 1, sd_typed_size, file);
	fclose(file);
	freopen("typed", "rb", stdin);
}
#endif

/* As on a screen: what is printed comes line by line. */
static void sd_open_screen(const char *path) {
#if defined(_WIN32)
	freopen(path, "wb", stdout);
	freopen("NUL", "wb", stderr);
#else
	int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	if (file >= 0) {
		dup2(file, 1);
		close(file);
	}
	int nothing = open("/dev/null", O_RDWR);
	if (nothing >= 0) {
		dup2(nothing, 0);
		dup2(nothing, 2);
		if (nothing > 2) close(nothing);
	}
#endif
	setvbuf(stdout, NULL, _IOLBF, 8192);
}
