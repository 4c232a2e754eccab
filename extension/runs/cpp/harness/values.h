/* Values of types that are not known before: how each is told follows from what can be done with it. No header comes along for a program that forgot one. */
#ifndef SD_VALUES
#define SD_VALUES

#include <exception>
#include <type_traits>
#include <typeinfo>
#include <cxxabi.h>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>

namespace sd {

template <typename T> struct always { static constexpr bool value = true; };
template <typename...> using nothing = void;

template <typename T, typename = void> struct is_text : std::false_type {};
template <typename T> struct is_text<T, nothing<decltype(std::declval<const T &>().data()), decltype(std::declval<const T &>().substr(0, 0)), decltype(std::declval<const T &>().length())>> : std::is_same<typename std::remove_cv<typename std::remove_pointer<decltype(std::declval<const T &>().data())>::type>::type, char> {};

template <typename T, typename = void> struct is_row : std::false_type {};
template <typename T> struct is_row<T, nothing<decltype(std::declval<const T &>().begin() != std::declval<const T &>().end()), decltype(*std::declval<const T &>().begin()), decltype(std::declval<const T &>().size())>> : std::true_type {};

template <typename T, typename = void> struct is_map : std::false_type {};
template <typename T> struct is_map<T, nothing<typename T::mapped_type, typename T::key_type>> : std::true_type {};

template <typename T, typename = void> struct is_set : std::false_type {};
template <typename T> struct is_set<T, nothing<typename T::key_type>> : std::integral_constant<bool, !is_map<T>::value> {};

template <typename T, typename = void> struct is_pair : std::false_type {};
template <typename T> struct is_pair<T, nothing<typename T::first_type, typename T::second_type>> : std::true_type {};

template <typename T, typename = void> struct is_holder : std::false_type {};
template <typename T> struct is_holder<T, nothing<typename T::element_type, decltype(std::declval<const T &>().get())>> : std::true_type {};

template <typename T, typename = void> struct is_maybe : std::false_type {};
template <typename T> struct is_maybe<T, nothing<decltype(std::declval<const T &>().has_value()), typename T::value_type>> : std::true_type {};

template <typename T, typename = void> struct is_adapter : std::false_type {};
template <typename T> struct is_adapter<T, nothing<typename T::container_type, decltype(std::declval<const T &>().empty())>> : std::integral_constant<bool, !is_row<T>::value> {};

template <typename T> constexpr int kind() {
	using U = typename std::remove_cv<T>::type;
	return std::is_same<U, char>::value ? SD_CHAR : std::is_same<U, signed char>::value ? SD_SCHAR : std::is_same<U, unsigned char>::value ? SD_UCHAR : std::is_same<U, bool>::value ? SD_BOOL
		: std::is_same<U, short>::value ? SD_SHORT : std::is_same<U, unsigned short>::value ? SD_USHORT : std::is_same<U, int>::value ? SD_INT : std::is_same<U, unsigned>::value ? SD_UINT
		: std::is_same<U, long>::value ? SD_LONG : std::is_same<U, unsigned long>::value ? SD_ULONG : std::is_same<U, long long>::value ? SD_LLONG : std::is_same<U, unsigned long long>::value ? SD_ULLONG
		: std::is_same<U, float>::value ? SD_FLOAT : std::is_same<U, double>::value ? SD_DOUBLE : std::is_same<U, long double>::value ? SD_LDOUBLE : SD_OTHER;
}

template <typename T> void put(const T &value, int depth);

template <typename T> void put_items(const T &items, const char *opening, int depth) {
	int told = 0;
	bool is_cut = false;
	sd_put(opening);
	for (const auto &item : items) {
		if (!sd_items_left(told)) {
			is_cut = true;
			break;
		}
		if (told++) sd_put(",");
		put(item, depth + 1);
	}
	sd_put(is_cut ? "],1]" : "],0]");
}

template <typename T> void put_pairs(const T &pairs, int depth) {
	int told = 0;
	bool is_cut = false;
	sd_put("[\"m\",[");
	for (const auto &pair : pairs) {
		if (!sd_items_left(told)) {
			is_cut = true;
			break;
		}
		sd_put(told++ ? ",[" : "[");
		put(pair.first, depth + 1);
		sd_put(",");
		put(pair.second, depth + 1);
		sd_put("]");
	}
	sd_put(is_cut ? "],1]" : "],0]");
}

/* What stands in a stack or a queue can be seen by those who are of its kind. */
template <typename T> struct opened : T {
	static const typename T::container_type &inside(const T &adapter) { return adapter.*(&opened::c); }
};

template <typename T> void put(const T &value, int depth) {
	using U = typename std::remove_cv<T>::type;
	if (depth > 5) sd_put("[\"o\",\"...\"]");
	else if constexpr (std::is_array<U>::value) {
		if constexpr (std::is_same<typename std::remove_cv<typename std::remove_extent<U>::type>::type, char>::value) {
			unsigned long length = 0;
			while (length < std::extent<U>::value && value[length]) length++;
			if (length < std::extent<U>::value) sd_put_text(value, length);
			else put_items(value, "[\"a\",[", depth);
		} else put_items(value, "[\"a\",[", depth);
	} else if constexpr (std::is_same<U, std::nullptr_t>::value) sd_put("[\"n\"]");
	else if constexpr (std::is_enum<U>::value) sd_put_whole((long long) value);
	else if constexpr (std::is_arithmetic<U>::value) {
		if (sd_is_unset(&value, (int) sizeof value, kind<U>())) sd_put("[\"u\"]");
		else sd_put_scalar(kind<U>(), &value);
	} else if constexpr (std::is_pointer<U>::value) {
		using E = typename std::remove_cv<typename std::remove_pointer<U>::type>::type;
		if constexpr (std::is_same<E, char>::value) sd_put_pointer((const void *) value, SD_TEXT, 0);
		else if constexpr (std::is_arithmetic<E>::value) sd_put_pointer((const void *) value, kind<E>(), (int) sizeof(E));
		else sd_put_pointer((const void *) value, SD_POINTER, 0);
	} else if constexpr (is_text<U>::value) sd_put_text(value.data(), (unsigned long) value.length());
	else if constexpr (is_map<U>::value && is_row<U>::value) put_pairs(value, depth);
	else if constexpr (is_set<U>::value && is_row<U>::value) put_items(value, "[\"s\",[", depth);
	else if constexpr (is_row<U>::value) put_items(value, "[\"a\",[", depth);
	else if constexpr (is_pair<U>::value) {
		sd_put("[\"l\",[");
		put(value.first, depth + 1);
		sd_put(",");
		put(value.second, depth + 1);
		sd_put("],0]");
	} else if constexpr (is_adapter<U>::value) put_items(opened<U>::inside(value), "[\"a\",[", depth);
	else if constexpr (is_maybe<U>::value) {
		if (value.has_value()) put(*value, depth + 1);
		else sd_put("[\"n\"]");
	} else if constexpr (is_holder<U>::value) {
		if (!value.get()) sd_put("[\"n\"]");
		else {
			sd_put("[\"P\",");
			put(*value.get(), depth + 1);
			sd_put("]");
		}
	} else sd_put("[\"o\",\"\"]");
}

template <typename T> void show(const sd_slot *slot) {
	put(*static_cast<const T *>(slot->at), 0);
}

/* Rows are found again by where they are. */
template <typename T> void set(sd_slot *slot, T &variable) {
	using U = typename std::remove_cv<T>::type;
	if constexpr (std::is_array<U>::value && std::is_arithmetic<typename std::remove_all_extents<U>::type>::value && std::rank<U>::value <= 2) {
		using E = typename std::remove_cv<typename std::remove_all_extents<U>::type>::type;
		sd_set(slot, &variable, kind<E>(), (int) std::extent<U, 0>::value, (int) std::extent<U, 1>::value, (int) sizeof(E));
	} else if constexpr (std::is_arithmetic<U>::value) sd_set(slot, (const void *) &variable, kind<U>(), 0, 0, (int) sizeof(U));
	else if constexpr (std::is_object<U>::value) sd_set_shown(slot, (const void *) std::addressof(variable), &show<U>, (int) sizeof(U));
}

template <typename T> void unset(sd_slot *slot, T &variable) {
	using U = typename std::remove_cv<typename std::remove_all_extents<T>::type>::type;
	if constexpr (std::is_scalar<U>::value && !std::is_const<typename std::remove_all_extents<T>::type>::value) sd_unset(slot, (void *) &variable, sizeof(T));
	(void) slot, (void) variable;
}

template <typename T> T &read(T &variable, const char *name) {
	if constexpr (std::is_scalar<T>::value) sd_read((void *) &variable, (int) sizeof(T), kind<T>(), name);
	return variable;
}

template <typename T, decltype(sizeof 0) N, typename I> long long index(T (&)[N], I at, const char *name) {
	return sd_index((long long) at, (long long) N, name);
}

template <typename T, typename I> I index(T *const &from, I at, const char *name) {
	if constexpr (std::is_object<T>::value) sd_index_at((long long) at, (const void *) from, sizeof(T), name);
	return at;
}

template <typename T, typename I, typename = typename std::enable_if<!std::is_array<typename std::remove_reference<T>::type>::value && !std::is_pointer<typename std::decay<T>::type>::value>::type> decltype(auto) index(T &&row, I &&at, const char *name) {
	using U = typename std::remove_cv<typename std::remove_reference<T>::type>::type;
	using K = typename std::remove_cv<typename std::remove_reference<I>::type>::type;
	if constexpr (std::is_integral<K>::value && is_text<U>::value) {
		/* The end of a text may be looked at. */
		if ((long long) at < 0 || (unsigned long long) at > (unsigned long long) row.size()) sd_index((long long) at, (long long) row.size(), name);
	} else if constexpr (std::is_integral<K>::value && is_row<U>::value && !is_map<U>::value && !is_set<U>::value) sd_index((long long) at, (long long) row.size(), name);
	return static_cast<I &&>(at);
}

template <typename T, typename = typename std::enable_if<std::is_object<T>::value>::type> T *pointer(T *at, const char *name) {
	return static_cast<T *>(sd_pointer((const void *) at, sizeof(T), name));
}

template <typename T, typename = typename std::enable_if<!std::is_pointer<typename std::decay<T>::type>::value || !std::is_object<typename std::remove_pointer<typename std::decay<T>::type>::type>::value>::type> T &&pointer(T &&holder, const char *name) {
	using U = typename std::remove_cv<typename std::remove_reference<T>::type>::type;
	if constexpr (is_holder<U>::value) if (!holder.get()) sd_pointer(nullptr, 1, name);
	return static_cast<T &&>(holder);
}

struct frame {
	sd_frame own;
	int caught;
	frame(int function, sd_slot *slots, int count) : caught(std::uncaught_exceptions()) { sd_enter(&own, function, slots, count); }
	frame(const frame &) = delete;
	~frame() {
		if (std::uncaught_exceptions() > caught) sd_unwound(&own);
		else sd_leave(&own);
	}
};

template <typename T> void give_back(sd_frame *frame, const sd_hook *hook, const T &value) {
	sd_give_back(frame, hook, (const void *) std::addressof(value), SD_OTHER, 0, (int) sizeof(T), &show<typename std::remove_cv<T>::type>);
}

template <typename T> void got(const T &value) {
	sd_got((const void *) std::addressof(value), SD_OTHER, 0, 0, (int) sizeof(T), &show<typename std::remove_cv<T>::type>);
}

/* An exception that nobody catches: its type and what it says. */
inline void on_terminate() {
	std::type_info *type = abi::__cxa_current_exception_type();
	if (!type) sd_raised("aborted", "the program was aborted", nullptr);
	int status = 0;
	char *name = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
	const char *shown = name ? name : type->name();
	try {
		throw;
	} catch (const std::exception &error) {
		sd_raised(shown, error.what(), nullptr);
	} catch (const char *text) {
		sd_raised(shown, text, nullptr);
	} catch (...) {
		sd_raised(shown, "", nullptr);
	}
}

/* Typed lines come one by one, also to those who read by streams. */
struct keyboard : std::streambuf {
	char line[4096];
	int_type underflow() override {
		unsigned long size = sd_take(line, sizeof line);
		if (size == 0) return traits_type::eof();
		setg(line, line, line + size);
		return traits_type::to_int_type(line[0]);
	}
};

inline void begin() {
	static keyboard typed;
	std::cin.rdbuf(&typed);
	std::set_terminate(on_terminate);
}

}

