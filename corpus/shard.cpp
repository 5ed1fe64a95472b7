#include "corpus/shard.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "corpus/coding.h"
#include "corpus/hash.h"
#include "corpus/shard_frame.h"
#include "corpus/shard_reader.h"

namespace tulga {

namespace {

namespace fs = std::filesystem;

constexpr std::array<Wording, 4> wordings = {{
    {"shards-none", "there is no shard of a run in this folder; name the folder of --out",
     "энэ хавтсанд ажлын хэсэг алга; --out-д заасан хавтсыг нэрлэнэ үү"},
    {"shards-missing", "of {count} shards these are missing: {shards}; run them, then merge again",
     "{count} хэсгээс дутуу нь: {shards}; ажиллуулаад дахин нэгтгэнэ үү"},
    {"shards-mixed",
     "'{name}' is of another run: its manifest, program, rules or count of shards differ; keep one run a folder",
     "'{name}' өөр ажлынх: жагсаалт, програм, дүрэм эсвэл хэсгийн тоо өөр; нэг хавтсанд нэг ажил байлгана"},
    {"shard-damaged", "'{name}' is damaged; delete it and run its share again",
     "'{name}' гэмтсэн; устгаад тэр хэсгийг дахин ажиллуулна уу"},
}};

[[noreturn]] void fail() {
  if (errno == ENOSPC || errno == EDQUOT) throw DatabaseError{{"archive-full", {}}};
  throw DatabaseError{{"archive-failed", {{"reason", std::strerror(errno)}}}};
}

/// A name that no other writer has, on this machine or another: two writers of one shard do happen.
std::string temporary_name(const std::string& name) {
  std::array<char, 256> host{};
  gethostname(host.data(), host.size() - 1);
  return name + ".tmp." + host.data() + "." + std::to_string(getpid()) + "." + std::to_string(std::random_device()());
}

std::string five_digits(int number) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
}

std::string joined(const std::string& folder, const std::string& name) { return (fs::path(folder) / name).string(); }

}  // namespace

std::span<const Wording> shard_wordings() { return wordings; }

std::string shard_name(const ShardHead& head) {
  return "shard-" + five_digits(head.index) + "-of-" + five_digits(head.count) + ".tulga";
}

bool visit_finished(const std::string& folder, const ShardHead& head,
                    const std::function<void(const Outcome&)>& visit) {
  const auto shard = read_shard(joined(folder, shard_name(head)));
  if (!shard || encoded(shard->head) != encoded(head)) return false;
  for (const ShardEntry& entry : shard->entries)
    if (const auto outcome = read_entry(*shard, entry)) visit(*outcome);
  return true;
}

struct ShardWriter::File {
  std::string folder, name, temporary;
  Maker maker;
  Descriptor descriptor;
  Sha256 hash;
  std::uint64_t frames = 0;
  std::map<std::string, Status> documents;
  std::map<std::string, std::string> paths;

  void write(std::string_view bytes) {
    hash.add(bytes);
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor.get(), bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) fail();
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void put(const Outcome& outcome) {
    write(framed(Frame::outcome, encoded(outcome)));
    ++frames;
    if (outcome.source.sha256.empty()) return;
    documents[outcome.source.sha256] = outcome.status;
    paths[outcome.source.path] = outcome.source.sha256;
  }

  void put(const Held& held) {
    if (!documents.contains(held.second)) return;
    write(framed(Frame::path, encoded(held)));
    ++frames;
    paths[held.first] = held.second;
  }
};

ShardWriter::ShardWriter(const std::string& folder, ShardHead head) : file_(std::make_unique<File>()) {
  std::error_code unmade;  // opening the file will tell
  fs::create_directories(folder, unmade);
  file_->folder = folder;
  file_->name = joined(folder, shard_name(head));
  file_->temporary = temporary_name(file_->name);
  file_->maker = {head.version, head.rules, head.wishes};
  file_->descriptor = Descriptor(open(file_->temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  if (!file_->descriptor) fail();
  file_->write(shard_magic);
  file_->write(framed(Frame::head, encoded(head)));
}

ShardWriter::~ShardWriter() {
  if (!file_->temporary.empty()) unlink(file_->temporary.c_str());
}

std::optional<Known> ShardWriter::known(const std::string& sha256) {
  const auto found = file_->documents.find(sha256);
  if (found == file_->documents.end()) return std::nullopt;
  return Known{file_->maker, found->second};
}

std::string ShardWriter::held_by(const std::string& path) {
  const auto found = file_->paths.find(path);
  return found == file_->paths.end() ? std::string() : found->second;
}

void ShardWriter::add(std::span<const Outcome> outcomes, const Maker&, std::span<const Held> more_paths) {
  for (const Outcome& outcome : outcomes) file_->put(outcome);
  for (const Held& held : more_paths) file_->put(held);
}

void ShardWriter::finish() {
  file_->write(framed(Frame::end, encoded(ShardEnd{file_->frames, file_->hash.hexadecimal()})));
  if (fsync(file_->descriptor.get()) != 0) fail();
  if (rename(file_->temporary.c_str(), file_->name.c_str()) != 0) fail();
  file_->temporary.clear();
  const Descriptor folder(open(file_->folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  fsync(folder.get());
}

}  // namespace tulga
