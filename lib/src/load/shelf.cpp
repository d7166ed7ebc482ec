// SPDX-License-Identifier: Apache-2.0
#include "load/shelf.hpp"

#include <utility>
#include <variant>

#include "load/parallel.hpp"

namespace tiku::loading {
namespace {

bool is_passed_over(Reason reason, const std::optional<std::string_view>& kind) {
  const auto is = [&kind](std::string_view name) { return kind && kind->starts_with(name); };
  switch (reason) {
    case Reason::named:
      return false;
    case Reason::in_bank:
      return is("record/");
    case Reason::referred:
      return !kind;
    case Reason::for_bank:
      return is("record/") || is("blueprint/") || is("batch/") || is("template/");
    case Reason::in_folder:
      return !kind || is("record/");
  }
  return false;
}

// What the file's own text cannot say.
void set_path(Contents& contents, const std::string& path) {
  if (auto* bank = std::get_if<Bank>(&contents)) bank->folder = folder_of(path);
  if (auto* blueprint = std::get_if<Blueprint>(&contents)) blueprint->path = path;
  if (auto* batch = std::get_if<Batch>(&contents)) batch->path = path;
  if (auto* office = std::get_if<Template>(&contents)) office->path = path;
}

}  // namespace

/// A file on its way to the shelf.
struct Shelf::Pending {
  std::string path;
  Reason reason{};
  std::variant<std::string, FileProblem> bytes;
  ShelvedFile file;
  Diagnostics findings;
};

void Shelf::interpret(Pending& pending) const {
  const SourceId source = *pending.file.source;
  pending.file.head = {source, {}};
  const auto tree = read_tree(sources, source, pending.findings, options_.limits);
  if (!tree) return;
  Reading reading{*tree, sources[source].text(), pending.findings};
  pending.file.head = kind_place(reading);
  pending.file.contents = read_contents(reading);
  set_path(pending.file.contents, pending.path);
}

std::vector<std::string> Shelf::fetch(const std::map<std::string, Reason>& wanted) {
  std::vector<Pending> all;
  for (const auto& [path, reason] : wanted) {
    if (!files_.contains(path)) all.push_back({path, reason, {}, {}, {}});
  }
  for_each_number(all.size(), options_.threads,
                  [&](std::size_t i) { all[i].bytes = disk_.read(all[i].path); });

  std::vector<Pending*> readable;
  for (Pending& pending : all) {
    auto* text = std::get_if<std::string>(&pending.bytes);
    if (!text) continue;
    const auto kind = announced_kind(*text);
    if (is_passed_over(pending.reason, kind)) continue;
    pending.file.kind = excerpt(kind.value_or(""));
    pending.file.source = sources.add(pending.path, std::move(*text));
    readable.push_back(&pending);
  }
  for_each_number(readable.size(), options_.threads,
                  [&](std::size_t i) { interpret(*readable[i]); });

  std::vector<std::string> come;
  for (Pending& pending : all) {
    const auto* problem = std::get_if<FileProblem>(&pending.bytes);
    if (problem) report_problem(pending.path, *problem);
    if (!problem && !pending.file.source) continue;
    diagnostics.append(std::move(pending.findings));
    files_.emplace(pending.path, std::move(pending.file));
    come.push_back(pending.path);
  }
  return come;
}

void Shelf::report_path(const std::string& path, Code code, std::vector<Argument> arguments) {
  diagnostics.add(code, {sources.add(path, {}), {}}, std::move(arguments));
}

void Shelf::report_problem(const std::string& path, const FileProblem& problem) {
  diagnostics.add(finding_of(problem, path, {sources.add(path, {}), {}}));
}

const ShelvedFile* Shelf::find(const std::string& path) const {
  const auto file = files_.find(path);
  return file == files_.end() ? nullptr : &file->second;
}

}  // namespace tiku::loading
