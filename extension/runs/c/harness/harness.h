/* What an instrumented program calls. It comes before the student's own text, and brings no header along that they may have forgotten. */
#ifndef SD_HARNESS
#define SD_HARNESS

#ifdef __cplusplus
extern "C" {
#endif

/* A variable that can be looked at: where it is, and what it is. */
typedef struct sd_slot {
	const void *at;
	/* How it is shown, where its type does not say so. */
	void (*show)(const struct sd_slot *slot);
	int type;
	/* So many in a row, and in each of these; 0 for no row. */
	int rows, columns;
	/* Bytes of one element. */
	int size;
	/* It began without a value. */
	int unset;
	/* Its value when it was last told. */
	unsigned long long told;
} sd_slot;

typedef struct sd_hook {
	/* One-based. */
	int line;
	/* The slots that can be seen there, as characters from 1 on. */
	const char *visible;
} sd_hook;

typedef struct sd_frame {
	struct sd_frame *up;
	const sd_hook *hook;
	sd_slot *slots;
	int count, function, activation, left;
} sd_frame;

typedef struct sd_field {
	const char *name;
	int offset, type, rows, columns, size;
} sd_field;

typedef struct sd_record_kind {
	const char *name;
	const sd_field *fields;
	int count;
} sd_record_kind;

enum { SD_OTHER, SD_CHAR, SD_SCHAR, SD_UCHAR, SD_SHORT, SD_USHORT, SD_INT, SD_UINT, SD_LONG, SD_ULONG, SD_LLONG, SD_ULLONG, SD_FLOAT, SD_DOUBLE, SD_LDOUBLE, SD_BOOL, SD_TEXT, SD_POINTER, SD_RECORD = 100 };

void sd_enter(sd_frame *frame, int function, sd_slot *slots, int count);
void sd_leave(sd_frame *frame);
/* The parameters are known. */
void sd_called(sd_frame *frame, const sd_hook *hook);
void sd_at(sd_frame *frame, const sd_hook *hook);
void sd_loop(int loop);
void sd_head(sd_frame *frame, const sd_hook *hook, int loop);
void sd_set(sd_slot *slot, const void *at, int type, int rows, int columns, int size);
void sd_set_shown(sd_slot *slot, const void *at, void (*show)(const sd_slot *), int size);
void sd_unset(sd_slot *slot, void *at, unsigned long size);
void sd_give_back(sd_frame *frame, const sd_hook *hook, const void *at, int type, int rows, int size, void (*show)(const sd_slot *));
void sd_no_value(sd_frame *frame, const sd_hook *hook);
int sd_is_unset(const void *at, int size, int type);
void *sd_read(void *at, int size, int type, const char *name);
long long sd_index(long long at, long long length, const char *name);
long long sd_index_at(long long at, const void *from, unsigned long size, const char *name);
void *sd_pointer(const void *at, unsigned long size, const char *name);
void sd_unwound(sd_frame *frame);
void sd_ended(void);
void sd_returned(void);
void sd_count_from_here(void);
void sd_clear_screen(void);
void sd_got(const void *at, int type, int rows, int columns, int size, void (*show)(const sd_slot *));
void sd_got_nothing(void);
void sd_part(int part);
void sd_judged(int fits);
void sd_raised(const char *type, const char *message, const char *about);

/* A row that an example gives to a call. */
void sd_row(const void *at, unsigned long size);
void *sd_malloc(unsigned long size);
void *sd_calloc(unsigned long count, unsigned long size);
void *sd_realloc(void *at, unsigned long size);
void sd_free(void *at);
char *sd_strdup(const char *text);
char *sd_strcpy(char *to, const char *from);
char *sd_strcat(char *to, const char *from);

/* Pieces of what is shown. */
void sd_put(const char *text);
void sd_put_whole(long long value);
void sd_put_natural(unsigned long long value);
void sd_put_scalar(int type, const void *at);
void sd_put_text(const char *text, unsigned long length);
void sd_put_pointer(const void *at, int type, int size);
int sd_items_left(int told);
unsigned long sd_take(char *into, unsigned long room);

/* What the harness keeps for itself need not be filled. */
#define SD_AS_IT_IS __attribute__((__uninitialized__))

#ifdef __cplusplus
#define SD_SHARED extern "C" __attribute__((__used__))
#else
#define SD_SHARED
#define SD_AUTO __auto_type
#define SD_BEGIN ((void) 0)
#define SD_KIND(x) _Generic((x), char: SD_CHAR, signed char: SD_SCHAR, unsigned char: SD_UCHAR, short: SD_SHORT, unsigned short: SD_USHORT, int: SD_INT, unsigned: SD_UINT, \
	long: SD_LONG, unsigned long: SD_ULONG, long long: SD_LLONG, unsigned long long: SD_ULLONG, float: SD_FLOAT, double: SD_DOUBLE, long double: SD_LDOUBLE, _Bool: SD_BOOL, \
	char *: SD_TEXT, const char *: SD_TEXT, default: __builtin_classify_type(x) == 5 ? SD_POINTER : SD_OTHER)
