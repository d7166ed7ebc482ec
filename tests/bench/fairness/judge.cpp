// SPDX-License-Identifier: Apache-2.0
#include "fairness/judge.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "tiku/draw/proof.hpp"

namespace tiku::fairness {
namespace {

class Lister {
 public:
  explicit Lister(const Case& c) : case_(c), demand_(expand(c.blueprint, c.bank, c.usage)) {
    for (const std::string& label : c.labels) forms_.push_back({label, {}});
  }

  Law run() {
    extend(0, 0, 0);
    double whole = 0;
    for (const auto& [name, weight] : weights_) whole += weight;
    for (auto& [name, weight] : weights_) weight /= whole;
    return std::move(weights_);
  }

 private:
  void note_paper() {
    if (!prove(forms_, demand_, case_.blueprint, case_.bank).empty()) return;
    std::int64_t uses = 0;
    for (const Form& form : forms_) {
      for (const auto& section : form.sections) {
        for (const PlacedItem& placed : section) {
          uses += demand_.uses.empty() ? 0 : demand_.uses[placed.item];
        }
      }
    }
    weights_[name_of(forms_)] = std::exp2(-static_cast<double>(uses));
  }

  void extend(std::size_t form, std::size_t section, ItemIndex from) {
    if (form == forms_.size()) return note_paper();
    auto& sections = forms_[form].sections;
    if (section == case_.blueprint.sections.size()) return extend(form + 1, 0, 0);
    if (sections.size() <= section) sections.emplace_back();
    const Section& wanted = case_.blueprint.sections[section];
    if (static_cast<std::int64_t>(sections[section].size()) == wanted.count) {
      extend(form, section + 1, 0);
      sections.resize(section + 1);
      return;
    }
    for (ItemIndex i = from; i < case_.bank.items.size(); ++i) {
      if (case_.bank.items[i].type != wanted.type) continue;
      std::vector<std::uint8_t> order;
      for (std::size_t o = 0; o < case_.bank.items[i].options.size(); ++o) {
        order.push_back(static_cast<std::uint8_t>(o));
      }
      sections[section].push_back({i, order});
      extend(form, section, i + 1);
      sections[section].pop_back();
    }
  }

  const Case& case_;
  Demand demand_;
  std::vector<Form> forms_;
  Law weights_;
};

// Chance of a normal variable above a value.
double chance_above(double deviation) { return std::erfc(deviation / std::sqrt(2.0)) / 2; }

// Chance of `least` or more out of so many, each with the chance `each`.
double binomial_tail(std::size_t count, std::size_t least, double each) {
  double below = 0;
  double term = std::pow(1 - each, static_cast<double>(count));
  for (std::size_t k = 0; k < least; ++k) {
    below += term;
    term *= static_cast<double>(count - k) / static_cast<double>(k + 1) * each / (1 - each);
  }
  return std::max(0.0, 1 - below);
}

// The asymptotic law of the greatest distance, with the correction of Stephens (1970).
double kolmogorov_chance(std::vector<double> chances) {
  std::sort(chances.begin(), chances.end());
  const auto count = static_cast<double>(chances.size());
  double distance = 0;
  for (std::size_t i = 0; i < chances.size(); ++i) {
    const auto below = static_cast<double>(i);
    distance = std::max({distance, chances[i] - below / count, (below + 1) / count - chances[i]});
  }
  const double scaled = (std::sqrt(count) + 0.12 + 0.11 / std::sqrt(count)) * distance;
  double chance = 0;
  for (int k = 1; k <= 100; ++k) {
    chance += (k % 2 == 1 ? 2 : -2) * std::exp(-2 * k * k * scaled * scaled);
  }
  return std::clamp(chance, 0.0, 1.0);
}

}  // namespace

std::string name_of(const std::vector<Form>& forms) {
  std::string name;
  for (const Form& form : forms) {
    for (const auto& section : form.sections) {
      std::vector<ItemIndex> items;
      for (const PlacedItem& placed : section) items.push_back(placed.item);
      std::sort(items.begin(), items.end());
      for (const ItemIndex item : items) name += std::to_string(item) + ",";
      name += "/";
    }
    name += "|";
  }
  return name;
}

Law list_papers(const Case& c) { return Lister(c).run(); }

Law equal_shares(const Tally& tally) {
  Law law;
  for (const auto& [name, count] : tally) law[name] = 1 / static_cast<double>(tally.size());
  return law;
}

std::vector<Form> fair_draw(const Case& c, const std::string& seed) {
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, seed, {}, &c.usage});
  const Drawn* drawn = std::get_if<Drawn>(&outcome);
  return drawn == nullptr ? std::vector<Form>{} : drawn->forms;
}

Fit fit(const Tally& tally, const Law& law, std::uint64_t strangers) {
  Fit result{tally.size(), strangers, 0, 0};
  double draws = 0;
  for (const auto& [name, count] : tally) draws += static_cast<double>(count);
  double chi = 0;
  for (const auto& [name, count] : tally) {
    const double expected = draws * law.at(name);
    const double off = static_cast<double>(count) - expected;
    chi += off * off / expected;
    result.total_variation += std::abs(off) / draws / 2;
  }
  const double freedom = static_cast<double>(tally.size()) - 1;
  const double part = 2 / (9 * freedom);
  result.deviation = (std::cbrt(chi / freedom) - (1 - part)) / std::sqrt(part);
  return result;
}

Fit judge(const Case& c, const Draw& way, std::uint64_t draws) {
  const Law law = list_papers(c);
  Tally papers;
  for (const auto& [name, share] : law) papers[name] = 0;
  std::uint64_t strangers = 0;
  for (std::uint64_t i = 0; i < draws; ++i) {
    const auto at = papers.find(name_of(way(c, "fairness " + std::to_string(i))));
    if (at == papers.end()) {
      ++strangers;
    } else {
      ++at->second;
    }
  }
  return fit(papers, law, strangers);
}

Verdict judge_all(const std::vector<Fit>& fits) {
  Verdict verdict;
  std::vector<double> chances;
  std::uint64_t strangers = 0;
  for (const Fit& fit : fits) {
    chances.push_back(chance_above(fit.deviation));
    if (chances.back() < 0.05) ++verdict.rejected;
    strangers += fit.strangers;
  }
  const double worst = *std::min_element(chances.begin(), chances.end());
  verdict.smallest = std::min(1.0, worst * static_cast<double>(chances.size()));
  verdict.rejected_chance = binomial_tail(chances.size(), verdict.rejected, 0.05);
  verdict.kolmogorov = kolmogorov_chance(std::move(chances));
  verdict.is_fair = strangers == 0 && std::min({verdict.smallest, verdict.rejected_chance,
                                                verdict.kolmogorov}) >= 0.01;
  return verdict;
}

}  // namespace tiku::fairness
