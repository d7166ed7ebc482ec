// SPDX-License-Identifier: Apache-2.0
#include "tiku/record/product.hpp"

#include <algorithm>

#include "record/achieved.hpp"
#include "record/assemble.hpp"
#include "record/find_item.hpp"
#include "record/lines.hpp"
#include "tiku/check/check.hpp"
#include "tiku/measure/conformance.hpp"
#include "tiku/model/words.hpp"
#include "tiku/render/workbook.hpp"
#include "tiku/version.hpp"

namespace tiku {
namespace {

/// The item's own letters in the order in which they are printed.
std::string printed_options(const PlacedItem& placed, const Item& item) {
  std::string letters;
  for (const std::uint8_t option : placed.options) letters += item.options[option].letter;
  return letters;
}

std::string printed_key(const Item& item, const std::string& options) {
  if (const auto* truth = std::get_if<bool>(&item.answer)) return *truth ? "true" : "false";
  const auto* keys = std::get_if<std::vector<char>>(&item.answer);
  std::string key;
  for (std::size_t i = 0; keys != nullptr && i < options.size(); ++i) {
    const bool is_key = std::find(keys->begin(), keys->end(), options[i]) != keys->end();
    if (is_key) key += static_cast<char>('A' + i);
  }
  return key;
}

RecordedChoice record_choice(const Choice& choice, const Bank& bank) {
  RecordedChoice recorded;
  for (const auto& form : choice) {
    auto& sections = recorded.emplace_back();
    for (const auto& section : form) {
      auto& ids = sections.emplace_back();
      for (const ItemIndex item : section) ids.push_back(bank.items[item].id);
    }
  }
  return recorded;
}

/// What a record says beside its forms and outputs.
Record record_draw(const Job& job, const ProductOptions& options, const Drawn& drawn) {
  Record record;
  record.tool = version;
  record.algorithm = draw_algorithm;
  record.seed = options.seed;
  record.batch_id = job.batch->id;
  record.date = job.batch->date;
  record.batch_path = options.batch_path;
  record.occupation = job.bank->occupation.code;
  record.level = job.bank->level;
  record.law = law_line(*job.blueprint, drawn.demand);
  record.figures = drawn.figures;
  record.effort = options.effort.moves;
  record.inputs = recorded_inputs(job, options.working_folder);
  if (drawn.start) record.start = record_choice(*drawn.start, *job.bank);
  if (options.past) record.previous = options.past->previous;
  return record;
}

}  // namespace

RecordedForm record_form(const Form& form, const Blueprint& blueprint, const Bank& bank) {
  RecordedForm recorded;
  recorded.label = form.label;
  for (std::size_t s = 0; s < form.sections.size(); ++s) {
    RecordedSection section{std::string(word(blueprint.sections[s].type)), {}};
    for (const PlacedItem& placed : form.sections[s]) {
      const Item& item = bank.items[placed.item];
      const std::string options = printed_options(placed, item);
      section.items.push_back(
          {item.id, item_digest(item), options, printed_key(item, options), {}});
    }
    recorded.sections.push_back(std::move(section));
  }
  return recorded;
}

std::variant<Product, ProductFailure> assemble(const Job& job, const ProductOptions& options,
                                               const Drawn& drawn, Record head) {
  auto files = make_documents(job, drawn.forms, options.documents);
  if (auto* failure = std::get_if<ProductFailure>(&files)) return std::move(*failure);
  Product product{std::move(head), std::get<Files>(std::move(files))};
  const Conformance conformance = measure(drawn.forms, drawn.demand, *job.blueprint, *job.bank);
  const std::vector<PrintedPaper> papers = print_papers(job, drawn.forms);
  const Template office = office_template(job);
  auto book = conformance_workbook(
      {drawn.forms, drawn.demand, conformance, papers, office, *job.blueprint, *job.bank},
      options.documents.scratch);
  const std::string book_name = "conformance.xlsx";
  if (auto* problem = std::get_if<WorkbookProblem>(&book)) {
    return ProductFailure{
        Diagnostic{Code::write_failed, {no_source, {}}, {book_name, problem->reason}, {}}};
  }
  product.files[book_name] = std::get<std::string>(std::move(book));
  product.record.forms.clear();
  for (const Form& form : drawn.forms) {
    product.record.forms.push_back(record_form(form, *job.blueprint, *job.bank));
  }
  product.record.rules = achieved_lines(drawn, conformance, *job.blueprint, *job.bank);
  product.record.outputs.clear();
  for (const auto& [name, bytes] : product.files) {
    product.record.outputs.push_back({name, sha256(bytes), {}});
  }
  product.files["record.yaml"] = write_record(product.record);
  return product;
}

std::optional<Choice> find_choice(const RecordedChoice& recorded, const Bank& bank) {
  Choice choice;
  for (const auto& form : recorded) {
    auto& sections = choice.emplace_back();
    for (const auto& ids : form) {
      auto& section = sections.emplace_back();
      for (const std::string& id : ids) {
        const auto item = find_item(bank, id);
        if (!item) return std::nullopt;
        section.push_back(*item);
      }
    }
  }
  return choice;
}

std::variant<Product, Shortage, ProductFailure> make_product(const Job& job,
                                                             const ProductOptions& options) {
  if (!job.batch || !job.blueprint || !job.bank) {
    return ProductFailure{Defect{"a product needs a batch, a blueprint and a bank"}};
  }
  auto outcome = draw({*job.bank, *job.blueprint, form_labels(*job.batch, *job.blueprint),
                       options.seed, options.effort, options.past ? &options.past->usage : nullptr,
                       job.batch->date, options.answers, options.start});
  if (auto* shortage = std::get_if<Shortage>(&outcome)) return std::move(*shortage);
  if (auto* defect = std::get_if<Defect>(&outcome)) return ProductFailure{std::move(*defect)};
  const auto& drawn = std::get<Drawn>(outcome);
  auto replayed = replay(job, options, drawn);
  if (auto* failure = std::get_if<ProductFailure>(&replayed)) return std::move(*failure);
  auto& [last, replacements] = std::get<Replayed>(replayed);
  Record head = record_draw(job, options, drawn);
  head.replacements = std::move(replacements);
  auto product = assemble(job, options, last, std::move(head));
  if (auto* failure = std::get_if<ProductFailure>(&product)) return std::move(*failure);
  return std::get<Product>(std::move(product));
}

}  // namespace tiku
