// SPDX-License-Identifier: Apache-2.0
// Which command it is, and what happens when we fail.
#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <thread>
#include <vector>

#include "command.hpp"
#include "tiku/version.hpp"

namespace tiku::cli {

unsigned usual_threads() { return std::clamp(std::thread::hardware_concurrency(), 1U, 8U); }

Exit tell_defect(std::string_view what, Language language) {
  talk(say(language,
           {"tiku: a bug of ours: {0}\nPlease report it with the command and its files.\n",
            "tiku：程序自身的错误：{0}\n请连同命令和文件一起报告。\n"},
           {what}));
  return Exit::defect;
}

namespace {

using Kind = OptionSpec::Kind;

constexpr std::array validate_options{OptionSpec{"format"}, OptionSpec{"strict", Kind::flag},
                                      OptionSpec{"threads"}};
constexpr std::array draw_options{OptionSpec{"output,o"}, OptionSpec{"seed"},
                                  OptionSpec{"force", Kind::flag}, OptionSpec{"effort"},
                                  OptionSpec{"format"}};
constexpr std::array verify_options{OptionSpec{"format"}};

const std::array commands{
    Command{"validate", validate_options, run_validate, validate_help},
    Command{"explain", {}, run_explain, explain_help},
    Command{"draw", draw_options, run_draw, draw_help},
    Command{"verify", verify_options, run_verify, verify_help},
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

/// The language that `--lang` asks for, if it is a known one.
std::optional<Language> named_language(std::string_view name) {
  if (name == "en") return Language::english;
  if (name == "zh") return Language::chinese;
  return std::nullopt;
}

UsageError unknown_language(std::string_view name, Language language) {
  return {say(language,
              {"option '--lang' takes en or zh, not '{0}'.",
               "选项“--lang”的值应当是 en 或 zh，不能是“{0}”。"},
              {name})};
}

Exit run_command(const Command& command, const std::vector<std::string>& words, Language language) {
  std::vector<OptionSpec> known(command.options.begin(), command.options.end());
  known.push_back({"help,h", Kind::flag});
  known.push_back({"lang"});
  const auto parsed = parse_typed(known, words, language);
  if (const auto* error = std::get_if<UsageError>(&parsed)) {
    return usage_error(*error, command.name, language);
  }
  const Typed& typed = std::get<Typed>(parsed);
  if (const auto name = typed.values.find("lang"); name != typed.values.end()) {
    const auto named = named_language(name->second);
    if (!named) {
      return usage_error(unknown_language(name->second, language), command.name, language);
    }
    language = *named;
  }
  if (typed.values.contains("help")) {
    return put_product(command.help.in(language), Exit::done, language);
  }
  return command.run(typed, language);
}

/// `help`, or `help COMMAND`.
Exit run_help(const std::vector<std::string>& words, Language language) {
  if (words.empty()) return put_product(general_help.in(language), Exit::done, language);
  const Command* command = find_command(words.front());
  if (command == nullptr) {
    return usage_error(unknown_command(words.front(), language), "", language);
  }
  return put_product(command->help.in(language), Exit::done, language);
}

/// The value of a `--lang` at the front: a word of its own or behind `=`.
std::optional<std::string> leading_language(const std::vector<std::string>& words) {
  if (words.empty()) return std::nullopt;
  if (words[0] == "--lang") return words.size() > 1 ? words[1] : "";
  if (words[0].starts_with("--lang=")) return words[0].substr(7);
  return std::nullopt;
}

Exit run(std::vector<std::string> words, Language language) {
  if (const auto name = leading_language(words)) {
    const auto named = named_language(*name);
    if (!named) return usage_error(unknown_language(*name, language), "", language);
    words.erase(words.begin(), words.begin() + (words[0] == "--lang" ? 2 : 1));
    return run(std::move(words), *named);
  }
  if (words.empty()) {
    talk(general_help.in(language));
    return Exit::usage;
  }
  const std::string first = words.front();
  words.erase(words.begin());
  if (first == "--version") {
    return put_product("tiku " + std::string(version) + "\n", Exit::done, language);
  }
  if (first == "--help" || first == "-h" || first == "help") return run_help(words, language);
  if (const Command* command = find_command(first)) return run_command(*command, words, language);
  return usage_error(unknown_command(first, language), "", language);
}

}  // namespace
}  // namespace tiku::cli

int main(int count, char** words) {
  using namespace tiku::cli;
  try {
    prepare_streams();
    const std::vector<std::string> typed(words + std::min(count, 1), words + count);
    return static_cast<int>(run(typed, language_of_environment()));
  } catch (const std::exception& error) {
    return static_cast<int>(tell_defect(error.what(), language_of_environment()));
  }
}
