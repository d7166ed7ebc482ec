// SPDX-License-Identifier: Apache-2.0
#include "tiku/load/load.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "load/shown_figures.hpp"
#include "load/survey.hpp"

namespace tiku {
namespace {

using namespace loading;

// The path of a file in the bank, seen from its folder.
std::string path_below(const std::string& folder, const std::string& path) {
  return folder == "." ? path : path.substr(path_in(folder, "").size());
}

void set_file(Item& item, const std::string& file) {
  item.file = file;
  for (Item& part : item.items) set_file(part, file);
}

/// The banks of a survey by folder, put together from their files.
class BankAssembly {
 public:
  explicit BankAssembly(Survey& survey) : survey_(survey), shelf_(survey.shelf()) {
    for (auto& [path, file] : shelf_.files()) take_bank_file(path, file);
    for (auto& [path, file] : shelf_.files()) take_items(path, file);
    for (auto& [folder, bank] : banks_) note_problems(folder, bank);
  }

  std::vector<Bank> banks() {
    std::vector<Bank> all;
    for (auto& [folder, bank] : banks_) {
      std::stable_sort(bank.items.begin(), bank.items.end(),
                       [](const Item& a, const Item& b) { return a.id < b.id; });
      all.push_back(std::move(bank));
    }
    return all;
  }

 private:
  void report_no_bank(const std::string& path, const ShelvedFile& file) {
    shelf_.diagnostics.add(Code::bank_file_missing, file.head, {folder_of(path)});
  }

  void take_bank_file(const std::string& path, ShelvedFile& file) {
    const bool is_bank_file = name_of(path) == bank_file_name;
    auto* bank = std::get_if<Bank>(&file.contents);
    if (bank && is_bank_file) {
      banks_.emplace(folder_of(path), std::move(*bank));
    } else if (bank) {
      report_second_bank(path, file);
    } else if (is_bank_file && !std::holds_alternative<std::monostate>(file.contents)) {
      shelf_.diagnostics.add(Code::unknown_kind, file.head, {file.kind, "bank/1"});
    }
  }

  void report_second_bank(const std::string& path, const ShelvedFile& file) {
    const auto folder = survey_.territory().bank_of(path);
    if (!folder) return report_no_bank(path, file);
    const ShelvedFile* first = shelf_.find(path_in(*folder, bank_file_name));
    std::vector<Related> related;
    if (first) related.push_back({first->head, "first-here"});
    shelf_.diagnostics.add(Code::duplicate_bank_file, file.head, {path}, std::move(related));
  }

  void take_items(const std::string& path, ShelvedFile& file) {
    const bool is_unread = std::holds_alternative<std::monostate>(file.contents);
    auto* items = std::get_if<ItemsFile>(&file.contents);
    if (!items && !is_unread) return;
    const auto folder = survey_.territory().bank_of(path);
    if (!folder) return is_unread ? void() : report_no_bank(path, file);
    const auto found = banks_.find(*folder);
    if (found == banks_.end()) return;  // its file could not be read, which has been said
    Bank& bank = found->second;
    bank.items_unread = bank.items_unread || is_unread || !items->is_whole;
    if (!items) return;
    for (Item& item : items->items) set_file(item, path_below(bank.folder, path));
    std::move(items->items.begin(), items->items.end(), std::back_inserter(bank.items));
  }

  // Items may lie in what is no file or could not be looked into.
  void note_problems(const std::string& folder, Bank& bank) {
    if (!survey_.territory().contents(folder).problems.empty()) bank.items_unread = true;
  }

