// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/atoms.hpp"

#include <algorithm>
#include <utility>

#include "render/pdf/figures.hpp"
#include "render/pdf/formula.hpp"

namespace tiku::pdf {
namespace {

using Level = PrintedCharacter::Level;

constexpr int within_formula = 8000;  // cost of breaking there
constexpr int before_unit = 500'000;  // more than a ragged line: only where it fits nowhere else
constexpr int before_measure = 4000;  // 分 of 5分
constexpr int script_room = 9;        // between a Chinese character and a Latin one, in hundredths

bool is_word_character(char32_t code) {
  return (code >= U'0' && code <= U'9') || (code >= U'a' && code <= U'z') ||
         (code >= U'A' && code <= U'Z') || (code >= 0xC0 && code < 0x2000);
}

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

// 90分钟, 3个
bool is_measure(char32_t code) {
  constexpr std::u32string_view measures = U"年月日时分秒度个元克升米吨种次条项人件名位岁倍";
  return measures.find(code) != std::u32string_view::npos;
}

// What stands behind a number: mm, Ω, ㎡.
bool is_unit(char32_t code) {
  return (is_word_character(code) && !is_digit(code)) || (code >= 0x3371 && code <= 0x33DF);
}

bool opens(char32_t code) { return code == U'(' || code == U'[' || code == U'{' || code == U'#'; }

class AtomMaker {
 public:
  AtomMaker(Setting& setting, Length measure) : setting_(setting), measure_(measure) {}

  std::vector<Atom> make(const std::vector<Stretch>& text) {
    for (const Stretch& stretch : text) {
      type_ = stretch.type;
      for (const Run& run : stretch.runs) {
        run_ = &run;
        add(run);
      }
    }
    return std::move(atoms_);
  }

 private:
  // What a joint of two parts depends on.
  struct Edge {
    char32_t code = 0;
    Letter letter = Letter::ideograph;
    bool is_box = false;  // a formula or figure
  };

  void add(const Run& run) {
    switch (run.kind) {
      case Run::Kind::text:
      case Run::Kind::subscript:
      case Run::Kind::superscript:
        return add_text(run);
      case Run::Kind::gap:
        return add_gap(run);
      case Run::Kind::figure:
        return add_figure(run);
      case Run::Kind::maths:
        return add_formula(run);
    }
  }

  void add_text(const Run& run) {
    std::vector<PrintedCharacter> characters = printed_characters(run.text);
    if (run.kind != Run::Kind::text) {
      for (PrintedCharacter& character : characters) {
        character.level = run.kind == Run::Kind::subscript ? Level::subscript : Level::superscript;
      }
    }
    const std::span all(characters);
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t length = word_length(all.subspan(at));
      add_word(all.subspan(at, length));
      at += length;
    }
  }

  // Letters and digits of one level go together.
  static std::size_t word_length(std::span<const PrintedCharacter> characters) {
    std::size_t length = 1;
    if (characters.front().letter != Letter::latin) return 1;
    while (length < characters.size() && characters[length].letter == Letter::latin &&
           characters[length].level == characters.front().level) {
      ++length;
    }
    return length;
  }

  void add_word(std::span<const PrintedCharacter> word) {
    if (word.front().code == U'\n') return add_line_break();
    Type type = type_;
    if (run_->is_emphasised) type.face = Face::hei;
    Atom atom;
    atom.letter = word.front().letter;
    atom.box = set_characters(setting_, word, type);
    if (atom.box.width > measure_ && word.size() > 1) {
      for (std::size_t i = 0; i < word.size(); ++i) {
        add_word(word.subspan(i, 1));
        if (i > 0) atoms_.back().may_begin_line = true;
      }
      return;
    }
    const Length half = type.size / 2;
    if (atom.letter == Letter::opener && atom.box.width == type.size) atom.lead = half;
    if (atom.letter == Letter::closer && atom.box.width == type.size) atom.trail = half;
    if (atom.letter == Letter::space) atom.lead = atom.trail = atom.box.width;
    if (word.front().level != Level::line) return add_script(std::move(atom), word.front().level);
    join(std::move(atom), {word.front().code, word.front().letter, false},
         {word.back().code, word.back().letter, false});
  }

