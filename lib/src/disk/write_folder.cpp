// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "disk/system.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/record/record.hpp"

namespace tiku {

namespace fs = std::filesystem;

namespace {

Diagnostic write_problem(const std::string& path, const std::string& reason) {
  return {Code::write_failed, {}, {path, reason}, {}};
}
Diagnostic write_problem(const std::string& path, int error) {
  if (error == ENOTDIR) return {Code::target_not_folder, {}, {path}, {}};
  return write_problem(path, system_reason(error));
}

/// Neither may the target take an input with it nor come to lie inside of one (a
/// bank's folder): it would then be an input of the next draw.
std::optional<Diagnostic> refuse_inputs(const std::string& target, const std::string& real,
                                        const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    const std::string real_input = real_path(input);
    if (lies_in(real_input, real) || lies_in(real, real_input)) {
      return Diagnostic{Code::target_is_input, {}, {target, input}, {}};
    }
  }
  return std::nullopt;
}

enum class Found { nothing, empty_folder, replaceable };

/// The names that an earlier draw may have left in a folder; none without its record.
std::set<std::string> names_of_draw(const std::string& folder) {
  const auto text = read_file(folder + "/record.yaml", ReadLimits{}.bytes);
  if (!std::holds_alternative<std::string>(text)) return {};
  Sources sources;
  Diagnostics findings;
  const SourceId source = sources.add("record.yaml", std::get<std::string>(text));
  const auto record = load_record(sources, source, findings);
  if (!record) return {};
  std::set<std::string> names{"record.yaml"};
  for (const RecordedFile& output : record->outputs) names.insert(output.path);
  return names;
}

/// What the target is, or why it must stay as it is.
std::variant<Found, Diagnostic> look_at(const std::string& target, const std::string& real,
                                        const std::set<std::string>& ours) {
  std::error_code error;
  // Links are resolved by now; one that is left leads nowhere.
  const fs::file_status status = fs::symlink_status(real, error);
  if (status.type() == fs::file_type::not_found) return Found::nothing;
  if (error) return write_problem(target, error.message());
  if (status.type() != fs::file_type::directory) return write_problem(target, ENOTDIR);
  std::map<std::string, fs::file_type> entries;
  for (fs::directory_iterator at(real, error), end; !error && at != end; at.increment(error)) {
    entries.emplace(at->path().filename().string(), at->symlink_status(error).type());
  }
  if (error) return write_problem(target, error.message());
  if (entries.empty()) return Found::empty_folder;
  for (const auto& [name, type] : entries) {
    // A folder or link is never part of a draw, whatever a record calls it.
    const bool is_ours = type == fs::file_type::regular && ours.contains(name);
    if (!is_ours) return Diagnostic{Code::target_foreign, {}, {target, name}, {}};
  }
  return Found::replaceable;
}

/// The missing folders above the target; removed again if nothing comes of it.
class NewParents {
 public:
  explicit NewParents(const fs::path& target) {
    std::vector<fs::path> missing;
    std::error_code error;
    fs::path at = target.parent_path();
    for (; !fs::exists(at, error) && !error; at = at.parent_path()) missing.push_back(at);
    if (!error && !fs::is_directory(at, error)) error_ = ENOTDIR;
    if (error_ != 0) return;
    for (auto folder = missing.rbegin(); folder != missing.rend(); ++folder) {
      if (::mkdir(folder->c_str(), 0777) != 0) {
        error_ = errno;
        return;
      }
      made_.push_back(*folder);
    }
  }
  ~NewParents() {
    for (auto at = made_.rbegin(); at != made_.rend(); ++at) ::rmdir(at->c_str());
  }
  NewParents(const NewParents&) = delete;
  NewParents& operator=(const NewParents&) = delete;

