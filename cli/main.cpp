// SPDX-License-Identifier: Apache-2.0
// Which command it is, and what happens when we fail.
#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <thread>
#include <vector>

#include "command.hpp"
#include "signals.hpp"
#include "tiku/version.hpp"

namespace tiku::cli {

unsigned usual_threads() { return std::clamp(std::thread::hardware_concurrency(), 1U, 8U); }

std::string say_defect(std::string_view what, Language language) {
  return say(language,
             {"tiku: a bug of ours: {0}\nPlease report it with the command and its files.\n",
              "tiku：程序自身的错误：{0}\n请连同命令和文件一起报告。\n"},
             {what});
}

Exit tell_defect(std::string_view what, Language language) {
  talk(say_defect(what, language));
  return Exit::defect;
}

namespace {

using Kind = OptionSpec::Kind;

constexpr std::array validate_options{OptionSpec{"format"}, OptionSpec{"strict", Kind::flag},
                                      OptionSpec{"threads"}};
constexpr std::array plan_options{OptionSpec{"forms"}, OptionSpec{"ledger"}, OptionSpec{"date"},
                                  OptionSpec{"format"}};
constexpr std::array draw_options{
    OptionSpec{"output,o"}, OptionSpec{"seed"},    OptionSpec{"force", Kind::flag},
    OptionSpec{"effort"},   OptionSpec{"threads"}, OptionSpec{"format"},
    OptionSpec{"to"},       OptionSpec{"what"}};
constexpr std::array render_options{OptionSpec{"output,o"}, OptionSpec{"to"},
                                    OptionSpec{"what"},     OptionSpec{"force", Kind::flag},
                                    OptionSpec{"threads"},  OptionSpec{"format"}};
constexpr std::array replace_options{OptionSpec{"item"}, OptionSpec{"why"}, OptionSpec{"output,o"},
                                     OptionSpec{"force", Kind::flag}, OptionSpec{"format"}};
constexpr std::array verify_options{OptionSpec{"solver", Kind::flag}, OptionSpec{"format"}};
constexpr std::array ledger_options{OptionSpec{"bank"}, OptionSpec{"items", Kind::flag},
                                    OptionSpec{"format"}};
constexpr std::array overlap_options{OptionSpec{"limit"}, OptionSpec{"format"}};
constexpr std::array common_options{OptionSpec{"help,h", Kind::flag}, OptionSpec{"lang"}};

const std::array commands{
    Command{"validate", validate_options, run_validate, validate_help},
    Command{"explain", {}, run_explain, explain_help},
    Command{"plan", plan_options, run_plan, plan_help},
    Command{"draw", draw_options, run_draw, draw_help},
    Command{"render", render_options, run_render, render_help},
    Command{"replace", replace_options, run_replace, replace_help},
    Command{"verify", verify_options, run_verify, verify_help},
    Command{"ledger", ledger_options, run_ledger, ledger_help},
    Command{"overlap", overlap_options, run_overlap, overlap_help},
};

const Command* find_command(std::string_view name) {
  const auto* const found = std::find_if(commands.begin(), commands.end(),
                                         [&](const Command& c) { return c.name == name; });
  return found == commands.end() ? nullptr : found;
}

UsageError unknown_command(std::string_view name, Language language) {
  std::vector<std::string_view> names{"help"};
  for (const Command& command : commands) names.push_back(command.name);
  return {say(language, {"unknown command '{0}'.{1}", "没有命令“{0}”。{1}"},
              {name, suggestion(name, names, language)})};
}

/// The language that `--lang` asks for, else the one that there is.
std::variant<Language, UsageError> choose_language(const Typed& typed, Language language) {
  const auto found = typed.values.find("lang");
  if (found == typed.values.end()) return language;
  if (found->second == "en") return Language::english;
  if (found->second == "zh") return Language::chinese;
  return UsageError{say(language,
                        {"option '--lang' takes en or zh, not '{0}'.",
                         "选项“--lang”的值应当是 en 或 zh，不能是“{0}”。"},
                        {found->second})};
}

Exit run_command(const Command& command, const std::vector<std::string>& words, Language language) {
  std::vector<OptionSpec> known(command.options.begin(), command.options.end());
  known.insert(known.end(), common_options.begin(), common_options.end());
  const auto parsed = parse_typed(known, words, language);
  if (const auto* error = std::get_if<UsageError>(&parsed)) {
    return usage_error(*error, command.name, language);
  }
  const Typed& typed = std::get<Typed>(parsed);
  const auto chosen = choose_language(typed, language);
  if (const auto* error = std::get_if<UsageError>(&chosen)) {
    return usage_error(*error, command.name, language);
  }
  language = std::get<Language>(chosen);
  if (typed.values.contains("help")) {
    return put_product(command.help.in(language), Exit::done, language);
  }
  return command.run(typed, language);
}

/// Takes the options before the command away from the words and gives them.
std::vector<std::string> take_leading_options(std::vector<std::string>& words) {
  auto end = words.begin();
  while (end != words.end() && end->starts_with('-')) {
    const bool has_value = *end == "--lang" && end + 1 != words.end();
    end += has_value ? 2 : 1;
  }
  std::vector<std::string> options(words.begin(), end);
  words.erase(words.begin(), end);
  return options;
}

/// What stands behind the options that come first: a command, `help` and perhaps a
/// command, or nothing.
Exit run_words(std::vector<std::string> words, const Typed& typed, Language language) {
  bool is_help = typed.values.contains("help");
  if (!words.empty() && words.front() == "help") {
    is_help = true;
    words.erase(words.begin());
  }
  if (words.empty() && is_help) {
    return put_product(general_help.in(language), Exit::done, language);
  }
  if (words.empty()) {
    talk(general_help.in(language));
    return Exit::usage;
  }
  const Command* command = find_command(words.front());
  if (command == nullptr) {
    return usage_error(unknown_command(words.front(), language), "", language);
  }
  words.erase(words.begin());
  if (is_help) words.insert(words.begin(), "--help");
  return run_command(*command, words, language);
}

Exit run(std::vector<std::string> words, Language language) {
  std::vector<OptionSpec> known{{"version", Kind::flag}};
  known.insert(known.end(), common_options.begin(), common_options.end());
  const auto parsed = parse_typed(known, take_leading_options(words), language);
  if (const auto* error = std::get_if<UsageError>(&parsed)) {
    return usage_error(*error, "", language);
  }
  const Typed& typed = std::get<Typed>(parsed);
  const auto chosen = choose_language(typed, language);
  if (const auto* error = std::get_if<UsageError>(&chosen)) {
    return usage_error(*error, "", language);
  }
  language = std::get<Language>(chosen);
  if (typed.values.contains("version")) {
    return put_product("tiku " + std::string(version) + "\n", Exit::done, language);
  }
  return run_words(std::move(words), typed, language);
}

}  // namespace
}  // namespace tiku::cli

int main(int count, char** words) {
  using namespace tiku::cli;
  try {
    prepare_streams();
    listen_for_signals();
    const std::vector<std::string> typed(words + std::min(count, 1), words + count);
    return static_cast<int>(run(typed, language_of_environment()));
  } catch (const std::exception& error) {
    return static_cast<int>(tell_defect(error.what(), language_of_environment()));
  }
}
