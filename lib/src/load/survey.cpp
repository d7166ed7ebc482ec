// SPDX-License-Identifier: Apache-2.0
#include "load/survey.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace tiku {

std::string bank_folder(const Blueprint& blueprint) {
  const std::string path = resolve_path(blueprint.path, blueprint.bank.text);
  return loading::name_of(path) == loading::bank_file_name ? folder_of(path) : path;
}

std::string blueprint_path(const Batch& batch) {
  return resolve_path(batch.path, batch.blueprint.text);
}

std::string template_path(const Batch& batch) {
  return resolve_path(batch.path, batch.office.text);
}

namespace loading {
void Survey::add(const std::string& path) {
  const std::string shortened = path.empty() ? path : resolve_path({}, path);
  if (territory_.kind(shortened) == PathKind::folder) {
    add_folder(shortened);
  } else {
    add_file(shortened);
  }
}

void Survey::add_file(const std::string& path) { want(path, Reason::named); }

void Survey::add_folder(const std::string& folder) {
  if (!folders_.insert(folder).second) return;
  report_problems(folder);
  for (const std::string& path : territory_.contents(folder).yaml) {
    const auto bank = territory_.bank_of(path);
    want(path, bank ? Reason::in_bank : Reason::in_folder);
    if (bank && lies_in(*bank, folder)) banks_.insert(*bank);
  }
}

void Survey::want(const std::string& path, Reason reason) {
  // A bank stands and falls with this file, whatever it holds.
  if (name_of(path) == bank_file_name) reason = Reason::named;
  const auto [wanted, is_new] = wanted_.emplace(path, reason);
  if (!is_new) wanted->second = std::min(wanted->second, reason);
}

void Survey::want_named(const Reference& name, const std::string& path) {
  if (!name.text.empty() && territory_.kind(path) == PathKind::file) want(path, Reason::referred);
}

void Survey::gather_bank(const std::string& folder) {
  if (!banks_.insert(folder).second) return;
  report_problems(folder);
  for (const std::string& path : territory_.contents(folder).yaml) {
    if (territory_.bank_of(path) == folder) want(path, Reason::for_bank);
  }
}

void Survey::follow_file(const std::string& path) {
  const Contents& contents = shelf_.find(path)->contents;
  if (const auto* batch = std::get_if<Batch>(&contents)) {
    want_named(batch->blueprint, blueprint_path(*batch));
    want_named(batch->office, template_path(*batch));
  } else if (const auto* blueprint = std::get_if<Blueprint>(&contents)) {
    const std::string folder = bank_folder(*blueprint);
    const bool leads_on = !blueprint->bank.text.empty();
    if (leads_on && territory_.bank_around(folder) == folder) gather_bank(folder);
  } else if (std::holds_alternative<Bank>(contents) ||
             std::holds_alternative<ItemsFile>(contents)) {
    if (const auto folder = territory_.bank_of(path)) gather_bank(*folder);
  }
}

void Survey::follow() {
  while (!wanted_.empty()) {
    for (const std::string& path : shelf_.fetch(std::exchange(wanted_, {}))) follow_file(path);
  }
  report_dead_ends();
}

void Survey::report_problems(const std::string& folder) {
  for (const auto& [path, problem] : territory_.contents(folder).problems) {
    if (reported_.insert(path).second) shelf_.report_problem(path, problem);
  }
}

void Survey::report_dead_ends() {
  for (const auto& [path, file] : shelf_.files()) {
    if (const auto* blueprint = std::get_if<Blueprint>(&file.contents)) check_bank_of(*blueprint);
    if (const auto* batch = std::get_if<Batch>(&file.contents)) check_files_of(*batch);
  }
  for (const std::string& folder : folders_) {
    const auto has_file = [&](const auto& file) { return lies_in(file.first, folder); };
    const bool is_empty = std::none_of(shelf_.files().begin(), shelf_.files().end(), has_file);
    if (is_empty && territory_.contents(folder).problems.empty()) {
      shelf_.report_path(folder, Code::nothing_found, {folder});
    }
  }
}

void Survey::check_bank_of(const Blueprint& blueprint) {
  const Reference& bank = blueprint.bank;
  const std::string folder = bank_folder(blueprint);
  if (bank.text.empty() || territory_.bank_around(folder) == folder) return;
  const std::string path = resolve_path(blueprint.path, bank.text);
  const PathKind kind = territory_.kind(path);
  const std::string_view reason = kind == PathKind::nothing  ? "not-there"
                                  : kind == PathKind::folder ? "not-a-bank"
                                                             : "not-a-folder";
  shelf_.diagnostics.add(Code::bank_not_found, bank.place, {excerpt(bank.text), term(reason)});
}

void Survey::check_files_of(const Batch& batch) {
  check_named<Blueprint>(batch.blueprint, blueprint_path(batch),
                         {Code::blueprint_not_found, "not-a-blueprint"});
  check_named<Template>(batch.office, template_path(batch),
                        {Code::template_not_found, "not-a-template"});
}

template <class Kind>
void Survey::check_named(const Reference& name, const std::string& path, const NotFound& finding) {
  if (name.text.empty()) return;
  const ShelvedFile* file = shelf_.find(path);
  const bool has_findings = file && std::holds_alternative<std::monostate>(file->contents);
  if (has_findings || (file && std::holds_alternative<Kind>(file->contents))) return;
  const PathKind kind = territory_.kind(path);
  const std::string_view reason = kind == PathKind::nothing ? "not-there"
                                  : kind == PathKind::file  ? finding.other_kind
                                                            : "not-a-file";
  shelf_.diagnostics.add(finding.code, name.place, {excerpt(name.text), term(reason)});
}

std::vector<std::string> Survey::figures() {
  std::set<std::string> all;
  for (const auto& [folder, contents] : territory_.seen()) {
    for (const std::string& path : contents.others) {
      const auto bank = territory_.bank_of(path);
      if (bank && banks_.contains(*bank)) all.insert(path);
    }
  }
  return {all.begin(), all.end()};
}

}  // namespace loading
}  // namespace tiku
