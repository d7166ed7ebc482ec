// SPDX-License-Identifier: Apache-2.0
#include "seeds.hpp"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <utility>

#include "tiku/text/utf8.hpp"

namespace tiku::cli {
namespace {

// Characters; the same as for a seed in a batch.
constexpr std::size_t weak_seed = 8;
constexpr std::size_t longest_line = 200;

using Seed = std::variant<std::string, UsageError>;

/// 128 bits from the system, in hexadecimal digits.
std::string random_seed() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the system gives no random numbers");
  }
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

/// Sentences about one batch name it where it is one of several.
std::string naming(const Batch& batch, std::size_t batches, Language language) {
  return batches == 1 ? "" : say(language, {"{0}: ", "{0}："}, {batch.path});
}

UsageError two_seeds(const Batch& batch, std::size_t batches, Language language) {
  return {naming(batch, batches, language) +
          say(language, {"the batch names a seed of its own; leave '--seed' out.",
                         "批次文件已有种子；请去掉“--seed”。"})};
}

UsageError no_seed(const Batch& batch, std::size_t batches, Language language) {
  return {naming(batch, batches, language) +
          say(language, {"there is no seed: write 'seed:' into the batch, or give --seed TEXT, or "
                         "--seed random to take one from the system.",
                         "没有种子：请在批次文件中写“seed:”，或用 --seed 文本 给出，或用 --seed "
                         "random 由系统取一个。"})};
}

UsageError long_seed(const std::string& seed, Language language) {
  return {say(language,
              {"the seed and a batch's id are one line together, '{0}', and longer than 200 "
               "characters; shorten the seed.",
               "种子和批次编号连成一行后是“{0}”，超过 200 个字符；请缩短种子。"},
              {seed})};
}

Seed choose_seed(const std::optional<std::string>& typed, const Batch& batch, std::size_t batches,
                 Language language) {
  if (!typed) return batch.seed.empty() ? Seed(no_seed(batch, batches, language)) : batch.seed;
  const bool is_random = *typed == "random";
  const bool is_shared = batches > 1 && !is_random;
  const std::string seed = is_shared ? *typed + " " + batch.id : *typed;
  if (!batch.seed.empty()) {
    return batch.seed == seed ? Seed(seed) : two_seeds(batch, batches, language);
  }
  if (count_characters(seed) > longest_line) return long_seed(seed, language);
  return is_random ? random_seed() : seed;
}

}  // namespace

bool is_line(const std::string& text) {
  if (find_invalid_utf8(text) || trimmed(text).empty()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (is_control(character.code)) return false;
    at += character.bytes;
  }
  return count_characters(text) <= longest_line;
}

std::variant<std::vector<std::string>, UsageError> choose_seeds(
    const std::optional<std::string>& typed, const std::vector<Job>& jobs, Language language) {
  std::vector<std::string> seeds;
  std::map<std::pair<std::string, const Blueprint*>, const Batch*> seen;
  for (const Job& job : jobs) {
    Seed seed = choose_seed(typed, *job.batch, jobs.size(), language);
    if (auto* error = std::get_if<UsageError>(&seed)) return std::move(*error);
    seeds.push_back(std::get<std::string>(std::move(seed)));
    const auto [first, is_new] = seen.emplace(std::pair(seeds.back(), job.blueprint), job.batch);
    if (is_new) continue;
    return UsageError{say(language,
                          {"'{0}' and '{1}' draw by one blueprint and one seed, and so the same "
                           "paper; change one of the seeds.",
                           "“{0}”和“{1}”的组卷方案和种子都相同，会抽出同样的试卷；请改其中一个"
                           "种子。"},
                          {first->second->path, job.batch->path})};
  }
  return seeds;
}

void warn_of_weak_seed(const std::optional<std::string>& typed, Jobs& jobs) {
  if (!typed || *typed == "random") return;
  const bool is_named = std::any_of(jobs.all.begin(), jobs.all.end(), [&](const Job& job) {
    return job.batch != nullptr && job.batch->seed == *typed;
  });
  const std::size_t characters = count_characters(*typed);
  if (is_named || characters >= weak_seed) return;
  const SourceId source = jobs.estate.sources.add("--seed", *typed);
  const Span span{0, static_cast<std::uint32_t>(typed->size())};
  jobs.estate.diagnostics.add(Code::seed_weak, {source, span}, {std::to_string(characters)});
}

}  // namespace tiku::cli
