#include "corpus/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/sched.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "corpus/descriptor.h"

namespace tulga {

namespace {

constexpr rlim_t largest_file = rlim_t{1} << 20;  // of what libraries print

void bound(__rlimit_resource_t resource, rlim_t most) {
  const rlimit limit{most, most};
  setrlimit(resource, &limit);
}

/// Bytes of address space that the program has before it reads anything.
rlim_t mapped() {
  rlim_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

// Landlock: files.

constexpr std::uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t of_files =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t everything_of_the_first_version = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

void allow_below(int ruleset, const char* folder, std::uint64_t access) {
  const Descriptor parent(open(folder, O_PATH | O_CLOEXEC));
  struct stat status {};
  if (!parent || fstat(parent.get(), &status) != 0) return;
  if (!S_ISDIR(status.st_mode)) access &= of_files;
  const landlock_path_beneath_attr rule{.allowed_access = access, .parent_fd = parent.get()};
  syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

void shut_files_off(bool programs) {
  const landlock_ruleset_attr attributes{.handled_access_fs = everything_of_the_first_version};
  const Descriptor ruleset(
      static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0)));
  if (!ruleset) return;
  const std::uint64_t access = reading | (programs ? std::uint64_t{LANDLOCK_ACCESS_FS_EXECUTE} : 0);
  // Fonts, character maps, dictionaries; the rest is what the C library may look up.
  for (const char* folder : {"/usr", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig"})
    allow_below(ruleset.get(), folder, access);
  if (programs) {
    for (const char* folder : {"/bin", "/etc", "/proc", "/dev", "/sys", "/var", "/opt"})
      allow_below(ruleset.get(), folder, access);
    allow_below(ruleset.get(), "/dev/null", of_files);
    std::error_code none;
    const std::string temporary = std::filesystem::temp_directory_path(none).string();
    allow_below(ruleset.get(), temporary.c_str(), everything_of_the_first_version);
  }
  syscall(SYS_landlock_restrict_self, ruleset.get(), 0);
}

// Seccomp: everything else that reaches beyond the process.

constexpr int never[] = {
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(setns),
    SCMP_SYS(unshare),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(bpf),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(delete_module),
    SCMP_SYS(kexec_load),
    SCMP_SYS(reboot),
    SCMP_SYS(swapon),
    SCMP_SYS(swapoff),
    SCMP_SYS(open_by_handle_at),
    SCMP_SYS(sethostname),
    SCMP_SYS(settimeofday),
    SCMP_SYS(clock_settime),
    SCMP_SYS(acct),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(mknod),
    SCMP_SYS(mknodat),
    SCMP_SYS(quotactl),
};

/// What only a worker that runs programs needs.
constexpr int never_alone[] = {
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),
    SCMP_SYS(rename),
    SCMP_SYS(renameat),
    SCMP_SYS(renameat2),
    SCMP_SYS(mkdir),
    SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir),
    SCMP_SYS(link),
    SCMP_SYS(linkat),
    SCMP_SYS(symlink),
    SCMP_SYS(symlinkat),
    SCMP_SYS(chmod),
    SCMP_SYS(fchmodat),
    SCMP_SYS(chown),
    SCMP_SYS(lchown),
    SCMP_SYS(fchownat),
    SCMP_SYS(truncate),
    SCMP_SYS(creat),
    SCMP_SYS(utime),
    SCMP_SYS(utimes),
    SCMP_SYS(utimensat),
    SCMP_SYS(setxattr),
    SCMP_SYS(lsetxattr),
    SCMP_SYS(socket),
    SCMP_SYS(pidfd_send_signal),
};

void deny(scmp_filter_ctx filter, int call) { seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0); }

void deny(scmp_filter_ctx filter, int call, scmp_arg_cmp when) {
  seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 1, when);
}

void deny_writing_and_processes(scmp_filter_ctx filter) {
  for (const int call : never_alone) deny(filter, call);
  for (const scmp_datum_t mode : {O_WRONLY, O_RDWR}) {
    deny(filter, SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, O_ACCMODE, mode));
    deny(filter, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, mode));
  }
  deny(filter, SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT));
  deny(filter, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT));
  deny(filter, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));  // threads may be, processes not
  // Their flags stand in memory, where no filter looks: the C library falls back to clone and openat.
  for (const int call : {SCMP_SYS(clone3), SCMP_SYS(openat2)})
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0);
}

void shut_system_off(bool programs) {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (!filter) return;
  for (const int call : never) deny(filter, call);
  if (programs)
    deny(filter, SCMP_SYS(socket), SCMP_A0(SCMP_CMP_NE, AF_UNIX));
  else
    deny_writing_and_processes(filter);
  seccomp_load(filter);
  seccomp_release(filter);
}

}  // namespace

void shut_in(const Limits& limits, bool programs) {
  bound(RLIMIT_CORE, 0);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (sanitized) return;
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  bound(RLIMIT_AS, mapped() + (static_cast<rlim_t>(programs ? 4 : 1) * static_cast<rlim_t>(limits.megabytes) << 20));
  if (!programs) {
    bound(RLIMIT_FSIZE, largest_file);
    std::signal(SIGXFSZ, SIG_IGN);  // such a write fails
  }
  shut_files_off(programs);
  shut_system_off(programs);
}

void allow_processor_seconds(int seconds) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  rlimit limit{};
  getrlimit(RLIMIT_CPU, &limit);
  limit.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
  setrlimit(RLIMIT_CPU, &limit);
}

}  // namespace tulga
