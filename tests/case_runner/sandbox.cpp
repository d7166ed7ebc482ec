// SPDX-License-Identifier: Apache-2.0
#include "sandbox.hpp"

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace cases {
namespace fs = std::filesystem;
namespace {

constexpr rlim_t largest_file = rlim_t{256} << 20U;

/// All that the child needs, made ready before the fork: after it, only calls that
/// are safe beside other threads are allowed.
struct Launch {
  std::string folder;
  std::string out;
  std::string err;
  std::vector<std::string> arguments;
  std::vector<std::string> environment;
  Limits limits;
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

void limit(int resource, rlim_t value) {
  const rlimit both{value, value};
  setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

bool redirect(const char* path, int flags, int to) {
  const int from = open(path, flags, 0644);
  return from >= 0 && dup2(from, to) >= 0 && close(from) == 0;
}

[[noreturn]] void become(const Launch& launch, char* const* arguments, char* const* environment) {
  setpgid(0, 0);
  std::signal(SIGPIPE, SIG_DFL);
  umask(022);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, largest_file);
  if (launch.limits.memory_mib != 0) limit(RLIMIT_AS, rlim_t{launch.limits.memory_mib} << 20U);
  // Root may read and write everything; without these two, permissions count for it too.
  prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
  prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
  constexpr int create = O_WRONLY | O_CREAT | O_TRUNC;
  if (chdir(launch.folder.c_str()) == 0 && redirect("/dev/null", O_RDONLY, STDIN_FILENO) &&
      redirect(launch.out.c_str(), create, STDOUT_FILENO) &&
      redirect(launch.err.c_str(), create, STDERR_FILENO)) {
    execve("/bin/sh", arguments, environment);
  }
  _exit(127);
}

/// Waits for the child, and ends its whole group afterwards or when its time is up.
Ended await(pid_t child, const Limits& limits) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(limits.seconds);
  Ended ended;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() >= until) {
      ended.timed_out = true;
      kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      break;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  kill(-child, SIGKILL);
  ended.outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ended;
}

/// Gives back the rights that a case took from its folders, so that they can go.
void unlock(const fs::path& folder) {
  std::error_code ignored;
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) unlock(entry.path());
  }
}

}  // namespace

Sandbox::Sandbox(fs::path programs) : programs_(std::move(programs)) {
  std::string name = fs::temp_directory_path() / "tiku-case-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder: " + name);
  root_ = name;
  fs::create_directory(folder());
}

Sandbox::~Sandbox() {
  unlock(root_);
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void Sandbox::write(const InputFile& file) const {
  const fs::path path = folder() / file.path;
  fs::create_directories(path.parent_path());
  write_file(path, file.content);
}

void Sandbox::copy(const fs::path& from) const {
  fs::copy(from, folder() / from.filename(), fs::copy_options::recursive);
}

Ended Sandbox::run(const std::string& command, const Limits& limits) const {
  Launch launch{folder(), root_ / "stdout", root_ / "stderr", {"sh", "-c", command}, {}, limits};
  launch.environment = {"PATH=" + programs_.string() + ":/usr/local/bin:/usr/bin:/bin",
                        "HOME=" + launch.folder, "LC_ALL=C", "TZ=UTC"};
  // Which leaks a program built with the leak sanitizer passes over.
  if (const char* leaks = std::getenv("LSAN_OPTIONS"); leaks != nullptr) {
    launch.environment.push_back(std::string("LSAN_OPTIONS=") + leaks);
  }
  const auto arguments = pointers(launch.arguments);
  const auto environment = pointers(launch.environment);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot start another process");
  if (child == 0) become(launch, arguments.data(), environment.data());
  Ended ended = await(child, limits);
  ended.outcome.out = read_file(launch.out);
  ended.outcome.err = read_file(launch.err);
  return ended;
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return content;
}

void write_file(const fs::path& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary);
  out << content << std::flush;
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace cases
