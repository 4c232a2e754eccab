/* How values are told: each as a small list that begins with its kind. */

extern const sd_record_kind *const sd_record_kinds;
extern const int sd_record_kind_count;

enum { SD_ITEMS_TRACED = 60, SD_ITEMS_WHOLE = 2000, SD_TEXT_TRACED = 300, SD_TEXT_WHOLE = 15000, SD_NESTED = 4 };

static int sd_is_whole;
static int sd_nesting;
static int sd_probe[2] = { -1, -1 };

static void sd_start_probe(void) {
#if !defined(_WIN32)
	if (pipe(sd_probe) == 0) for (int at = 0; at < 2; at++) fcntl(sd_probe[at], F_SETFL, O_NONBLOCK);
#endif
}

/* Copies memory that may not be there; gives how much of it is. */
static size_t sd_copy(char *into, const char *from, size_t size) {
#if defined(_WIN32)
	(void) into, (void) from, (void) size;
	return 0;
#else
	size_t copied = 0;
	while (copied < size) {
		size_t piece = size - copied < 256 ? size - copied : 256;
		/* A page is there or it is not: never more than up to its end at once. */
		size_t in_page = 4096 - ((uintptr_t) (from + copied) & 4095);
		if (piece > in_page) piece = in_page;
		char *end = sd_first_poisoned ? sd_first_poisoned((void *) (from + copied), piece) : NULL;
		if (end) piece = (size_t) (end - (from + copied));
		if (piece == 0) break;
		ssize_t sent = write(sd_probe[1], from + copied, piece);
		if (sent <= 0 || read(sd_probe[0], into + copied, (size_t) sent) != sent) break;
		copied += (size_t) sent;
	}
	return copied;
#endif
}

int sd_items_left(int told) {
	return told < (sd_is_whole ? SD_ITEMS_WHOLE : SD_ITEMS_TRACED) && !sd_overflows;
}

void sd_put_whole(long long value) {
	sd_putf("[\"i\",\"%lld\"]", value);
}

void sd_put_natural(unsigned long long value) {
	sd_putf("[\"i\",\"%llu\"]", value);
}

/* The fewest digits that give the same number again. */
static void sd_put_fraction(double value, int digits) {
	char text[64];
	for (int some = 6; some <= digits; some++) {
		snprintf(text, sizeof text, "%.*g", some, value);
		if (strtod(text, NULL) == value || (digits == 9 && strtof(text, NULL) == (float) value)) break;
	}
	sd_putf("[\"f\",\"%s\"]", text);
}

void sd_put_scalar(int type, const void *at) {
#define SD_AS(kind) (*(const kind *) at)
	switch (type) {
		case SD_CHAR: sd_putf("[\"c\",%d]", SD_AS(char)); break;
		case SD_SCHAR: sd_put_whole(SD_AS(signed char)); break;
		case SD_UCHAR: sd_put_natural(SD_AS(unsigned char)); break;
		case SD_SHORT: sd_put_whole(SD_AS(short)); break;
		case SD_USHORT: sd_put_natural(SD_AS(unsigned short)); break;
		case SD_INT: sd_put_whole(SD_AS(int)); break;
		case SD_UINT: sd_put_natural(SD_AS(unsigned)); break;
		case SD_LONG: sd_put_whole(SD_AS(long)); break;
		case SD_ULONG: sd_put_natural(SD_AS(unsigned long)); break;
		case SD_LLONG: sd_put_whole(SD_AS(long long)); break;
		case SD_ULLONG: sd_put_natural(SD_AS(unsigned long long)); break;
		case SD_FLOAT: sd_put_fraction(SD_AS(float), 9); break;
		case SD_DOUBLE: sd_put_fraction(SD_AS(double), 17); break;
		case SD_LDOUBLE: sd_put_fraction((double) SD_AS(long double), 17); break;
		case SD_BOOL: sd_putf("[\"b\",%d]", SD_AS(unsigned char) != 0); break;
		default: sd_put("[\"o\",\"\"]");
	}
#undef SD_AS
}

