// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"

#include <algorithm>

#include <boost/program_options.hpp>

#include "tiku/text/number.hpp"
#include "tiku/text/spelling.hpp"

namespace tiku::cli {

namespace po = boost::program_options;

namespace {

std::string long_name(const OptionSpec& spec) {
  return std::string(spec.name.substr(0, spec.name.find(',')));
}

std::vector<std::string> long_options(std::span<const OptionSpec> known) {
  std::vector<std::string> names;
  for (const OptionSpec& spec : known) names.push_back("--" + long_name(spec));
  return names;
}

UsageError unknown_option(const std::string& option, std::span<const OptionSpec> known,
                          Language language) {
  const std::vector<std::string> names = long_options(known);
  const std::vector<std::string_view> views(names.begin(), names.end());
  return {say(language, {"unknown option '{0}'.{1}", "没有选项“{0}”。{1}"},
              {option, suggestion(option, views, language)})};
}

UsageError bad_syntax(const po::invalid_syntax& error, Language language) {
  using Kind = po::invalid_syntax::kind_t;
  const std::string option = error.get_option_name();
  if (error.kind() == Kind::extra_parameter) {
    return {say(language, {"option '{0}' takes no value.", "选项“{0}”不带值。"}, {option})};
  }
  return {say(language, {"option '{0}' needs a value.", "选项“{0}”缺少值。"}, {option})};
}

/// The only known word that begins with this one.
std::optional<std::string_view> completion(std::string_view word,
                                           std::span<const std::string_view> known) {
  const auto begins = [&](std::string_view each) { return each.starts_with(word); };
  if (std::count_if(known.begin(), known.end(), begins) != 1) return std::nullopt;
  return *std::find_if(known.begin(), known.end(), begins);
}

po::parsed_options parse(std::span<const OptionSpec> known, const std::vector<std::string>& words) {
  po::options_description description;
  for (const OptionSpec& spec : known) {
    const bool has_value = spec.kind == OptionSpec::Kind::value;
    const po::value_semantic* semantic =
        has_value ? new po::untyped_value() : new po::untyped_value(true);  // po owns it
    description.add_options()(std::string(spec.name).c_str(), semantic);
  }
  using po::command_line_style::allow_guessing;
  using po::command_line_style::unix_style;
  return po::command_line_parser(words)
      .options(description)
      .style(static_cast<int>(unix_style) & ~static_cast<int>(allow_guessing))
      .run();
}

}  // namespace

std::variant<Typed, UsageError> parse_typed(std::span<const OptionSpec> known,
                                            const std::vector<std::string>& words,
                                            Language language) {
  Typed typed;
  try {
    for (const po::option& option : parse(known, words).options) {
      const std::string value = option.value.empty() ? "" : option.value.front();
      if (option.string_key.empty()) {
        typed.arguments.push_back(value);
      } else if (!typed.values.emplace(option.string_key, value).second) {
        return UsageError{say(language, {"option '--{0}' is given twice.", "选项“--{0}”给了两次。"},
                              {option.string_key})};
      }
    }
  } catch (const po::unknown_option& error) {
    return unknown_option(error.get_option_name(), known, language);
  } catch (const po::invalid_syntax& error) {
    return bad_syntax(error, language);
  }
  return typed;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known,
                       Language language) {
  auto nearest = nearest_word(word, known);
  if (!nearest) nearest = completion(word, known);
  if (!nearest) return {};
  return say(language, {" Did you mean '{0}'?", "是不是“{0}”？"}, {*nearest});
}

void Meaning::fail(std::string text) {
  if (!error_) error_ = UsageError{std::move(text)};
}

std::optional<std::string> Meaning::text(std::string_view name) const {
  const auto found = typed_.values.find(name);
  return found == typed_.values.end() ? std::nullopt : std::optional(found->second);
}

std::string Meaning::required(std::string_view name) {
  const auto value = text(name);
  if (!value) {
    fail(say(language_, {"option '--{0}' is missing.", "缺少选项“--{0}”。"}, {name}));
  } else if (value->empty()) {
    fail(say(language_, {"option '--{0}' is empty.", "选项“--{0}”的值是空的。"}, {name}));
  }
  return value.value_or("");
}

std::uint64_t Meaning::number(std::string_view name, std::uint64_t lowest, std::uint64_t highest,
                              std::uint64_t otherwise) {
  const auto value = text(name);
  if (!value) return otherwise;
  const auto parsed = parse_integer(*value);
  if (parsed && *parsed >= 0) {
    const auto number = static_cast<std::uint64_t>(*parsed);
    if (number >= lowest && number <= highest) return number;
  }
  fail(say(language_,
           {"option '--{0}' takes a whole number from {1} to {2}, not '{3}'.",
            "选项“--{0}”的值应当是 {1} 到 {2} 的整数，不能是“{3}”。"},
           {name, std::to_string(lowest), std::to_string(highest), *value}));
  return otherwise;
}

Format Meaning::format() {
  const std::string value = text("format").value_or("text");
  if (value == "json") return Format::json;
  if (value != "text") {
    fail(say(language_,
             {"option '--format' takes text or json, not '{0}'.",
              "选项“--format”的值应当是 text 或 json，不能是“{0}”。"},
             {value}));
  }
  return Format::text;
}

std::vector<std::string> Meaning::arguments(const Wording& what) {
  const auto& all = typed_.arguments;
  const std::string_view name = what.in(language_);
  if (all.empty()) fail(say(language_, {"{0} is missing.", "缺少{0}。"}, {name}));
  if (std::find(all.begin(), all.end(), "") != all.end()) {
    fail(say(language_, {"{0} is empty.", "{0}是空的。"}, {name}));
  }
  return all;
}

std::string Meaning::argument(const Wording& what) {
  if (typed_.arguments.size() > 1) {
    fail(say(language_, {"one {0} is expected, not also '{1}'.", "只能有一个{0}，多了“{1}”。"},
             {what.in(language_), typed_.arguments[1]}));
  }
  const auto all = arguments(what);
  return all.empty() ? std::string() : all.front();
}

Exit usage_error(const UsageError& error, std::string_view command, Language language) {
  const std::string help =
      command.empty() ? "tiku --help" : "tiku " + std::string(command) + " --help";
  talk(
      say(language, {"tiku: {0}\nSee '{1}'.\n", "tiku：{0}\n用法见“{1}”。\n"}, {error.text, help}));
  return Exit::usage;
}

}  // namespace tiku::cli
