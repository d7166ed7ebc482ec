// SPDX-License-Identifier: Apache-2.0
#include "tiku/record/replace.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "record/assemble.hpp"
#include "record/find_item.hpp"
#include "record/lines.hpp"
#include "tiku/check/check.hpp"
#include "tiku/draw/proof.hpp"
#include "tiku/model/words.hpp"
#include "tiku/version.hpp"

namespace tiku {
namespace {

/// The numbers of options by their letters as printed; letters that the item lacks are
/// left out.
std::vector<std::uint8_t> option_order(const Item& item, const std::string& letters) {
  std::vector<std::uint8_t> order;
  for (const char letter : letters) {
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      if (item.options[i].letter == letter) order.push_back(static_cast<std::uint8_t>(i));
    }
  }
  return order;
}

/// Puts the record's items into forms and notes what does not fit.
class Finder {
 public:
  Finder(const Record& record, const Job& job, const Sources& sources, const std::string& item)
      : record_(record), job_(job), sources_(sources), faulty_(item) {}

  Standing run() {
    fixed_ = {job_.batch->path, job_.blueprint->path, sources_[job_.bank->place.source].name()};
    if (job_.office != nullptr) fixed_.insert(job_.office->path);
    for (const RecordedForm& form : record_.forms) add_form(form);
    return std::move(standing_);
  }

  /// The inputs that must be as they were.
  const std::set<std::string>& fixed_inputs() const { return fixed_; }
  Diagnostics findings;

 private:
  void add_form(const RecordedForm& recorded) {
    Form form;
    form.label = recorded.label;
    if (!has_shape(recorded)) {
      findings.add(Code::record_changed, recorded.place, {"label: " + recorded.label});
    }
    for (const RecordedSection& section : recorded.sections) {
      auto& placed = form.sections.emplace_back();
      const std::size_t s = form.sections.size() - 1;
      for (const RecordedItem& item : section.items) {
        if (item.id == faulty_)
          standing_.spots.push_back({standing_.forms.size(), s, placed.size()});
        placed.push_back(place(item, recorded.label));
      }
    }
    standing_.forms.push_back(std::move(form));
  }

  bool has_shape(const RecordedForm& recorded) const {
    const auto& sections = job_.blueprint->sections;
    return std::equal(recorded.sections.begin(), recorded.sections.end(), sections.begin(),
                      sections.end(), [](const RecordedSection& then, const Section& now) {
                        return then.type == word(now.type) &&
                               static_cast<std::int64_t>(then.items.size()) == now.count;
                      });
  }

  PlacedItem place(const RecordedItem& recorded, const std::string& label) {
    const auto number = find_item(*job_.bank, recorded.id);
    if (recorded.id == faulty_) return {number.value_or(0), {}};
    if (!number || item_digest(job_.bank->items[*number]) != recorded.digest) {
      findings.add(Code::item_changed, recorded.place, {recorded.id, label});
      return {number.value_or(0), {}};
    }
    const Item& item = job_.bank->items[*number];
    for (const std::string& figure : figures_of(*job_.bank, item)) {
      fixed_.insert(figure_file(*job_.bank, figure));
    }
    return {*number, option_order(item, recorded.options)};
  }

