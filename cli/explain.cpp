// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/diagnostic/print.hpp"

namespace tiku::cli {
namespace {

/// A message as a reader meets it: values as dots, optional parts without their brackets.
std::string readable(std::string_view message) {
  std::string result;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const std::string_view rest = message.substr(i);
    if (rest.starts_with("[[") || rest.starts_with("]]")) {
      ++i;
    } else if (rest.size() > 2 && rest[0] == '{' && rest[2] == '}') {
      result += "…";
      i += 2;
    } else {
      result += message[i];
    }
  }
  return result;
}

/// The lines of a text, each moved to the right, with what cannot be seen spelt out.
std::string indented(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) result += "    ";
    result += visible(text.substr(0, end));
    result += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string example(const ExampleFile& file, const Wording& title, Language language) {
  if (file.path.empty()) return {};
  return "\n" + say(language, title, {file.path}) + "\n" + indented(file.text);
}

std::string explanation(const CodeEntry& code, Language language) {
  std::string text = code_name(code.code) + " ";
  text += severity_word(code.severity, language);
  text += say(language, {": ", "："});
  text += readable(code.message.in(language));
  text += "\n";
  text += say(language, {"help: ", "建议: "});
  text += readable(code.cure.in(language));
  text += "\n\n";
  text += code.explanation.in(language);
  text += "\n";
  text += example(code.bad, {"Makes the finding ({0}):", "会报此项（{0}）："}, language);
  text += example(code.good, {"Does not ({0}):", "改好之后（{0}）："}, language);
  return text;
}

UsageError unknown_code(std::string_view name, Language language) {
  std::vector<std::string> names{"all"};
  for (const CodeEntry& code : catalogue()) names.push_back(code_name(code.code));
  const std::vector<std::string_view> views(names.begin(), names.end());
  return {say(language, {"unknown code '{0}'.{1}", "没有代码“{0}”。{1}"},
              {name, suggestion(name, views, language)})};
}

}  // namespace

Exit run_explain(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  const std::string name = meaning.argument({"CODE", "代码"});
  const auto code = parse_code(name);
  if (!code && name != "all") meaning.fail(unknown_code(name, language).text);
  if (meaning.error()) return usage_error(*meaning.error(), "explain", language);

  if (code) return put_product(explanation(entry(*code), language), Exit::done, language);
  std::string text;
  for (const CodeEntry& each : catalogue()) {
    if (!text.empty()) text += "\n\n";
    text += explanation(each, language);
  }
  return put_product(text, Exit::done, language);
}

}  // namespace tiku::cli
