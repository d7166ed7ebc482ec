// SPDX-License-Identifier: Apache-2.0
// The pictures of a DOCX file: which are used, under which names, and how each stands in
// a line.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "render/docx/package.hpp"
#include "render/docx/xml.hpp"
#include "tiku/render/printout.hpp"

namespace tiku::docx {

/// A relationship of the document: what stands in its text by an id.
struct Relation {
  std::string id;
  std::string type;    ///< how its address ends
  std::string target;  ///< the part, from the document's folder
};

/// Room that a figure may take, in tenths of a millimetre.
struct FigureRoom {
  int width = 0;
  int height = 0;
};

/// How large a figure is printed that is so wide (0: of its own size): smaller where the room
/// is not enough.
FigureRoom figure_size(const Printout& printout, const FigureFile& figure, int millimetres,
                       FigureRoom room);

/// Size and outline of what is drawn, in English Metric Units.
void write_rectangle(Xml& xml, int across, int down);

class Figures {
 public:
  explicit Figures(const Printout& printout) : printout_(printout) {}

  /// A picture as it stands within a run; smaller where the room is not enough. Says why
  /// where there is none.
  std::optional<std::string> draw(const std::string& path, int millimetres, FigureRoom room,
                                  Xml& xml);

  /// An id that no other drawing of the document has.
  int next_id() { return ++last_id_; }

  std::vector<Relation> relations() const;
  std::vector<Part> parts() const;

 private:
  std::string relation_of(const std::string& path);

  const Printout& printout_;
  std::map<std::string, std::size_t> numbers_;   // of the pictures, from 1
  std::vector<std::string> paths_;               // in order of their numbers
  std::map<std::string, std::string> drawings_;  // SVG, which Word cannot show alone, as PNG
  int last_id_ = 0;
};

}  // namespace tiku::docx
