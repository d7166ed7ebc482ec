// SPDX-License-Identifier: Apache-2.0
#include "drawing.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

#include "command.hpp"
#include "drawers.hpp"
#include "json.hpp"
#include "progress.hpp"
#include "signals.hpp"
#include "tiku/diagnostic/print.hpp"
#include "tiku/text/json.hpp"

namespace tiku::cli {
namespace {

/// What is said of a batch when it is done with.
struct Said {
  Exit exit = Exit::done;
  std::string talk;
  std::string lines;     ///< for standard output, as text
  std::string json;      ///< likewise: an object, or nothing
  Diagnostics findings;  ///< about its folder
};

Outcome draw_task(const Task& task, const std::string& scratch_place) {
  const ScratchFolder scratch(Scratch::within, scratch_place);
  if (scratch.path().empty()) return ProductFailure{no_scratch(scratch)};
  ProductOptions how = task.how;
  how.documents.scratch = scratch.path();
  return make_product(*task.job, how);
}

Said say_success(const Product& product, const Task& task, Language language) {
  Said said;
  const std::vector<std::string> paths = paths_of(product.files, task.target);
  said.lines = joined(paths, "\n") + "\n";
  said.json = "{\n  \"seed\": " + json_string(product.record.seed) +
              ",\n  \"files\": " + json_text_lines(paths) + "\n}\n";
  std::vector<std::string> labels;
  for (const RecordedForm& form : product.record.forms) labels.push_back(form.label);
  said.talk = say(language, {"drawn: {0}; rules met: {1}\n", "已组卷：{0}；符合规则 {1} 条\n"},
                  {joined(labels, " "), std::to_string(product.record.rules.size())});
  if (!task.ledger.empty() && !is_within(task, task.ledger)) {
    said.talk +=
        say(language,
            {"'{0}' does not lie in the ledger '{1}': move it there before the next draw\n",
             "“{0}”不在台账目录“{1}”中：下次组卷前请移入\n"},
            {task.target, task.ledger});
  }
  return said;
}

Said say_findings(Said said, const Sources& sources, Language language) {
  said.exit = exit_of(said.findings);
  said.talk = print_text(said.findings, sources, language);
  return said;
}

Said say_outcome(const Outcome& outcome, const Task& task, Replace replace, Sources& sources,
                 Language language) {
  const Job& job = *task.job;
  Said said;
  if (const auto* failure = std::get_if<ProductFailure>(&outcome)) {
    if (const auto* defect = std::get_if<Defect>(failure)) {
      said.exit = Exit::defect;
      said.talk = say_defect(defect->what, language);
      return said;
    }
    Diagnostic finding = std::get<Diagnostic>(*failure);
    finding.place = {sources.add(task.target, ""), {}};
    said.findings.add(std::move(finding));
    return say_findings(std::move(said), sources, language);
  }
  if (const auto* shortage = std::get_if<Shortage>(&outcome)) {
    said.exit = Exit::unmet;
    said.talk = describe(*shortage, *job.bank, *job.blueprint, sources, language);
    said.json = shortage_json(*shortage, job, sources, language);
    return said;
  }
  const auto& product = std::get<Product>(outcome);
  said.findings = write_files(product.files, job, task.target, replace, sources);
  if (said.findings.empty()) return say_success(product, task, language);
  return say_findings(std::move(said), sources, language);
}

/// All tasks on their way.
class Drawing {
 public:
  Drawing(std::vector<Task> tasks, Ledgers ledgers, const DrawingOptions& options, Sources& sources,
          Language language)
      : tasks_(std::move(tasks)),
        ledgers_(std::move(ledgers)),
        options_(options),
        sources_(sources),
        language_(language) {}

  Exit run(const std::string& scratch) {
    const std::vector<Sequence> all = sequences();
    for (const Sequence& sequence : all) look_back(sequence.front());
    Drawers drawers(all, options_.threads,
                    [&](std::size_t number) { return draw_task(tasks_[number], scratch); });
    while (next_ < tasks_.size()) {
      show_progress();
      const auto [number, outcome] = drawers.next();
      Said said = say_outcome(outcome, tasks_[number], options_.replace, sources_, language_);
      const Exit exit = said.exit;
      done_.emplace(number, std::move(said));
      if (exit == Exit::done) {
        add_to_ledger(number, std::get<Product>(outcome));
        drawers.settle(number);
      } else {
        for (const std::size_t follower : drawers.give_up(number)) put_off(follower, number);
      }
      tell_those_in_order();
    }
    return finish();
  }

 private:
  std::vector<Sequence> sequences() const {
    std::vector<Sequence> all;
    std::map<std::string, std::size_t> seen;  // sequences by ledger
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      const std::string& ledger = tasks_[i].ledger;
      const auto [at, is_new] = seen.emplace(ledger, all.size());
      if (!ledger.empty() && !is_new) {
        all[at->second].push_back(i);
      } else {
        all.push_back({i});
      }
    }
    return all;
  }

  /// What comes before a batch in its ledger, once all of that is drawn.
  void look_back(std::size_t number) {
    Task& task = tasks_[number];
    if (task.ledger.empty()) return;
    const Bank& bank = *task.job->bank;
    task.how.past = past_of(ledgers_.at(task.ledger), bank.occupation.code, bank.level);
  }

