#pragma once
// Programs as a test starts, stops and outlives them.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <string>
#include <vector>

namespace tulga {

/// A program that runs beside the test; what it prints goes to `output`, or nowhere.
class Process {
 public:
  explicit Process(std::vector<std::string> words, const std::string& output = "/dev/null",
                   const std::vector<std::string>& environment = {}) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_ = fork();
    if (pid_ != 0) return;
    const int file = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    for (const std::string& pair : environment)
      setenv(pair.substr(0, pair.find('=')).c_str(), pair.substr(pair.find('=') + 1).c_str(), 1);
    execvp(arguments.front(), arguments.data());
    _exit(127);
  }
  ~Process() {
    if (pid_ > 0) wait();
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void kill(int signal) const { ::kill(pid_, signal); }
  /// Its exit status; 128 and the signal where one ended it.
  int wait() {
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  /// The most memory that it had, in KiB, watched until its end. (wait4 counts the test's own, from before exec.)
  long watch_memory() const {
    long most = 0;
    for (siginfo_t ended{}; ended.si_pid == 0; usleep(10'000)) {
      std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
      for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) most = std::stol(line.substr(6));  // it only grows, but for the exec
      waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOHANG | WNOWAIT);
    }
    return most;
  }

 private:
  pid_t pid_ = -1;
};

/// Runs a program to its end and gives its exit status.
inline int run_program(std::vector<std::string> words, const std::string& output = "/dev/null",
                       const std::vector<std::string>& environment = {}) {
  return Process(std::move(words), output, environment).wait();
}

}  // namespace tulga