  void add_line_break() {
    Atom atom;
    atom.ends_line = true;
    atoms_.push_back(std::move(atom));
    last_ = {};
    level_ = Level::line;
  }

  // A script stays with what is before it, where a line has room for both; one above goes
  // over one below.
  void add_script(Atom atom, Level level) {
    if (atoms_.empty() || atoms_.back().ends_line ||
        atoms_.back().box.width + atom.box.width > measure_) {
      join(std::move(atom), {U'0', Letter::latin, false}, {U'0', Letter::latin, false});
    } else if (Atom& base = atoms_.back();
               level_ != Level::line && level_ != level && base.letter != Letter::space) {
      const Length at = script_at_;
      base.box.width = std::max(base.box.width, at + atom.box.width);
      add_to(base.box, std::move(atom.box), at);
      level = Level::line;  // a third one stands beside the two
    } else if (base.letter != Letter::space) {
      script_at_ = base.box.width - base.trail;
      base.box.width = script_at_ + atom.box.width;
      base.trail = 0;
      add_to(base.box, std::move(atom.box), script_at_);
    } else {
      join(std::move(atom), {U'0', Letter::latin, false}, {U'0', Letter::latin, false});
    }
    level_ = level;
    last_ = {U'0', Letter::latin, false};
  }

  static void add_to(Box& box, Box added, Length at) {
    box.ascent = std::max(box.ascent, added.ascent);
    box.descent = std::max(box.descent, added.descent);
    add_box(box.marks, std::move(added), {at, 0});
  }

  // A bracket around a blank, two characters wide at least; never broken.
  void add_gap(const Run& run) {
    constexpr std::string_view open = "（";
    constexpr std::string_view close = "）";
    const std::vector<PrintedCharacter> opening = printed_characters(open);
    const std::vector<PrintedCharacter> closing = printed_characters(close);
    add_word(opening);
    const std::string_view blank = std::string_view(run.text).substr(
        open.size(), run.text.size() - open.size() - close.size());
    Atom room;
    room.letter = Letter::ideograph;
    room.is_gap = true;
    room.box = set_text(setting_, blank, type_);
    room.box.width = std::max(room.box.width, 2 * type_.size);
    room.is_underlined = run_->is_underlined;
    atoms_.push_back(std::move(room));
    add_word(closing);
    atoms_.back().may_begin_line = atoms_.back().may_widen = false;
    atoms_.back().before = 0;
  }

  void add_figure(const Run& run) {
    Atom atom;
    atom.box = set_figure(setting_, run.text, run.millimetres, measure_);
    if (const Length tallest = part(type_.size, 160); atom.box.ascent <= tallest) {
      const Length down = (atom.box.ascent - part(type_.size, 76)) / 2;
      Marks marks;
      add_box(marks, std::move(atom.box), {0, down});
      atom.box.marks = std::move(marks);
      atom.box.ascent -= down;
      atom.box.descent += down;
    }
    join(std::move(atom), {0, Letter::ideograph, true}, {0, Letter::ideograph, true});
  }

  void add_formula(const Run& run) {
    const auto read = parse_formula(run.text);
    const auto* formula = std::get_if<Formula>(&read);
    if (formula == nullptr) {
      return setting_.report(Code::print_failed, "not a formula: " + run.text);
    }
    std::vector<FormulaPart> parts = set_formula(setting_, *formula, type_);
    bool may_break = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      Atom atom;
      atom.letter = Letter::latin;
      shrink(parts[i], *formula, i);
      atom.box = std::move(parts[i].box);
      if (i == 0) {
        join(std::move(atom), {U'0', Letter::latin, true}, {U'0', Letter::latin, true});
      } else {
        atom.may_begin_line = may_break;
        atom.break_cost = within_formula;
        atom.is_underlined = run_->is_underlined;
        atoms_.push_back(std::move(atom));
      }
      may_break = parts[i].may_end_line;
    }
  }