void sd_put_text(const char *text, unsigned long length) {
	unsigned long room = sd_is_whole ? SD_TEXT_WHOLE : SD_TEXT_TRACED;
	sd_put("[\"t\",");
	sd_quote(text, length < room ? length : room);
	sd_put(length > room ? ",1]" : ",0]");
}

/* Letters in a row: a text up to its end; without an end, that is told. */
static void sd_put_letters(const char *text, size_t room) {
	size_t length = 0;
	while (length < room && text[length]) length++;
	if (length < room) {
		sd_put_text(text, length);
		return;
	}
	sd_put("[\"T\",");
	sd_quote(text, length < SD_TEXT_TRACED ? length : SD_TEXT_TRACED);
	sd_put("]");
}

/* A text wherever it is; what cannot be read is told as a pointer. */
static void sd_put_distant_text(const char *text) {
	static char copy[SD_TEXT_WHOLE + 2];
	sd_region found;
	if (sd_find((uintptr_t) text, &found)) {
		if (found.is_freed) sd_put("[\"p\",\"freed\"]");
		else sd_put_letters(text, found.size - ((uintptr_t) text - found.from));
		return;
	}
	size_t room = sd_is_whole ? SD_TEXT_WHOLE : SD_TEXT_TRACED, length = 0;
	while (length < room) {
		size_t got = sd_copy(copy + length, text + length, 64);
		for (size_t at = 0; at < got; at++) {
			if (copy[length + at]) continue;
			sd_put_text(copy, length + at);
			return;
		}
		length += got;
		if (got < 64) break;
	}
	if (length == 0) sd_put("[\"p\",\"\"]");
	else sd_put_text(copy, room + 1 < sizeof copy ? room + 1 : room);
}

static void sd_put_record(int kind, const char *at);

static void sd_put_value(int type, const char *at, int rows, int columns, int size) {
	if (rows > 0 && type == SD_CHAR && !columns) {
		sd_put_letters(at, (size_t) rows);
	} else if (rows > 0) {
		int told = 0, step = (columns ? columns : 1) * size;
		sd_put("[\"a\",[");
		for (; told < rows && sd_items_left(told); told++) {
			if (told) sd_put(",");
			sd_put_value(type, at + (size_t) told * (size_t) step, columns, 0, size);
		}
		sd_put(told < rows ? "],1]" : "],0]");
	} else if (sd_is_unset(at, size, type)) sd_put("[\"u\"]");
	else if (type >= SD_RECORD) sd_put_record(type - SD_RECORD, at);
	else if (type == SD_TEXT || type == SD_POINTER) sd_put_pointer(*(void *const *) at, type, rows < 0 ? size : 0);
	else sd_put_scalar(type, at);
}

static void sd_put_record(int kind, const char *at) {
	if (kind >= sd_record_kind_count || sd_nesting >= SD_NESTED) {
		sd_put("[\"o\",\"...\"]");
		return;
	}
	const sd_record_kind *record = &sd_record_kinds[kind];
	sd_nesting++;
	sd_put("[\"r\",");
	sd_quote(record->name, strlen(record->name));
	sd_put(",[");
	for (int index = 0; index < record->count; index++) {
		const sd_field *field = &record->fields[index];
		sd_put(index ? ",[" : "[");
		sd_quote(field->name, strlen(field->name));
		sd_put(",");
		if (field->rows < 0) {
			const void *to = *(void *const *) (at + field->offset);
			if (sd_is_unset(at + field->offset, (int) sizeof to, SD_POINTER)) sd_put("[\"u\"]");
			else sd_put_pointer(to, -field->rows - 1, field->size);
		} else sd_put_value(field->type, at + field->offset, field->rows, field->columns, field->size);
		sd_put("]");
	}
	sd_put("]]");
	sd_nesting--;
}

