// SPDX-License-Identifier: Apache-2.0
// Runs case files (format: tests/README.md) and says what differs; with --bless it
// writes what came out into the expectations instead.
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "case_file.hpp"
#include "diff.hpp"
#include "sandbox.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view usage =
    "usage: case_runner --programs FOLDER [--bless] [--seconds N] [--memory MiB] PATH…\n"
    "  PATH       a case file, or a folder with case files at any depth\n"
    "  --programs the folder that goes first on PATH\n"
    "  --bless    write what came out into the case files; not where CI is set\n"
    "  --seconds  limit of one run (20)\n"
    "  --memory   limit of one run's address space (2048); 0 for none\n";

struct Settings {
  fs::path programs;
  cases::Limits limits;
  bool bless = false;
  std::vector<fs::path> files;
};

/// What is to be said about one case.
struct Verdict {
  bool passed = true;
  std::string report;
};

/// Thrown for a command line that is not understood.
struct WrongUsage {
  std::string reason;
};

std::vector<fs::path> case_files(const fs::path& path) {
  if (fs::is_regular_file(path)) return {path};
  if (!fs::is_directory(path)) throw WrongUsage{"there is no " + path.string()};
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.path().extension() == ".case") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

Settings read_arguments(const std::vector<std::string>& arguments) {
  Settings settings;
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    const auto value = [&]() -> const std::string& {
      if (std::next(argument) == arguments.end()) throw WrongUsage{*argument + " needs a value"};
      return *++argument;
    };
    if (*argument == "--bless") {
      settings.bless = true;
    } else if (*argument == "--programs") {
      settings.programs = fs::canonical(value());
    } else if (*argument == "--seconds") {
      settings.limits.seconds = std::stoi(value());
    } else if (*argument == "--memory") {
      settings.limits.memory_mib = std::stoul(value());
    } else if (argument->starts_with("-")) {
      throw WrongUsage{"unknown option " + *argument};
    } else {
      const auto found = case_files(*argument);
      settings.files.insert(settings.files.end(), found.begin(), found.end());
    }
  }
  if (settings.programs.empty()) throw WrongUsage{"--programs is missing"};
  if (settings.files.empty()) throw WrongUsage{"there is no case"};
  if (settings.bless && std::getenv("CI") != nullptr) {
    throw WrongUsage{"--bless is refused where CI is set: expectations are a person's decision"};
  }
  return settings;
}

/// What is wrong with a run, as lines; empty if nothing is.
std::string faults(const cases::Run& run, const cases::Ended& ended, const Settings& settings,
                   const cases::Sandbox& sandbox) {
  if (ended.timed_out) {
    return "  not done after " + std::to_string(settings.limits.seconds) + " s\n";
  }
  const cases::Outcome& found = ended.outcome;
  std::string text;
  if (found.exit != run.expected.exit) {
    text += "  exit " + std::to_string(found.exit) + ", expected " +
            std::to_string(run.expected.exit) + '\n';
  }
  text += cases::differences("stdout", run.expected.out, found.out);
  text += cases::differences("stderr", run.expected.err, found.err);
  const std::string scratch = sandbox.root().string();
  if ((found.out + found.err).find(scratch) != std::string::npos) {
    text += "  the output names the scratch folder, which has another name each time\n";
  }
  return text;
}

void prepare(const cases::Sandbox&, const fs::path&, const cases::Run&) {}

void prepare(const cases::Sandbox& sandbox, const fs::path&, const cases::InputFile& file) {
  sandbox.write(file);
}

void prepare(const cases::Sandbox& sandbox, const fs::path& file, const cases::Copy& copy) {
  sandbox.copy((file.parent_path() / copy.path).lexically_normal());
}

/// Does all steps. Under --bless the expectations become what came out; otherwise
/// the first run that fails is the last.
Verdict run_steps(cases::Case& one, const fs::path& file, const Settings& settings) {
  const cases::Sandbox sandbox(settings.programs);
  for (cases::Step& step : one.steps) {
    std::visit([&](const auto& which) { prepare(sandbox, file, which); }, step);
    auto* const run = std::get_if<cases::Run>(&step);
    if (run == nullptr) continue;
    const cases::Ended ended = sandbox.run(run->command, settings.limits);
    if (settings.bless) run->expected = ended.outcome;
    const std::string wrong = faults(*run, ended, settings, sandbox);
    if (!wrong.empty()) {
      return {false, "  line " + std::to_string(run->line) + ": " +
                         run->command.substr(0, run->command.find('\n')) + '\n' + wrong};
    }
  }
  return {};
}

Verdict judge(const fs::path& file, const Settings& settings) {
  const std::string text = cases::read_file(file);
  auto parsed = cases::parse_case(text);
  if (const auto* fault = std::get_if<cases::Fault>(&parsed))
    return {false, "  " + fault->reason + '\n'};
  auto& one = std::get<cases::Case>(parsed);
  Verdict verdict = run_steps(one, file, settings);
  if (settings.bless && verdict.passed && cases::write_case(one) != text) {
    cases::write_file(file, cases::write_case(one));
    verdict.report = "  blessed\n";
  }
  return verdict;
}

/// Judges all files, on all cores; verdicts in the order of the files.
std::vector<Verdict> judge_all(const Settings& settings) {
  std::vector<Verdict> verdicts(settings.files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < verdicts.size(); i = next++) {
      try {
        verdicts[i] = judge(settings.files[i], settings);
      } catch (const std::exception& problem) {
        verdicts[i] = {false, "  " + std::string(problem.what()) + '\n'};
      }
    }
  };
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
    workers.emplace_back(work);
  }
  workers.clear();
  return verdicts;
}

int report(const Settings& settings, const std::vector<Verdict>& verdicts) {
  std::size_t failed = 0;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (!verdicts[i].passed) ++failed;
    if (!verdicts[i].report.empty()) {
      std::cout << settings.files[i].string() << '\n' << verdicts[i].report;
    }
  }
  std::cout << verdicts.size() - failed << " passed, " << failed << " failed\n";
  return failed == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Settings settings = read_arguments({argv + 1, argv + argc});
    return report(settings, judge_all(settings));
  } catch (const WrongUsage& wrong) {
    std::cerr << "case_runner: " << wrong.reason << '\n' << usage;
  } catch (const std::exception& problem) {
    std::cerr << "case_runner: " << problem.what() << '\n';
  }
  return 2;
}
