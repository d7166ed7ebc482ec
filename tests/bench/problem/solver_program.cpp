// SPDX-License-Identifier: Apache-2.0
#include "problem/solver_program.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "problem/mps.hpp"

namespace tiku::bench {
namespace {

using Answer = ProgramRun::Answer;

// A folder that lives as long as it is needed.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "bench-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) folder_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::string file(const std::string& name) const { return (folder_ / name).string(); }

 private:
  std::filesystem::path folder_;
};

using Command = std::vector<std::string>;

// Seconds of processor time that a command takes. It is stopped some time after its limit,
// where it does not keep to that itself.
double time_command(Command command, int seconds) {
  std::vector<char*> words;
  for (std::string& word : command) words.push_back(word.data());
  words.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // where we are stopped, it stops
    const int nowhere = open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) dup2(nowhere, stream);
    const auto most = static_cast<rlim_t>(seconds);
    const rlimit limit{most, most};
    setrlimit(RLIMIT_CPU, &limit);
    execvp(words[0], words.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const auto in_seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime);
}

Command reading(Program program, const Scratch& scratch) {
  if (program == Program::cbc) return {"cbc", scratch.file("model.mps"), "-quit"};
  return {"glpsol", "--freemps", scratch.file("model.mps"), "--check"};
}

Command solving(Program program, const ProgramLimits& limits, const Scratch& scratch) {
  const std::string model = scratch.file("model.mps");
  const std::string found = scratch.file("found");
  const std::string seconds = std::to_string(limits.seconds);
  const std::string nearness = std::to_string(limits.nearness);
  if (program == Program::glpsol) {
    return {"glpsol", "--freemps", model,     "--tmlim", seconds, "--mipgap",
            nearness, "--cuts",    "--fpump", "-w",      found};
  }
  Command command{"cbc", model, "-sec", seconds, "-ratioGap", nearness};
  if (limits.aim == exact::SolveLimits::Aim::any) {
    command.insert(command.end(), {"-maxSolutions", "1"});
  }
  command.insert(command.end(), {"-solve", "-solution", found});
  return command;
}

// `Optimal - objective value 0`, then lines `number name value reduced-cost` of the columns
// that are not 0.
void read_cbc(std::istream& file, ProgramRun& run) {
  std::string head;
  std::getline(file, head);
  if (head.find("nfeasible") != std::string::npos) run.answer = Answer::impossible;
  const bool is_whole = head.starts_with("Optimal") || head.find("objective") != std::string::npos;
  if (run.answer == Answer::impossible || !is_whole ||
      head.find("no integer solution") != std::string::npos) {
    return;
  }
  run.answer = Answer::solved;
  for (std::string text; std::getline(file, text);) {
    std::istringstream words(text.starts_with("**") ? text.substr(2) : text);
    std::size_t column = 0;
    std::string name;
    double value = 0;
    if (words >> column >> name >> value && column < run.values.size()) run.values[column] = value;
  }
}

// `s mip ROWS COLUMNS STATUS COST`, then lines `j NUMBER VALUE` of the columns from 1.
void read_glpsol(std::istream& file, ProgramRun& run) {
  for (std::string text; std::getline(file, text);) {
    std::istringstream words(text);
    char kind = 0;
    words >> kind;
    if (kind == 's') {
      std::string form;
      std::string rows;
      std::string columns;
      char status = 'u';
      words >> form >> rows >> columns >> status;
      if (status == 'o' || status == 'f') run.answer = Answer::solved;
      if (status == 'n') run.answer = Answer::impossible;
    } else if (kind == 'j') {
      std::size_t column = 0;
      double value = 0;
      if (words >> column >> value && column <= run.values.size()) run.values[column - 1] = value;
    }
  }
}

}  // namespace

std::string_view name_of(Program program) { return program == Program::cbc ? "cbc" : "glpsol"; }

bool is_installed(Program program) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (access((folder + "/" + std::string(name_of(program))).c_str(), X_OK) == 0) return true;
  }
  return false;
}

ProgramRun run(Program program, const exact::LinearModel& model, const ProgramLimits& limits) {
  const Scratch scratch;
  std::ofstream(scratch.file("model.mps")) << as_mps(model);
  const double reading_seconds = time_command(reading(program, scratch), limits.seconds);
  const int patience = limits.seconds + limits.seconds / 10 + 10;
  ProgramRun run;
  run.values.assign(model.columns.size(), 0);
  run.seconds = time_command(solving(program, limits, scratch), patience) - reading_seconds;
  std::ifstream found(scratch.file("found"));
  if (program == Program::cbc) {
    read_cbc(found, run);
  } else {
    read_glpsol(found, run);
  }
  return run;
}

}  // namespace tiku::bench
