// SPDX-License-Identifier: Apache-2.0
#include "tiku/load/disk.hpp"

namespace tiku {

Diagnostic finding_of(const FileProblem& problem, const std::string& path, Place place) {
  const bool is_term = problem.code == Code::file_not_regular;
  return {
      problem.code, place, {path, is_term ? term(problem.reason) : Argument(problem.reason)}, {}};
}

}  // namespace tiku
