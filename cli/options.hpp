// SPDX-License-Identifier: Apache-2.0
// Options in two stages: what was typed (this is the only user of
// Boost.Program_options), then, question by question, what it means.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "language.hpp"
#include "output.hpp"

namespace tiku::cli {

/// An option that a command knows; each may be given once.
struct OptionSpec {
  enum class Kind { flag, value };
  std::string_view name;  ///< as Program_options has it: "output,o"
  Kind kind = Kind::value;
};

/// What was typed after the command: options by their long names, and the rest.
struct Typed {
  std::map<std::string, std::string, std::less<>> values;  ///< a flag has an empty value
  std::vector<std::string> arguments;
};

/// Why the words typed make no sense.
struct UsageError {
  std::string text;
};

std::variant<Typed, UsageError> parse_typed(std::span<const OptionSpec> known,
                                            const std::vector<std::string>& words,
                                            Language language);

/// ` Did you mean 'draw'?` for a word that is near to a known one or begins just one,
/// or nothing.
std::string suggestion(std::string_view word, std::span<const std::string_view> known,
                       Language language);

/// Answers what typed options mean, and remembers the first thing that is wrong with
/// them; an answer after that is only a stopgap.
class Meaning {
 public:
  Meaning(const Typed& typed, Language language) : typed_(typed), language_(language) {}

  bool flag(std::string_view name) const { return typed_.values.contains(name); }
  std::optional<std::string> text(std::string_view name) const;
  std::string required(std::string_view name);
  std::uint64_t number(std::string_view name, std::uint64_t lowest, std::uint64_t highest,
                       std::uint64_t otherwise);
  Format format();

  /// All arguments, at least one and none empty; `what` names them as the help does.
  std::vector<std::string> arguments(const Wording& what);
  /// The only argument.
  std::string argument(const Wording& what);

  void fail(std::string text);
  const std::optional<UsageError>& error() const { return error_; }

 private:
  const Typed& typed_;
  Language language_;
  std::optional<UsageError> error_;
};

/// Says what is wrong and where help is.
Exit usage_error(const UsageError& error, std::string_view command, Language language);

}  // namespace tiku::cli