  void add_to_ledger(std::size_t number, const Product& product) {
    const Task& task = tasks_[number];
    if (task.ledger.empty()) return;
    const Digest digest = sha256(product.files.at("record.yaml"));
    ledgers_.at(task.ledger)
        .entries.push_back(ledger_entry(product.record, task.target + "/record.yaml", digest));
    for (std::size_t next = number + 1; next < tasks_.size(); ++next) {
      if (tasks_[next].ledger == task.ledger) return look_back(next);
    }
  }

  bool is_one() const { return tasks_.size() == 1; }
  const Batch& batch(std::size_t number) const { return *tasks_[number].job->batch; }

  void show_progress() {
    const std::string begun = std::to_string(next_ + done_.size() + 1);
    progress_.show(say(language_, {"drawing {0}/{1} {2}", "正在组卷 {0}/{1} {2}"},
                       {begun, std::to_string(tasks_.size()), batch(next_).id}));
  }

  void put_off(std::size_t number, std::size_t cause) {
    Said said;
    said.exit = done_.at(cause).exit;
    said.talk = say(language_,
                    {"not drawn, because '{0}', which comes before it in the ledger, was not\n",
                     "未组卷：台账中排在它之前的批次“{0}”没有组成\n"},
                    {batch(cause).id});
    done_.emplace(number, std::move(said));
  }

  void tell_those_in_order() {
    progress_.clear();
    for (auto at = done_.find(next_); at != done_.end(); at = done_.find(next_)) {
      tell(at->second);
      done_.erase(at);
      ++next_;
    }
  }

  void tell(const Said& said) {
    exit_ = std::max(exit_, said.exit);
    if (said.exit == Exit::done) ++drawn_;
    findings_.append(said.findings);
    if (options_.format == Format::json) return tell_json(said);
    talk(heading(said) + said.talk);
    exit_ = put_product(said.lines, exit_, language_);
  }

  /// Of several batches each is named, and one that failed also by its file.
  std::string heading(const Said& said) const {
    if (is_one()) return {};
    const Batch& about = batch(next_);
    return say(language_, {"{0}: ", "{0}："},
               {said.exit == Exit::done ? about.id : about.id + " (" + about.path + ")"});
  }

  void tell_json(const Said& said) {
    // What is no answer is talk: a defect, or workbooks that could not be made.
    if (said.json.empty() && said.findings.empty()) talk(heading(said) + said.talk);
    if (is_one()) {
      json_ = said.json;
      return;
    }
    json_ += json_.empty() ? "" : ",\n";
    json_ += "{\"id\": " + json_string(batch(next_).id);
    json_ += ", \"path\": " + json_string(batch(next_).path);
    json_ += ", \"exit\": " + std::to_string(static_cast<int>(said.exit));
    json_ += ", \"result\": " + (said.json.empty() ? "null" : without_break(said.json)) + "}";
  }

  static std::string without_break(const std::string& text) {
    return text.substr(0, text.find_last_not_of('\n') + 1);
  }

  Exit finish() {
    if (options_.format == Format::json) {
      talk_findings(findings_, sources_, Format::json, language_);
      return put_json(is_one() ? json_ : "{\"batches\": [\n" + json_ + "\n]}\n", exit_, language_);
    }
    if (!is_one()) {
      talk(say(language_, {"batches drawn: {0} of {1}\n", "已组卷的批次：{0}/{1}\n"},
               {std::to_string(drawn_), std::to_string(tasks_.size())}));
    }
    return exit_;
  }

  std::vector<Task> tasks_;
  Ledgers ledgers_;
  const DrawingOptions& options_;
  Sources& sources_;
  Language language_;
  Progress progress_;
  std::map<std::size_t, Said> done_;  ///< drawn before it is their turn to be told
  std::size_t next_ = 0;              ///< to be told
  std::size_t drawn_ = 0;
  std::string json_;
  Diagnostics findings_;
  Exit exit_ = Exit::done;
};

}  // namespace

bool is_within(const Task& task, const std::string& folder) {
  return lies_in(relative_path(task.target, folder), ".");
}

Diagnostics write_files(const Files& files, const Job& job, const std::string& target,
                        Replace replace, Sources& sources) {
  std::vector<std::string> inputs{job.bank->folder};
  for (const InputFile& input : job.inputs) inputs.push_back(input.path);
  const SignalsHeld held;
  auto problem = write_folder(target, files, replace, inputs);
  Diagnostics findings;
  if (problem) {
    problem->place = {sources.add(target, ""), {}};
    findings.add(*std::move(problem));
  }
  return findings;
}

std::vector<std::string> paths_of(const Files& files, const std::string& target) {
  const std::string prefix = target.ends_with('/') ? target : target + "/";
  std::vector<std::string> paths;
  for (const auto& [name, bytes] : files) paths.push_back(prefix + name);
  return paths;
}

Exit draw_all(std::vector<Task> tasks, Ledgers ledgers, const DrawingOptions& options,
              Sources& sources, Language language) {
  const ScratchFolder scratch(Scratch::within, temporary_place());
  if (scratch.path().empty()) return tell_no_scratch(scratch, options.format, language);
  return Drawing(std::move(tasks), std::move(ledgers), options, sources, language)
      .run(scratch.path());
}

}  // namespace tiku::cli