  Survey& survey_;
  Shelf& shelf_;
  std::map<std::string, Bank> banks_;
};

// Everything that the survey has read.
Estate assemble(Survey& survey) {
  Estate estate;
  estate.banks = BankAssembly(survey).banks();
  for (auto& [path, file] : survey.shelf().files()) {
    if (auto* blueprint = std::get_if<Blueprint>(&file.contents)) {
      estate.blueprints.push_back(std::move(*blueprint));
    }
    if (auto* batch = std::get_if<Batch>(&file.contents)) {
      estate.batches.push_back(std::move(*batch));
    }
    if (auto* office = std::get_if<Template>(&file.contents)) {
      estate.templates.push_back(std::move(*office));
    }
  }
  for (std::string& path : survey.figures()) estate.figures[std::move(path)];
  estate.sources = std::move(survey.shelf().sources);
  estate.diagnostics = std::move(survey.shelf().diagnostics);
  return estate;
}

// The element whose path or folder it is; all ascend by it.
template <class T>
const T* find(const std::vector<T>& all, const std::string& path, std::string T::*member) {
  const auto found = std::lower_bound(
      all.begin(), all.end(), path,
      [member](const T& one, const std::string& wanted) { return one.*member < wanted; });
  return found != all.end() && (*found).*member == path ? &*found : nullptr;
}

// What was read, for the jobs that draw from it.
struct Inputs {
  std::map<std::string, Digest> texts;                    // by path
  std::map<std::string, std::vector<std::string>> banks;  // paths, by the bank's folder
};

void note_figures(const std::vector<ShownFigure>& figures, Inputs& inputs) {
  for (const ShownFigure& figure : figures) {
    inputs.texts[figure.path] = figure.digest;
    for (const std::string& bank : figure.banks) inputs.banks[bank].push_back(figure.path);
  }
}

// What is none of a bank's own, though it may lie in it.
bool is_of_a_draw(std::string_view kind) {
  return kind.starts_with("batch/") || kind.starts_with("blueprint/") ||
         kind.starts_with("template/");
}

Inputs note_inputs(Survey& survey) {
  Inputs inputs;
  const Shelf& shelf = survey.shelf();
  for (const auto& [path, file] : shelf.files()) {
    if (!file.source) continue;
    inputs.texts[path] = sha256(shelf.sources[*file.source].text());
    if (is_of_a_draw(file.kind)) continue;
    if (const auto folder = survey.territory().bank_of(path)) inputs.banks[*folder].push_back(path);
  }
  return inputs;
}

std::vector<InputFile> inputs_of(const Job& job, const std::string& batch_path,
                                 const Inputs& inputs) {
  std::set<std::string> paths{batch_path};
  if (job.batch && !job.batch->blueprint.text.empty()) paths.insert(blueprint_path(*job.batch));
  if (job.batch && !job.batch->office.text.empty()) paths.insert(template_path(*job.batch));
  if (job.blueprint) {
    const auto bank = inputs.banks.find(bank_folder(*job.blueprint));
    if (bank != inputs.banks.end()) paths.insert(bank->second.begin(), bank->second.end());
  }
  std::vector<InputFile> all;
  for (const std::string& path : paths) {
    const auto text = inputs.texts.find(path);
    if (text != inputs.texts.end()) all.push_back({path, text->second});
  }
  return all;
}

Job find_job(const Estate& estate, const std::string& batch_path, const Inputs& inputs) {
  Job job;
  job.batch = find(estate.batches, batch_path, &Batch::path);
  if (job.batch) {
    job.blueprint = find(estate.blueprints, blueprint_path(*job.batch), &Blueprint::path);
    job.office = find(estate.templates, template_path(*job.batch), &Template::path);
  }
  if (job.blueprint) job.bank = find(estate.banks, bank_folder(*job.blueprint), &Bank::folder);
  job.inputs = inputs_of(job, batch_path, inputs);
  return job;
}

std::map<std::string, FigureFile> figures_among(const std::vector<InputFile>& inputs,
                                                const Estate& estate) {
  std::map<std::string, FigureFile> figures;
  for (const InputFile& input : inputs) {
    const auto look = estate.figures.find(input.path);
    if (look == estate.figures.end()) continue;
    if (const auto* file = std::get_if<FigureFile>(&look->second)) {
      figures.emplace(input.path, *file);
    }
  }
  return figures;
}

// A job begins with a batch, whatever else can be read.
void require_batch(Shelf& shelf, const std::string& path) {
  const ShelvedFile* file = shelf.find(path);
  if (!file || std::holds_alternative<std::monostate>(file->contents)) return;
  if (std::holds_alternative<Batch>(file->contents)) return;
  shelf.diagnostics.add(Code::unknown_kind, file->head, {file->kind, "batch/1"});
}

}  // namespace

Estate load_estate(const Disk& disk, const std::vector<std::string>& paths,
                   const LoadOptions& options) {
  Survey survey(disk, options);
  for (const std::string& path : paths) survey.add(path);
  survey.follow();
  Estate estate = assemble(survey);
  look_at_figures(disk, options.threads, estate);
  return estate;
}

Jobs load_jobs(const Disk& disk, const std::vector<std::string>& batch_paths,
               const LoadOptions& options) {
  std::vector<std::string> paths;
  for (const std::string& path : batch_paths) paths.push_back(resolve_path({}, path));
  Survey survey(disk, options);
  for (const std::string& path : paths) survey.add_file(path);
  survey.follow();
  for (const std::string& path : paths) require_batch(survey.shelf(), path);
  Inputs inputs = note_inputs(survey);
  Jobs jobs;
  jobs.estate = assemble(survey);
  note_figures(look_at_figures(disk, options.threads, jobs.estate), inputs);
  for (const std::string& path : paths) {
    Job job = find_job(jobs.estate, path, inputs);
    job.figures = figures_among(job.inputs, jobs.estate);
    job.disk = disk;
    jobs.all.push_back(std::move(job));
  }
  return jobs;
}

}  // namespace tiku