#define SD_IS_ROW(x) (!__builtin_types_compatible_p(__typeof__(x), __typeof__(&(x)[0])))
#define SD_LENGTH(x) ((int) (sizeof(x) / sizeof((x)[0])))
#define SD_SET(k, x, record) sd_set(&sd_s[k], &(x), (record) ? SD_RECORD + (record) : SD_KIND(x), 0, 0, (int) sizeof(x))
#define SD_SET1(k, x, record) sd_set(&sd_s[k], &(x), (record) ? SD_RECORD + (record) : SD_KIND((x)[0]), SD_LENGTH(x), 0, (int) sizeof((x)[0]))
#define SD_SET2(k, x, record) sd_set(&sd_s[k], &(x), (record) ? SD_RECORD + (record) : SD_KIND((x)[0][0]), SD_LENGTH(x), SD_LENGTH((x)[0]), (int) sizeof((x)[0][0]))
/* A parameter of rows is a pointer; with the kind of what it points to. */
#define SD_SET_POINTER(k, x, record) sd_set(&sd_s[k], &(x), SD_KIND(x), -1 - ((record) ? SD_RECORD + (record) : SD_KIND(*(x))), 0, (int) sizeof(*(x)))
/* What a pointer points to, alone: that it is one of a row does not matter. */
#define SD_SET_FOLLOWED(k, x) sd_set(&sd_s[k], &(x), SD_KIND(*(x)), -1 - SD_KIND(*(x)), 1, (int) sizeof(*(x)))
#define SD_UNSET(k, x) sd_unset(&sd_s[k], (void *) &(x), sizeof(x))
#define SD_READ(x, name) (*(__typeof__(&(x))) sd_read((void *) &(x), (int) sizeof(x), SD_KIND(x), name))
#define SD_INDEX(x, i, name) (SD_IS_ROW(x) ? sd_index((long long) (i), SD_LENGTH(x), name) : sd_index_at((long long) (i), (const void *) (x), sizeof((x)[0]), name))
#define SD_POINTER_TO(x, name) ((__typeof__(&*(x))) sd_pointer((const void *) (x), sizeof(*(x)), name))
#define SD_FRAME(function, count) sd_slot sd_s[(count) + 1] SD_AS_IT_IS; sd_frame sd_f __attribute__((__cleanup__(sd_leave))); sd_enter(&sd_f, function, sd_s, count)
#define SD_GIVE_BACK(h, x, record) sd_give_back(&sd_f, h, &(x), (record) ? SD_RECORD + (record) : SD_KIND(x), 0, (int) sizeof(x), (void (*)(const sd_slot *)) 0)
#define SD_GIVE_BACK_POINTER(h, x, record) sd_give_back(&sd_f, h, &(x), SD_KIND(x), -1 - ((record) ? SD_RECORD + (record) : SD_KIND(*(x))), (int) sizeof(*(x)), (void (*)(const sd_slot *)) 0)
#define SD_LEAVES(h) sd_give_back(&sd_f, h, (const void *) 0, 0, 0, 0, (void (*)(const sd_slot *)) 0)
#define SD_GOT(x, record) sd_got(&(x), (record) ? SD_RECORD + (record) : SD_KIND(x), 0, 0, (int) sizeof(x), (void (*)(const sd_slot *)) 0)
#define SD_GOT_POINTER(x, record) sd_got(&(x), SD_KIND(x), -1 - ((record) ? SD_RECORD + (record) : SD_KIND(*(x))), 0, (int) sizeof(*(x)), (void (*)(const sd_slot *)) 0)
#define SD_GOT_ROW(x) sd_got(&(x), SD_KIND((x)[0]), SD_LENGTH(x), 0, (int) sizeof((x)[0]), (void (*)(const sd_slot *)) 0)
#endif

#ifdef __cplusplus
}
#endif

/* Nobody looks at the variables: only what is checked stays. */
#ifdef SD_LEAN
#undef SD_SET
#undef SD_SET_POINTER
#undef SD_SET_FOLLOWED
#undef SD_GIVE_BACK
#undef SD_GIVE_BACK_POINTER
#undef SD_LEAVES
#define SD_SET(k, x, record) ((void) 0)
#define SD_SET_POINTER(k, x, record) ((void) 0)
#define SD_SET_FOLLOWED(k, x) ((void) 0)
#define SD_GIVE_BACK(h, x, record) ((void) 0)
#define SD_GIVE_BACK_POINTER(h, x, record) ((void) 0)
#define SD_LEAVES(h) ((void) 0)
#endif
#endif
