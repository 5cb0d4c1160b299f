/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_PATH */
#include "plaza-reader-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <seccomp.h>
#if __has_include (<linux/landlock.h>)
#include <linux/landlock.h>
#endif

/* What a reader needs at most, many times over: the largest file that is read takes seconds, and a third of this memory. */
#define LIMIT_CPU_SECONDS 60
#define LIMIT_WALL_MS (5 * 60 * 1000)
#define LIMIT_MEMORY ((rlim_t) 1024 * 1024 * 1024)

/* The sanitizers reserve most of the address space, have threads of their own, and write what they find. */
#if defined (__SANITIZE_ADDRESS__) || defined (__SANITIZE_THREAD__)
#define LIMIT_SANITIZED 1
#else
#define LIMIT_SANITIZED 0
#endif

static void
limits_set_one (enum __rlimit_resource which,
                rlim_t                 most)
{
  setrlimit (which, &(struct rlimit) { most, most });
}

static void
limits_set_resources (int limit_ms)
{
  int ms = limit_ms > 0 ? limit_ms : LIMIT_WALL_MS;

  limits_set_one (RLIMIT_CORE, 0);
  limits_set_one (RLIMIT_CPU, LIMIT_CPU_SECONDS);
  limits_set_one (RLIMIT_FSIZE, 0);
  signal (SIGXFSZ, SIG_IGN);
  prctl (PR_SET_DUMPABLE, 0);
  if (!LIMIT_SANITIZED)
    {
      limits_set_one (RLIMIT_AS, LIMIT_MEMORY);
      limits_set_one (RLIMIT_NPROC, 0);
    }
  setitimer (ITIMER_REAL, &(struct itimerval) { .it_value = { ms / 1000, ms % 1000 * 1000 } }, NULL);
}

/* What is shared with everybody may still be read: the C library opens time zones when they are first asked for. */
static void
limits_hide_files (void)
{
#ifdef LANDLOCK_ACCESS_FS_READ_FILE
  struct landlock_ruleset_attr all = { .handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1 };
  struct landlock_path_beneath_attr shared = { .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR };
  int rules = (int) syscall (SYS_landlock_create_ruleset, &all, sizeof all, 0);

  if (rules < 0)
    return;

  shared.parent_fd = open ("/usr/share", O_PATH | O_CLOEXEC);
  if (shared.parent_fd >= 0)
    {
      syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &shared, 0);
      close (shared.parent_fd);
    }
  syscall (SYS_landlock_restrict_self, rules, 0);
  close (rules);
#endif
}

/* Memory, time, what is open already, and an end. No network, no other program, no other process. */
static const int calls[] = {
  SCMP_SYS (read), SCMP_SYS (readv), SCMP_SYS (pread64), SCMP_SYS (write), SCMP_SYS (writev), SCMP_SYS (close), SCMP_SYS (lseek),
  SCMP_SYS (_llseek), SCMP_SYS (fstat), SCMP_SYS (fstat64), SCMP_SYS (newfstatat), SCMP_SYS (fstatat64), SCMP_SYS (stat), SCMP_SYS (stat64),
  SCMP_SYS (statx), SCMP_SYS (access), SCMP_SYS (faccessat), SCMP_SYS (readlink), SCMP_SYS (readlinkat), SCMP_SYS (getdents64),
  SCMP_SYS (fcntl), SCMP_SYS (fcntl64), SCMP_SYS (poll), SCMP_SYS (ppoll), SCMP_SYS (brk), SCMP_SYS (munmap), SCMP_SYS (mremap),
  SCMP_SYS (madvise), SCMP_SYS (futex), SCMP_SYS (futex_time64), SCMP_SYS (rt_sigaction), SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn), SCMP_SYS (sigaltstack), SCMP_SYS (clock_gettime), SCMP_SYS (clock_gettime64), SCMP_SYS (gettimeofday),
  SCMP_SYS (time), SCMP_SYS (clock_nanosleep), SCMP_SYS (clock_nanosleep_time64), SCMP_SYS (nanosleep), SCMP_SYS (restart_syscall),
  SCMP_SYS (getrandom), SCMP_SYS (getpid), SCMP_SYS (gettid), SCMP_SYS (getuid), SCMP_SYS (geteuid), SCMP_SYS (tgkill),
  SCMP_SYS (sched_yield), SCMP_SYS (uname), SCMP_SYS (exit), SCMP_SYS (exit_group),
};

/* What is not listed fails as if it were forbidden, so that a newer C library goes on where it can do without. */
static void
limits_forbid_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  const unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

  if (filter == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    seccomp_rule_add (filter, SCMP_ACT_ALLOW, calls[i], 0);
  seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, writing, 0));
  seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1, SCMP_A1 (SCMP_CMP_MASKED_EQ, writing, 0));
  seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap2), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  seccomp_load (filter);
  seccomp_release (filter);
}

/**
 * plaza_reader_limits_set:
 * @limit_ms: milliseconds until the process ends, whatever it does; 0 for some minutes
 *
 * Gives up what the process does not need to read one file, for good. Where the kernel cannot
 * take something from it, the rest is taken all the same.
 */
void
plaza_reader_limits_set (int limit_ms)
{
  limits_set_resources (limit_ms);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limits_hide_files ();
  if (!LIMIT_SANITIZED)
    limits_forbid_calls ();
}
