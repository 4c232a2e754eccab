/* Which memory is whose: rows that are declared, blocks that are asked for. An index is checked against them. */

typedef struct sd_block {
	uintptr_t from;
	size_t size;
	int is_freed;
} sd_block;

typedef struct sd_region {
	uintptr_t from;
	size_t size;
	int is_freed, is_block;
	const sd_slot *slot;
} sd_region;

enum { SD_BLOCKS = 20000, SD_SEEN_FRAMES = 64, SD_MARGIN = 64 };

static sd_block sd_blocks[SD_BLOCKS];
static int sd_block_count;
static uint64_t sd_in_use, sd_asked_for;

/* The place of the first block behind this address. */
static int sd_block_behind(uintptr_t at) {
	int low = 0, high = sd_block_count;
	while (low < high) {
		int middle = (low + high) / 2;
		if (sd_blocks[middle].from > at) high = middle;
		else low = middle + 1;
	}
	return low;
}

static sd_block *sd_block_of(uintptr_t at) {
	int behind = sd_block_behind(at);
	sd_block *block = behind > 0 ? &sd_blocks[behind - 1] : NULL;
	return block && at - block->from <= block->size ? block : NULL;
}

static void sd_forget(sd_block *block) {
	int index = (int) (block - sd_blocks);
	memmove(block, block + 1, (size_t) (sd_block_count - index - 1) * sizeof *block);
	sd_block_count--;
}

static void sd_remember(uintptr_t from, size_t size) {
	if (sd_block_count == SD_BLOCKS) return;
	int at = sd_block_behind(from);
	if (at > 0 && sd_blocks[at - 1].from == from) sd_forget(&sd_blocks[--at]);
	memmove(&sd_blocks[at + 1], &sd_blocks[at], (size_t) (sd_block_count - at) * sizeof *sd_blocks);
	sd_blocks[at] = (sd_block) { from, size, 0 };
	sd_block_count++;
}

static int sd_find(uintptr_t at, sd_region *found) {
	sd_block *block = sd_block_of(at);
	if (block) {
		*found = (sd_region) { block->from, block->size, block->is_freed, 1, NULL };
		return 1;
	}
	int seen = 0;
	for (const sd_frame *frame = sd_top; frame && seen < SD_SEEN_FRAMES; frame = frame->up, seen++) {
		if (!frame->hook) continue;
		for (const char *each = frame->hook->visible; *each; each++) {
			int index = (unsigned char) *each - 1;
			if (index >= frame->count) continue;
			const sd_slot *slot = &frame->slots[index];
			if (!slot->at || slot->rows <= 0) continue;
			size_t size = (size_t) slot->rows * (size_t) (slot->columns ? slot->columns : 1) * (size_t) slot->size;
			if (at < (uintptr_t) slot->at || at >= (uintptr_t) slot->at + size) continue;
			*found = (sd_region) { (uintptr_t) slot->at, size, 0, 0, slot };
			return 1;
		}
	}
	return 0;
}

/* ---------------------------------------------------------------- what is checked */

static void sd_out_of_bounds(long long at, long long length, const char *name) {
	char message[400];
	snprintf(message, sizeof message, "index %lld is out of bounds: '%.200s' has %lld element%s", at, name, length, length == 1 ? "" : "s");
	sd_raised("out of bounds", message, name);
}

static void sd_after_free(const char *name) {
	char message[300];
	snprintf(message, sizeof message, "'%.200s' points to memory that has been freed", name);
	sd_raised("use after free", message, name);
}

static void sd_null(const char *name) {
	char message[300];
	snprintf(message, sizeof message, "'%.200s' is a null pointer", name);
	sd_raised("null pointer", message, name);
}

/* All of it is what stands where nothing has been put yet: filled here, or by the compiler, each of which has a sign of its own. */
static int sd_is_filling(const void *at, int size, int type) {
	const unsigned char *bytes = at;
	int is_fraction = type == SD_FLOAT || type == SD_DOUBLE || type == SD_LDOUBLE;
	if (size < 1 || (bytes[0] != 0xFE && bytes[0] != 0xAA && !(is_fraction && bytes[0] == 0xFF))) return 0;
	for (int index = 1; index < size; index++) if (bytes[index] != bytes[0]) return 0;
	return 1;
}

/* A small number may be meant as it is. */
int sd_is_unset(const void *at, int size, int type) {
	return (size >= 4 || type == SD_BOOL) && sd_is_filling(at, size, type);
}

void *sd_read(void *at, int size, int type, const char *name) {
	if (!sd_is_unset(at, size, type)) return at;
	char message[300];
	snprintf(message, sizeof message, "'%.200s' is used before it has a value", name);
	sd_raised("uninitialised value", message, name);
	return at;
}

long long sd_index(long long at, long long length, const char *name) {
	if (at < 0 || at >= length) sd_out_of_bounds(at, length, name);
	return at;
}

