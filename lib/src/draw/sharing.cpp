// SPDX-License-Identifier: Apache-2.0
#include "draw/sharing.hpp"

#include <algorithm>
#include <bit>

namespace tiku {

Sharing::Sharing(const Problem& problem) {
  if (!problem.common) return;
  forms_ = static_cast<std::uint32_t>(problem.forms);
  all_ = ~std::uint64_t{0} >> (64 - problem.forms);
  allowed_ = *problem.common;
  forms_of_.assign(problem.items.size(), 0);
  common_.assign(problem.forms * problem.forms, 0);
}

std::uint32_t Sharing::only_form(std::uint32_t item) const {
  const std::uint64_t forms = forms_of_[item];
  return std::has_single_bit(forms) ? static_cast<std::uint32_t>(std::countr_zero(forms)) : forms_;
}

void Sharing::enter(std::uint32_t item, std::uint32_t form) {
  count(item, form, 1);
  forms_of_[item] |= std::uint64_t{1} << form;
}

void Sharing::leave(std::uint32_t item, std::uint32_t form) {
  forms_of_[item] &= ~(std::uint64_t{1} << form);
  count(item, form, -1);
}

// The item is in the form, or no longer, beside the other forms that hold it.
void Sharing::count(std::uint32_t item, std::uint32_t form, std::int64_t sign) {
  for (std::uint64_t forms = forms_of_[item]; forms != 0; forms &= forms - 1) {
    const auto other = static_cast<std::uint32_t>(std::countr_zero(forms));
    std::int64_t& common = common_[std::max(form, other) * forms_ + std::min(form, other)];
    excess_ -= std::max<std::int64_t>(0, common - allowed_);
    common += sign;
    excess_ += std::max<std::int64_t>(0, common - allowed_);
  }
}

}  // namespace tiku
