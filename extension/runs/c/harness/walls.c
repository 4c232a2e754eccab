/* What the program may not take or do. Each wall stands where the system has it; none is needed for the next. */
#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#define SD_HAS_FILTER 1
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#if defined(__x86_64__)
#define SD_MACHINE AUDIT_ARCH_X86_64
#else
#define SD_MACHINE AUDIT_ARCH_AARCH64
#endif

/* No new processes, no other programs, no signals to others, no network. */
static int sd_filter_calls(void) {
	static const int refused[] = {
#ifdef __NR_fork
		__NR_fork, __NR_vfork,
#endif
		__NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_writev, __NR_socket, __NR_socketpair, __NR_setsid, __NR_setpgid, __NR_unshare, __NR_setns, __NR_mount, __NR_umount2,
		__NR_chroot, __NR_reboot, __NR_rt_sigqueueinfo, __NR_rt_tgsigqueueinfo, __NR_tkill, __NR_shmget, __NR_msgget, __NR_semget, __NR_mknodat, __NR_bpf, __NR_perf_event_open,
		__NR_keyctl, __NR_add_key, __NR_request_key, __NR_sched_setaffinity, __NR_setpriority,
#ifdef __NR_io_uring_setup
		__NR_io_uring_setup,
#endif
#ifdef __NR_pidfd_open
		__NR_pidfd_open, __NR_pidfd_send_signal,
#endif
	};
	enum { COUNT = sizeof refused / sizeof *refused };
	struct sock_filter code[2 * COUNT + 32];
	int at = 0;
#define SD_LOAD(field) code[at++] = (struct sock_filter) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define SD_REFUSE(reason) code[at++] = (struct sock_filter) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ((reason) & SECCOMP_RET_DATA))
#define SD_ALLOW() code[at++] = (struct sock_filter) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define SD_UNLESS(value, skipped) code[at++] = (struct sock_filter) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t) (value), 0, skipped)
	SD_LOAD(arch);
	code[at++] = (struct sock_filter) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SD_MACHINE, 1, 0);
	SD_REFUSE(EPERM);
	SD_LOAD(nr);
#if defined(__x86_64__)
	/* The calls of another numbering. */
	code[at++] = (struct sock_filter) BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1);
	SD_REFUSE(EPERM);
#endif
	for (int index = 0; index < COUNT; index++) {
		SD_UNLESS(refused[index], 1);
		SD_REFUSE(EPERM);
	}
#ifdef __NR_clone3
	SD_UNLESS(__NR_clone3, 1);
	SD_REFUSE(ENOSYS);
#endif
	/* Threads are allowed, processes are not. */
	SD_UNLESS(__NR_clone, 4);
	SD_LOAD(args[0]);
	code[at++] = (struct sock_filter) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, 0x10000u, 1, 0);
	SD_REFUSE(EPERM);
	SD_ALLOW();
	const int sending[] = { __NR_kill, __NR_tgkill };
	for (int index = 0; index < 2; index++) {
		SD_UNLESS(sending[index], 4);
		SD_LOAD(args[0]);
		SD_UNLESS(getpid(), 1);
		SD_ALLOW();
		SD_REFUSE(EPERM);
	}
	SD_ALLOW();
	struct sock_fprog program = { .len = (unsigned short) at, .filter = code };
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* Files: its own folder, and reading what programs need of the system. The numbers are those of the kernel's interface. */
static void sd_wall_files(void) {
	struct { uint64_t handled; } rules = { 0 };
	struct { uint64_t allowed; int32_t folder; } __attribute__((packed)) rule;
	enum { EXECUTE = 1, WRITE = 2, READ = 4, LIST = 8, CHANGES = 0x1FF0 };
	long version = syscall(444, NULL, 0, 1);
	if (version < 1) return;
	rules.handled = EXECUTE | WRITE | READ | LIST | CHANGES | (version >= 2 ? 0x2000 : 0) | (version >= 3 ? 0x4000 : 0);
	int wall = (int) syscall(444, &rules, sizeof rules, 0);
	if (wall < 0) return;
	static const char *const readable[] = { "/usr", "/lib", "/lib64", "/bin", "/nix/store", "/etc/ld.so.cache", "/etc/localtime", "/proc/self", "/dev/zero", "/dev/random", "/dev/urandom" };
	for (size_t at = 0; at < sizeof readable / sizeof *readable + 2; at++) {
		int isOwn = at == 0, isNothing = at == 1;
		int folder = open(isOwn ? "." : isNothing ? "/dev/null" : readable[at - 2], O_PATH | O_CLOEXEC);
		struct stat is;
		if (folder < 0 || fstat(folder, &is)) continue;
		rule.allowed = isOwn ? rules.handled & ~(uint64_t) EXECUTE : isNothing ? WRITE | READ : S_ISDIR(is.st_mode) ? READ | LIST : READ;
		rule.folder = folder;
		syscall(445, wall, 1, &rule, 0);
		close(folder);
	}
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) syscall(446, wall, 0);
	close(wall);
}
#endif

#if !defined(_WIN32)
static void sd_limit(int which, uint64_t soft) {
	struct rlimit limit;
	if (getrlimit(which, &limit)) return;
	if (limit.rlim_max == RLIM_INFINITY || limit.rlim_max > soft) limit.rlim_max = soft;
	limit.rlim_cur = limit.rlim_max;
	setrlimit(which, &limit);
}
#endif

static void sd_put_up_walls(void) {
#if !defined(_WIN32)
	sd_limit(RLIMIT_CORE, 0);
	sd_limit(RLIMIT_FSIZE, sd_limits.output + 1);
	sd_limit(RLIMIT_CPU, sd_limits.time / 1000 + 2);
	sd_limit(RLIMIT_NOFILE, 64);
	sd_limit(RLIMIT_STACK, 8u << 20);
#if defined(RLIMIT_AS)
	if (!sd_first_poisoned) sd_limit(RLIMIT_AS, sd_limits.memory + (256u << 20));
#endif
	struct itimerval clock = { { 0, 0 }, { (time_t) (sd_limits.time / 1000), (suseconds_t) (sd_limits.time % 1000 * 1000) } };
	setitimer(ITIMER_REAL, &clock, NULL);
	int is_filtered = 0;
#if defined(SD_HAS_FILTER)
	sd_wall_files();
	is_filtered = sd_filter_calls();
#endif
	if (!is_filtered) sd_limit(RLIMIT_NPROC, 1);
#endif
}
