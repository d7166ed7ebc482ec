// SPDX-License-Identifier: Apache-2.0
#include "draw/seating.hpp"

namespace tiku {
namespace {

class Seating {
 public:
  Seating(const Tables& tables, const std::vector<std::size_t>& rooms)
      : tables_(tables), rooms_(rooms), guests_(rooms.size()), table_of_(tables.size()) {}

  std::vector<std::optional<std::size_t>> run() {
    for (std::size_t guest = 0; guest < tables_.size(); ++guest) {
      std::vector<bool> tried(rooms_.size(), false);
      find(guest, tried);
    }
    return table_of_;
  }

 private:
  // Each table is tried once, so that this is no deeper than there are tables.
  bool find(std::size_t guest, std::vector<bool>& tried) {
    for (const std::size_t table : tables_[guest]) {
      if (tried[table]) continue;
      tried[table] = true;
      std::vector<std::size_t>& sitting = guests_[table];
      if (sitting.size() < rooms_[table]) {
        sitting.push_back(guest);
        table_of_[guest] = table;
        return true;
      }
      for (std::size_t& other : sitting) {
        if (!find(other, tried)) continue;
        other = guest;
        table_of_[guest] = table;
        return true;
      }
    }
    return false;
  }

  const Tables& tables_;
  const std::vector<std::size_t>& rooms_;
  std::vector<std::vector<std::size_t>> guests_;  // by table
  std::vector<std::optional<std::size_t>> table_of_;
};

}  // namespace

std::vector<std::optional<std::size_t>> seat(const Tables& tables,
                                             const std::vector<std::size_t>& rooms) {
  return Seating(tables, rooms).run();
}

}  // namespace tiku
