// SPDX-License-Identifier: Apache-2.0
#include "explanation_json.hpp"

#include <vector>

#include "json.hpp"
#include "tiku/model/words.hpp"
#include "tiku/text/json.hpp"

namespace tiku::cli {
namespace {

using Kinds = Constraint::Kind;

std::string_view name_of(Kinds kind) {
  switch (kind) {
    case Kinds::rule:
      return "rule";
    case Kinds::section:
      return "section";
    case Kinds::points:
      return "points";
    case Kinds::enemies:
      return "enemies";
    case Kinds::apart:
      return "apart";
    case Kinds::spread:
      return "spread";
    case Kinds::anchor:
      return "anchor";
    case Kinds::avoided:
      return "avoided";
    case Kinds::used_up:
      break;
  }
  return "used-up";
}

std::string list(const std::vector<std::string>& entries, const std::string& indent) {
  if (entries.empty()) return "[]";
  return "[\n" + indent + "  " + joined(entries, ",\n" + indent + "  ") + "\n" + indent + "]";
}

/// The parts that say which constraint it is.
std::string constraint_json(const Constraint& constraint, const ExplanationContext& c) {
  return "\"kind\": " + json_string(name_of(constraint.kind)) +
         ", \"number\": " + std::to_string(constraint.number + 1) + ", \"text\": " +
         json_string(describe(constraint, c.demand, c.bank, c.blueprint, c.language)) + ", " +
         place_json(place_of(constraint, c.demand, c.blueprint), c.sources);
}

std::string bounds_json(const Rule& rule) {
  return ", \"low\": " + bound_json(rule, rule.low) + ", \"high\": " + bound_json(rule, rule.high);
}

std::string member_json(const ConflictMember& member, const ExplanationContext& c) {
  const auto rule = rule_of(member.constraint, c.demand, c.blueprint);
  std::string text = "{" + constraint_json(member.constraint, c);
  text += rule ? bounds_json(*rule) : ", \"low\": null, \"high\": null";
  text += ", \"reachable\": ";
  text += member.reachable ? format_quantity(rule.value_or(Rule{}), *member.reachable) : "null";
  return text + "}";
}

std::string relaxation_json(const Relaxation& relaxation, const ExplanationContext& c) {
  Rule rule = rule_of(relaxation.constraint, c.demand, c.blueprint).value_or(Rule{});
  const Relaxation now = unrelaxed(relaxation.constraint, c.demand, c.blueprint);
  rule.low = relaxation.low;
  rule.high = relaxation.high;
  const auto written = [&](const Relaxation& bounds) {
    return as_written(bounds, c.demand, c.blueprint, c.sources);
  };
  return "{" + constraint_json(relaxation.constraint, c) + bounds_json(rule) +
         ", \"written\": " + (leaves_out(relaxation) ? "null" : json_string(written(relaxation))) +
         ", \"instead_of\": " + json_string(written(now)) + "}";
}

std::string writing_json(const Writing& part) {
  std::string text = "{\"count\": " + std::to_string(part.count) +
                     ", \"section\": " + std::to_string(part.section + 1) +
                     ", \"type\": " + json_string(word(part.type));
  if (!part.range.empty()) text += ", \"range\": " + json_string(part.range);
  if (part.difficulty) text += ", \"difficulty\": " + std::to_string(*part.difficulty);
  if (part.cognition) text += ", \"cognition\": " + json_string(word(*part.cognition));
  if (part.importance) text += ", \"importance\": " + json_string(word(*part.importance));
  if (part.key) text += std::string(", \"key\": ") + (*part.key ? "true" : "false");
  if (!part.tags.empty()) text += ", \"tags\": " + json_strings(part.tags);
  if (part.seconds) text += ", \"seconds\": " + std::to_string(*part.seconds);
  return text + ", \"points\": " + json_strings(part.points) + "}";
}

std::string cure_json(const Cure& cure, const ExplanationContext& c) {
  std::vector<std::string> relax;
  for (const Relaxation& each : cure.relax) relax.push_back(relaxation_json(each, c));
  std::vector<std::string> write;
  for (const Writing& each : cure.write) write.push_back(writing_json(each));
  const std::string indent = "        ";
  return std::string("{\"least\": ") + (cure.is_least ? "true" : "false") +
         ", \"drawn\": " + (cure.is_drawn ? "true" : "false") + ",\n" + indent +
         "\"relax\": " + list(relax, indent) + ",\n" + indent +
         "\"write\": " + list(write, indent) + "}";
}

}  // namespace

std::string bound_json(const Rule& rule, std::int64_t bound) {
  return bound == open_low || bound == open_high ? "null" : format_quantity(rule, bound);
}

std::string place_json(Place place, const Sources& sources) {
  const Source* source = place == Place{} ? nullptr : sources.find(place.source);
  if (source == nullptr) return R"("file": null, "line": null, "column": null)";
  const LineColumn at = source->locate(place.span.begin);
  return "\"file\": " + json_string(source->name()) + ", \"line\": " + std::to_string(at.line) +
         ", \"column\": " + std::to_string(at.column);
}

std::string explanation_json(const Explanation& explanation, const ExplanationContext& context) {
  std::vector<std::string> conflict;
  for (const ConflictMember& each : explanation.conflict) {
    conflict.push_back(member_json(each, context));
  }
  std::vector<std::string> cures;
  for (const Cure& each : explanation.cures) cures.push_back(cure_json(each, context));
  std::vector<std::string> untried;
  for (const Constraint& each : explanation.untried) {
    untried.push_back("{" + constraint_json(each, context) + "}");
  }
  const std::string indent = "    ";
  return "{\n" + indent + "\"forms\": " + std::to_string(explanation.forms) + ",\n" + indent +
         "\"wanted\": " + std::to_string(explanation.wanted) + ",\n" + indent +
         "\"irreducible\": " + (explanation.irreducible ? "true" : "false") + ",\n" + indent +
         "\"solver\": " + (explanation.solver.empty() ? "null" : json_string(explanation.solver)) +
         ",\n" + indent + "\"conflict\": " + list(conflict, indent) + ",\n" + indent +
         "\"cures\": " + list(cures, indent) + ",\n" + indent +
         "\"untried\": " + list(untried, indent) + "\n  }";
}

}  // namespace tiku::cli