/* A variable that a pointer points to, by its name's place: the frame's number in the stack and its slot. */
static int sd_put_named(const void *at) {
	int up = 0;
	for (const sd_frame *frame = sd_top; frame && up < SD_SEEN_FRAMES; frame = frame->up, up++) {
		for (const char *each = frame->hook ? frame->hook->visible : ""; *each; each++) {
			int index = (unsigned char) *each - 1;
			if (index >= frame->count || frame->slots[index].at != at || frame->slots[index].rows > 0) continue;
			sd_putf("[\"&\",%d,%d]", frame->function, index);
			return 1;
		}
	}
	return 0;
}

/* `type`: of what it points to, or that it is a text; `size`: of one of these, 0 where nobody knows. */
void sd_put_pointer(const void *at, int type, int size) {
	sd_region found;
	if (!at) sd_put("[\"n\"]");
	else if (type == SD_TEXT || (type == SD_CHAR && size)) sd_put_distant_text(at);
	else if (!sd_find((uintptr_t) at, &found)) {
		if (!sd_put_named(at)) sd_put("[\"p\",\"\"]");
	} else if (found.is_freed) sd_put("[\"p\",\"freed\"]");
	else {
		size_t offset = (uintptr_t) at - found.from;
		size_t rest = found.size - offset;
		if (size <= 0 || offset % (size_t) size || type == SD_OTHER || type == SD_POINTER) sd_put("[\"p\",\"\"]");
		else if (rest < (size_t) size) sd_put("[\"p\",\"end\"]");
		else if (type >= SD_RECORD && rest / (size_t) size == 1) {
			sd_put("[\"P\",");
			sd_put_record(type - SD_RECORD, at);
			sd_put("]");
		} else sd_put_value(type, at, (int) (rest / (size_t) size), 0, size);
	}
}

/* The one value that a pointer leads to; what cannot be read has none. */
static void sd_put_followed(const void *at, int type, int size) {
	char copy[32];
	sd_region found;
	int is_there = at && size <= (int) sizeof copy && !(sd_find((uintptr_t) at, &found) && found.is_freed) && sd_copy(copy, at, (size_t) size) == (size_t) size;
	if (is_there) sd_put_value(type, copy, 0, 0, size);
	else sd_put("[\"u\"]");
}

static void sd_put_slot(const sd_slot *slot) {
	if (slot->show) slot->show(slot);
	else if (slot->rows < 0 && slot->columns) sd_put_followed(*(void *const *) slot->at, -slot->rows - 1, slot->size);
	else if (slot->rows < 0) sd_put_pointer(*(void *const *) slot->at, -slot->rows - 1, slot->size);
	else sd_put_value(slot->type, slot->at, slot->rows, slot->columns, slot->size);
}

/* ---------------------------------------------------------------- the values of a test */

static void sd_put_outcome(const sd_slot *slot) {
	sd_begin();
	sd_putf("{\"k\":\"outcome\",\"p\":%u,\"v\":", sd_now->part);
	sd_is_whole = 1;
	sd_put_slot(slot);
	sd_is_whole = 0;
	sd_put("}");
	sd_keep();
}

/* Values of a call; with `rows` below zero the kind of what a pointer points to. */
void sd_got(const void *at, int type, int rows, int columns, int size, void (*show)(const sd_slot *)) {
	sd_slot slot = { at, show, type, rows, columns, size, 0, 0 };
	sd_put_outcome(&slot);
}

void sd_got_nothing(void) {
	sd_begin();
	sd_putf("{\"k\":\"outcome\",\"p\":%u,\"v\":[\"v\"]}", sd_now->part);
	sd_keep();
}

void sd_part(int part) {
	sd_now->part = (uint32_t) part;
}

void sd_judged(int fits) {
	sd_now->judged = fits ? 2 : 1;
}