  int error() const { return error_; }
  void keep() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
  int error_ = 0;
};

/// Each returns an error number, 0 for none.
int write_bytes(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

int write_file(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.is_open()) return errno;
  if (const int error = write_bytes(file, bytes); error != 0) return error;
  if (::fsync(file.number()) != 0) return errno;
  return file.close();
}

int flush_folder(const std::string& path) {
  const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) return errno;
  // Some file systems do not flush folders and say so with EINVAL.
  return ::fsync(folder.number()) == 0 || errno == EINVAL ? 0 : errno;
}

int rename_folder(const std::string& from, const std::string& to, unsigned flags) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? 0 : errno;
}

bool is_unsupported(int error) { return error == EINVAL || error == ENOSYS; }

/// Where the file system cannot exchange two folders there is a moment without
/// either; what was there comes back if the second step fails.
int exchange(const std::string& stage, const std::string& target) {
  const int error = rename_folder(stage, target, RENAME_EXCHANGE);
  if (!is_unsupported(error)) return error;
  const std::string aside = stage + "-old";
  if (const int first = rename_folder(target, aside, 0); first != 0) return first;
  if (const int second = rename_folder(stage, target, 0); second != 0) {
    rename_folder(aside, target, 0);
    return second;
  }
  return rename_folder(aside, stage, 0);  // where the scratch folder's end removes it
}

int put_in_place(const std::string& stage, const std::string& target, Found found) {
  if (found == Found::nothing) {
    const int error = rename_folder(stage, target, RENAME_NOREPLACE);
    return is_unsupported(error) ? rename_folder(stage, target, 0) : error;
  }
  // The papers must not become easier to read than the folder was that they replace.
  struct stat old {};
  if (::stat(target.c_str(), &old) != 0) return errno;
  if (::chmod(stage.c_str(), old.st_mode & 07777U) != 0) return errno;
  return found == Found::empty_folder ? rename_folder(stage, target, 0) : exchange(stage, target);
}

std::optional<Diagnostic> write_stage(const std::string& stage, const std::string& target,
                                      const std::map<std::string, std::string>& files) {
  for (const auto& [name, bytes] : files) {
    const bool is_plain = !name.empty() && name != "." && name != ".." &&
                          name.find('/') == std::string::npos &&
                          name.find('\0') == std::string::npos;
    const int error = is_plain ? write_file(stage + "/" + name, bytes) : EINVAL;
    if (error != 0) return write_problem(target + "/" + name, error);
  }
  if (const int error = flush_folder(stage); error != 0) return write_problem(target, error);
  return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> write_folder(const std::string& target,
                                       const std::map<std::string, std::string>& files,
                                       Replace replace, const std::vector<std::string>& inputs) {
  if (target.empty()) return write_problem(target, ENOENT);
  const std::string real = real_path(target);
  if (auto problem = refuse_inputs(target, real, inputs)) return problem;
  std::set<std::string> ours;
  if (replace != Replace::same_files) ours = names_of_draw(real);
  if (replace != Replace::earlier_draw) {
    for (const auto& [name, bytes] : files) ours.insert(name);
  }
  const auto seen = look_at(target, real, ours);
  if (const auto* problem = std::get_if<Diagnostic>(&seen)) return *problem;
  const Found found = std::get<Found>(seen);
  if (found == Found::replaceable && replace == Replace::never) {
    return Diagnostic{Code::target_exists, {}, {target}, {}};
  }
  NewParents parents(real);
  if (parents.error() != 0) return write_problem(target, parents.error());
  const ScratchFolder stage(Scratch::beside, real);
  if (stage.path().empty()) return write_problem(target, stage.reason());
  if (auto problem = write_stage(stage.path(), target, files)) return problem;
  if (const int error = put_in_place(stage.path(), real, found); error != 0) {
    return write_problem(target, error);
  }
  parents.keep();
  // All is in its place by now, and a folder that was not flushed is no reason to
  // say otherwise.
  flush_folder(fs::path(real).parent_path().string());
  return std::nullopt;
}

}  // namespace tiku