  // In more than one step where parts within it, already small, shrink less than it does.
  void shrink(FormulaPart& wide, const Formula& formula, std::size_t at) {
    Type small = type_;
    while (wide.box.width > measure_ && small.size > 1) {
      small.size = std::max<Length>(small.size * measure_ / wide.box.width * 95 / 100, 1);
      std::vector<FormulaPart> parts = set_formula(setting_, formula, small);
      wide = std::move(parts[at]);
    }
  }

  // Puts the part at the end, with the joint before it as custom has it.
  void join(Atom atom, const Edge& first, const Edge& last) {
    const bool begins = atoms_.empty() || atoms_.back().ends_line;
    atom.is_underlined = run_->is_underlined;
    if (!begins) {
      const Edge& before = last_;
      atom.may_begin_line = may_part(before, first);
      atom.break_cost = cost_of_parting(before, first);
      atom.may_widen = may_widen(before, first);
      if (wants_room(before, first)) {
        // Wider, and readers of the file would find a blank there.
        atom.before = part(type_.size, script_room);
        atom.may_widen = false;
      }
      squeeze(atoms_.back(), atom);
    }
    atoms_.push_back(std::move(atom));
    const bool is_digit_space = last.letter == Letter::space && !begins && is_digit(last_.code);
    last_ = is_digit_space ? Edge{last_.code, Letter::space, false} : last;
    level_ = Level::line;
  }

  static bool may_part(const Edge& before, const Edge& next) {
    if (next.letter == Letter::space || next.letter == Letter::closer ||
        next.letter == Letter::middle || before.letter == Letter::opener || opens(before.code)) {
      return false;
    }
    if (before.letter == Letter::pair && next.letter == Letter::pair) return false;
    if (before.letter == Letter::space) return !(is_digit(before.code) && is_digit(next.code));
    return !(before.letter == Letter::latin && next.letter == Letter::latin);
  }

  // A number stays with its unit: a blank after a digit has the digit's code.
  static int cost_of_parting(const Edge& before, const Edge& next) {
    if (!is_digit(before.code) || next.is_box) return 0;
    return is_unit(next.code) ? before_unit : is_measure(next.code) ? before_measure : 0;
  }

  static bool may_widen(const Edge& before, const Edge& next) {
    if (before.letter == Letter::pair && next.letter == Letter::pair) return false;
    if (before.letter == Letter::latin && next.letter == Letter::latin) return false;
    return next.letter != Letter::space;
  }

  static bool wants_room(const Edge& before, const Edge& next) {
    const bool is_word = is_word_character(before.code) || before.is_box;
    const bool is_next_word = is_word_character(next.code) || next.is_box;
    return (before.letter == Letter::ideograph && !is_word && is_next_word) ||
           (is_word && next.letter == Letter::ideograph && !is_next_word && next.code != 0);
  }

  // Of two full-width signs side by side, one gives up its blank half.
  static void squeeze(Atom& before, Atom& next) {
    if (before.trail > 0 && before.letter == Letter::closer &&
        (next.letter == Letter::closer || next.letter == Letter::opener)) {
      before.box.width -= before.trail;
      before.trail = 0;
    } else if (before.letter == Letter::opener && next.letter == Letter::opener && next.lead > 0) {
      next.before -= next.lead;
      next.lead = 0;
    }
  }

  Setting& setting_;
  Type type_;
  Length measure_;
  const Run* run_ = nullptr;
  std::vector<Atom> atoms_;
  Edge last_;
  Level level_ = Level::line;  // of the script that was last added
  Length script_at_ = 0;       // where it begins in its part
};

}  // namespace

std::vector<Atom> atoms_of(Setting& setting, const std::vector<Stretch>& text, Length measure) {
  return AtomMaker(setting, measure).make(text);
}

}  // namespace tiku::pdf