long long sd_index_at(long long at, const void *from, unsigned long size, const char *name) {
	sd_region found, other;
	if (!from) sd_null(name);
	sd_read((void *) &from, (int) sizeof from, SD_POINTER, name);
	if (size == 0 || !sd_find((uintptr_t) from, &found)) return at;
	if (found.is_freed) sd_after_free(name);
	size_t offset = (uintptr_t) from - found.from;
	if (offset % size) return at;
	long long behind = (long long) (offset / size), length = (long long) (found.size / size);
	if (behind + at >= 0 && behind + at < length) return at;
	/* The end of one row may be the beginning of the next. */
	if (at < 0 && !found.is_block && sd_find((uintptr_t) from - 1, &other)) return at;
	sd_out_of_bounds(at, length - behind, name);
	return at;
}

void *sd_pointer(const void *at, unsigned long size, const char *name) {
	sd_region found;
	if (!at) sd_null(name);
	sd_read((void *) &at, (int) sizeof at, SD_POINTER, name);
	if (sd_find((uintptr_t) at, &found)) {
		if (found.is_freed) sd_after_free(name);
		size_t offset = (uintptr_t) at - found.from;
		if (found.is_block && size && offset % size == 0 && offset + size > found.size) sd_out_of_bounds((long long) (offset / size), (long long) (found.size / size), name);
	}
	return (void *) at;
}

/* ---------------------------------------------------------------- memory that is asked for */

/* So much that the program may not have it: for it the same as on a machine that has no more. */
static int sd_is_too_much(uint64_t size) {
	if (size > UINT64_MAX / 4 || sd_in_use + size > sd_limits.memory) {
		if (sd_in_use < sd_limits.memory / 2) return 1;
		sd_finish(SD_MEMORY, 1);
	}
	return 0;
}

void sd_row(const void *at, unsigned long size) {
	sd_remember((uintptr_t) at, size);
}

void *sd_malloc(unsigned long size) {
	if (sd_is_too_much(size)) return NULL;
	char *at = malloc(size + SD_MARGIN);
	if (!at) return NULL;
	memset(at, 0xFE, size < 1u << 20 ? size : 1u << 20);
	sd_in_use += size;
	sd_asked_for += size;
	sd_remember((uintptr_t) at, size);
	return at;
}

void *sd_calloc(unsigned long count, unsigned long size) {
	if (size && count > UINT64_MAX / 4 / size) return NULL;
	void *at = sd_malloc(count * size);
	if (at) memset(at, 0, count * size);
	return at;
}

void *sd_realloc(void *at, unsigned long size) {
	if (!at) return sd_malloc(size);
	sd_block *block = sd_block_of((uintptr_t) at);
	if (!block) return realloc(at, size);
	if (block->is_freed) sd_after_free("realloc");
	size_t before = block->size;
	void *to = sd_malloc(size);
	if (!to) return NULL;
	memcpy(to, at, before < size ? before : size);
	sd_free(at);
	return to;
}

/* What is freed is kept for a while, so that it is not given out again under a pointer to it. */
void sd_free(void *at) {
	if (!at) return;
	sd_block *block = sd_block_of((uintptr_t) at);
	if (block && block->is_freed) sd_raised("double free", "this memory has been freed before", NULL);
	if (block && block->from != (uintptr_t) at) sd_raised("invalid free", "only the beginning of a block can be freed", NULL);
	sd_region row;
	if (!block && sd_find((uintptr_t) at, &row)) sd_raised("invalid free", "this memory was not asked for", NULL);
	if (!block) {
		free(at);
		return;
	}
	sd_in_use -= block->size;
	if (sd_asked_for < sd_limits.memory / 4) {
		memset(at, 0xFD, block->size < 4096 ? block->size : 4096);
		block->is_freed = 1;
		return;
	}
	sd_asked_for -= block->size;
	sd_forget(block);
	free(at);
}

char *sd_strdup(const char *text) {
	size_t size = strlen(text) + 1;
	char *copy = sd_malloc(size);
	return copy ? memcpy(copy, text, size) : NULL;
}

/* ---------------------------------------------------------------- texts that are copied into rows */

static void sd_fits(const char *to, size_t length) {
	sd_region found;
	if (!to) sd_null("the text");
	if (!sd_find((uintptr_t) to, &found)) return;
	if (found.is_freed) sd_after_free("the text");
	size_t room = found.size - ((uintptr_t) to - found.from);
	if (length < room) return;
	char message[200];
	snprintf(message, sizeof message, "a text of %zu letters and its end do not fit into %zu", length, room);
	sd_raised("out of bounds", message, NULL);
}

char *sd_strcpy(char *to, const char *from) {
	if (!from) sd_null("the text");
	sd_fits(to, strlen(from));
	return strcpy(to, from);
}

char *sd_strcat(char *to, const char *from) {
	if (!from) sd_null("the text");
	sd_fits(to, strlen(to) + strlen(from));
	return strcat(to, from);
}