  const Record& record_;
  const Job& job_;
  const Sources& sources_;
  std::string faulty_;
  Standing standing_;
  std::set<std::string> fixed_;
};

/// Of the inputs that must be as they were, those that are not.
void compare_fixed(const Record& record, const Job& job, const std::set<std::string>& fixed,
                   const std::string& working_folder, Diagnostics& diagnostics) {
  Job part{job.batch, job.blueprint, job.bank, job.office};
  for (const InputFile& input : job.inputs) {
    if (fixed.contains(input.path)) part.inputs.push_back(input);
  }
  std::map<std::string, Digest> today;
  for (const RecordedFile& file : recorded_inputs(part, working_folder)) {
    today.emplace(file.path, file.digest);
  }
  for (const RecordedFile& input : record.inputs) {
    const auto found = today.find(input.path);
    if (found == today.end()) continue;
    if (found->second != input.digest) {
      diagnostics.add(Code::input_changed, input.place, {input.path});
    }
  }
}

/// Whatever the record says of its items but for the faulty one must follow from them.
void compare_places(const Record& record, const Job& job, const Standing& standing,
                    const std::string& faulty, Diagnostics& diagnostics) {
  for (std::size_t f = 0; f < standing.forms.size(); ++f) {
    const RecordedForm& then = record.forms[f];
    const RecordedForm now = record_form(standing.forms[f], *job.blueprint, *job.bank);
    for (std::size_t s = 0; s < then.sections.size(); ++s) {
      for (std::size_t i = 0; i < then.sections[s].items.size(); ++i) {
        const RecordedItem& said = then.sections[s].items[i];
        const RecordedItem& is = now.sections[s].items[i];
        if (said.id == faulty || (said.options == is.options && said.key == is.key)) continue;
        diagnostics.add(Code::record_changed, said.place, {said.id});
      }
    }
  }
}

std::vector<std::string> ids_replaced(const std::vector<Replacement>& replacements) {
  std::vector<std::string> ids;
  for (const Replacement& replacement : replacements) ids.push_back(replacement.item);
  return ids;
}

/// Where items given as anchors were replaced, their successors are what is given.
Demand with_successors(Demand demand, const std::vector<Replacement>& replacements,
                       const Bank& bank) {
  for (const Replacement& replacement : replacements) {
    const auto with = find_item(bank, replacement.with);
    for (ItemIndex& given : demand.anchor.items) {
      if (with && bank.items[given].id == replacement.item) given = *with;
    }
  }
  std::sort(demand.anchor.items.begin(), demand.anchor.items.end());
  return demand;
}

/// The bank in which items that were replaced since are what they were at the draw: what is
/// said of the bank's coverage must not depend on whether they have been suspended yet.
Bank as_drawn(Bank bank, const std::vector<Replacement>& replacements) {
  for (const Replacement& replacement : replacements) {
    const auto item = find_item(bank, replacement.item);
    if (item) bank.items[*item].status = Status::approved;
  }
  return bank;
}

std::vector<Spot> spots_of(const std::vector<Form>& forms, const Bank& bank,
                           const std::string& id) {
  std::vector<Spot> spots;
  for (std::size_t f = 0; f < forms.size(); ++f) {
    for (std::size_t s = 0; s < forms[f].sections.size(); ++s) {
      for (std::size_t p = 0; p < forms[f].sections[s].size(); ++p) {
        if (bank.items[forms[f].sections[s][p].item].id == id) spots.push_back({f, s, p});
      }
    }
  }
  return spots;
}

/// An entry for each form, as the record has it, after those that there are.
std::vector<Replacement> with_entries(std::vector<Replacement> replacements,
                                      const FaultyItem& faulty, const std::vector<Spot>& spots,
                                      const Replaced& replaced, const Bank& bank) {
  for (const Spot& spot : spots) {
    replacements.push_back({faulty.record,
                            replaced.forms[spot.form].label,
                            faulty.id,
                            bank.items[replaced.item].id,
                            faulty.why,
                            {}});
  }
  return replacements;
}

}  // namespace

std::optional<Standing> find_standing(const Record& record, SourceId source, const Job& job,
                                      const Sources& sources, const std::string& item,
                                      const std::string& working_folder, Diagnostics& diagnostics) {
  Finder finder(record, job, sources, item);
  Standing standing = finder.run();
  Diagnostics findings;
  compare_fixed(record, job, finder.fixed_inputs(), working_folder, findings);
  // What the record says of its forms means nothing where the blueprint is another one.
  if (findings.empty()) findings = std::move(finder.findings);
  const auto labels = form_labels(*job.batch, *job.blueprint);
  const bool is_whole = std::equal(
      record.forms.begin(), record.forms.end(), labels.begin(), labels.end(),
      [](const RecordedForm& form, const std::string& label) { return form.label == label; });
  if (findings.empty() && !is_whole) {
    findings.add(Code::record_changed, {source, {}}, {"forms"});
  }
  if (findings.empty()) compare_places(record, job, standing, item, findings);
  const bool is_found = findings.empty();
  diagnostics.append(std::move(findings));
  return is_found ? std::optional(std::move(standing)) : std::nullopt;
}