static inline bool sd_sync_with_stdio(bool = true) { return true; }

#define SD_AUTO auto
#define SD_BEGIN sd::begin()
#define SD_TYPE_OF(x) typename std::decay<decltype(x)>::type
#define SD_SET(k, x, record) sd::set(&sd_s[k], x)
#define SD_SET1(k, x, record) sd::set(&sd_s[k], x)
#define SD_SET2(k, x, record) sd::set(&sd_s[k], x)
#define SD_SET_POINTER(k, x, record) sd::set(&sd_s[k], x)
#define SD_UNSET(k, x) sd::unset(&sd_s[k], x)
#define SD_READ(x, name) sd::read(x, name)
#define SD_INDEX(x, i, name) sd::index(x, i, name)
#define SD_POINTER_TO(x, name) sd::pointer(x, name)
#define SD_FRAME(function, count) sd_slot sd_s[(count) + 1] SD_AS_IT_IS; sd::frame sd_own(function, sd_s, count); sd_frame &sd_f = sd_own.own
#define SD_GIVE_BACK(h, x, record) sd::give_back(&sd_f, h, x)
#define SD_GIVE_BACK_POINTER(h, x, record) sd::give_back(&sd_f, h, x)
#define SD_LEAVES(h) sd_give_back(&sd_f, h, nullptr, 0, 0, 0, nullptr)
#define SD_GOT(x, record) sd::got(x)

#endif
