// SPDX-License-Identifier: Apache-2.0
// Whether documents that are printed together agree on where candidates answer.
#include <algorithm>
#include <utility>

#include "tiku/record/documents.hpp"

namespace tiku {
namespace {

// Answered by letters or a sign.
bool is_closed(ItemType type) {
  return type == ItemType::single_choice || type == ItemType::multiple_choice ||
         type == ItemType::true_false;
}

class DocumentChecker {
 public:
  DocumentChecker(const Job& job, const DocumentKinds& kinds, Diagnostics& findings)
      : job_(job), kinds_(kinds), findings_(findings), office_(office_template(job)) {}

  void check() {
    if (has(DocumentType::paper) || has(DocumentType::large)) {
      std::string others;
      for (const DocumentType type : {DocumentType::sheet, DocumentType::card}) {
        if (!has(type) || !is_contradicted(type)) continue;
        if (!others.empty()) others += ", ";
        others += words<DocumentType>()[static_cast<std::size_t>(type)];
      }
      if (!others.empty()) add(Code::answers_in_brackets, {others});
    }
    if (has(DocumentType::sheet) && has(DocumentType::card) && office_.sheet.has_choices &&
        has_section(is_closed)) {
      add(Code::answers_twice, {});
    }
  }

 private:
  bool has(DocumentType type) const {
    return std::ranges::any_of(kinds_, [&](DocumentKind kind) { return kind.type == type; });
  }

  template <class Predicate>
  bool has_section(Predicate is_such) const {
    return std::ranges::any_of(job_.blueprint->sections, is_such, &Section::type);
  }

  // Whether the custom's words send candidates to the brackets with what this is printed for.
  bool is_contradicted(DocumentType other) const {
    static const Template custom;
    return has_section([&](ItemType type) {
      const bool is_on_it = is_closed(type)
                                ? other == DocumentType::card || office_.sheet.has_choices
                                : type == ItemType::fill_in && other == DocumentType::sheet;
      const auto at = static_cast<std::size_t>(type);
      return is_on_it && office_.directions[at] == custom.directions[at];
    });
  }

  void add(Code code, std::vector<Argument> arguments) {
    const Place& place = job_.office != nullptr ? job_.office->place : job_.batch->place;
    findings_.add(code, place, std::move(arguments));
  }

  const Job& job_;
  const DocumentKinds& kinds_;
  Diagnostics& findings_;
  Template office_;
};

}  // namespace

void check_documents(const Job& job, const DocumentKinds& kinds, Diagnostics& findings) {
  DocumentChecker(job, kinds, findings).check();
}

}  // namespace tiku