Past past_at_draw(const Ledger& before, const Record& record, std::string_view occupation,
                  int level) {
  Past past = past_of(before, occupation, level);
  if (record.replacements.empty()) return past;
  Ledger then;
  for (const LedgerEntry& entry : before.entries) {
    if (entry.digest == record.replacements.front().record) break;
    then.entries.push_back(entry);
  }
  past.usage = usage_of(then, occupation, level);
  return past;
}

std::variant<Product, NoReplacement, RecordFault, ProductFailure> replace_in_record(
    const Record& record, const Job& job, const Standing& standing, const FaultyItem& faulty,
    const ProductOptions& options) {
  const Demand demand = with_successors(
      expand(*job.blueprint, *job.bank, options.past ? options.past->usage : Usage{}, record.date),
      record.replacements, *job.bank);
  auto outcome = replace_item({*job.bank, *job.blueprint, demand, standing.forms, standing.spots,
                               faulty.id, ids_replaced(record.replacements), record.seed});
  if (auto* none = std::get_if<NoneFits>(&outcome)) return NoReplacement{std::move(*none), demand};
  if (const auto* defect = std::get_if<Defect>(&outcome)) {
    const auto before = prove(standing.forms, demand, *job.blueprint, *job.bank);
    if (std::count(before.begin(), before.end(), defect->what) > 0)
      return RecordFault{defect->what};
    return ProductFailure{defect->what, true};
  }
  const auto& replaced = std::get<Replaced>(outcome);
  Record head = record;
  head.tool = version;
  head.batch_path = options.batch_path;
  if (options.past) head.previous = options.past->previous;
  head.replacements =
      with_entries(record.replacements, faulty, standing.spots, replaced, *job.bank);
  const Bank bank = as_drawn(*job.bank, head.replacements);
  auto product =
      assemble({job.batch, job.blueprint, &bank, job.office, job.inputs, job.figures, job.disk},
               options, {replaced.demand, replaced.forms, record.figures, {}}, std::move(head));
  if (auto* failure = std::get_if<ProductFailure>(&product)) return std::move(*failure);
  return std::get<Product>(std::move(product));
}

std::variant<Replayed, ProductFailure> replay(const Job& job, const ProductOptions& options,
                                              const Drawn& drawn) {
  Replayed replayed{drawn, {}};
  const std::vector<Replacement>& all = options.replacements;
  for (std::size_t i = 0; i < all.size(); ++i) {
    // One item that stood on several forms has an entry for each.
    const bool is_told =
        i > 0 && all[i].record == all[i - 1].record && all[i].item == all[i - 1].item;
    const auto spots = spots_of(replayed.drawn.forms, *job.bank, all[i].item);
    if (is_told || spots.empty()) continue;
    const std::vector<Replacement> earlier(all.begin(),
                                           all.begin() + static_cast<std::ptrdiff_t>(i));
    auto outcome =
        replace_item({*job.bank, *job.blueprint, replayed.drawn.demand, replayed.drawn.forms, spots,
                      all[i].item, ids_replaced(earlier), options.seed});
    if (auto* defect = std::get_if<Defect>(&outcome)) return ProductFailure{defect->what, true};
    auto* replaced = std::get_if<Replaced>(&outcome);
    if (replaced == nullptr) continue;
    const FaultyItem faulty{all[i].item, all[i].why, all[i].record};
    replayed.replacements =
        with_entries(std::move(replayed.replacements), faulty, spots, *replaced, *job.bank);
    replayed.drawn.forms = std::move(replaced->forms);
    replayed.drawn.demand = std::move(replaced->demand);
  }
  return replayed;
}

}  // namespace tiku
