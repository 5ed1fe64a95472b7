#include "extract/package.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <map>

namespace tulga {

namespace {

constexpr zip_int64_t most_entries = 10'000;
constexpr std::size_t most_unpacked = std::size_t{256} << 20;
constexpr std::size_t most_ratio = 100;
constexpr std::size_t ratio_counts_from = std::size_t{1} << 20;  // small parts may be mostly spaces
constexpr std::string_view zip_magic = "PK\x03\x04";

constexpr std::array<Wording, 6> wordings = {{
    {"package-damaged", "the document is damaged ({part}) and cannot be opened: save it again, or ask for it again",
     "баримт гэмтсэн ({part}) тул нээгдэхгүй байна: дахин хадгалах, эсвэл дахин авна уу"},
    {"package-checksum", "the document is damaged: {part} is not what was saved (wrong checksum): ask for it again",
     "баримт гэмтсэн: {part} хадгалсан үеийнхээс өөр (хяналтын нийлбэр зөрсөн): дахин авна уу"},
    {"package-encrypted", "the document needs a password to open: save it without one",
     "баримт нууц үгтэй тул нээгдэхгүй байна: нууц үггүй хадгална уу"},
    {"package-entries", "the document has more than {limit} parts; this is not a report",
     "баримт {limit}-аас олон хэсэгтэй; энэ нь тайлан биш"},
    {"package-ratio", "{part} unpacks to more than {limit} times its size; this is not a report",
     "{part} задлахад {limit} дахинаас их томорч байна; энэ нь тайлан биш"},
    {"package-size", "the document unpacks to more than {limit} MB; this is not a report",
     "баримт задлахад {limit} МБ-аас их байна; энэ нь тайлан биш"},
}};

InputError damaged(std::string_view part) { return InputError{{"package-damaged", {{"part", std::string(part)}}}}; }

/// Names of parts are compared without case; some programs write "\" for "/", or a "/" first.
std::string part_name(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out.starts_with('/') ? out.substr(1) : out;
}

}  // namespace

struct Package::Archive {
  zip_t* zip = nullptr;
  std::map<std::string, zip_uint64_t, std::less<>> parts;
  std::size_t unpacked = 0;

  ~Archive() {
    if (zip) zip_discard(zip);
  }
  bool open(std::string_view bytes);
  void list();
  std::string read(const std::string& name, zip_uint64_t index);
};

bool Package::Archive::open(std::string_view bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (!source) return false;
  zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (!zip) zip_source_free(source);
  return zip != nullptr;
}

void Package::Archive::list() {
  const zip_int64_t entries = zip_get_num_entries(zip, 0);
  if (entries > most_entries) throw InputError{{"package-entries", {{"limit", std::to_string(most_entries)}}}};
  for (zip_int64_t i = 0; i < entries; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const char* name = zip_get_name(zip, index, ZIP_FL_ENC_GUESS);
    // Of two parts of one name, one program shows the first and another the last: neither is taken.
    if (!name || !parts.emplace(part_name(name), index).second) throw damaged(name ? name : "");
  }
}

std::string Package::Archive::read(const std::string& name, zip_uint64_t index) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(zip, index, 0, &stat) != 0) throw damaged(name);
  if (stat.encryption_method != ZIP_EM_NONE) throw InputError{{"package-encrypted", {}}};
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) throw damaged(name);
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(zip, index, 0), zip_fclose);
  if (!file) throw damaged(name);
  std::string out;
  std::array<char, 64 * 1024> chunk;
  for (zip_int64_t got; (got = zip_fread(file.get(), chunk.data(), chunk.size())) != 0;) {
    if (got < 0) {
      if (zip_error_code_zip(zip_file_get_error(file.get())) == ZIP_ER_CRC)
        throw InputError{{"package-checksum", {{"part", name}}}};
      throw damaged(name);
    }
    out.append(chunk.data(), static_cast<std::size_t>(got));
    unpacked += static_cast<std::size_t>(got);
    if (out.size() > ratio_counts_from && out.size() / most_ratio > stat.comp_size)
      throw InputError{{"package-ratio", {{"part", name}, {"limit", std::to_string(most_ratio)}}}};
    if (unpacked > most_unpacked) throw InputError{{"package-size", {{"limit", std::to_string(most_unpacked >> 20)}}}};
  }
  return out;
}

Package::Package(std::string_view bytes) : archive_(std::make_unique<Archive>()) {
  if (!archive_->open(bytes)) throw damaged("zip");
  archive_->list();
}

Package::~Package() = default;

std::vector<std::string> Package::names() const {
  std::vector<std::string> out;
  for (const auto& [name, index] : archive_->parts) out.push_back(name);
  return out;
}

bool Package::has(std::string_view name) const { return archive_->parts.contains(part_name(name)); }

std::optional<std::string> Package::read(std::string_view name) {
  const auto part = archive_->parts.find(part_name(name));
  if (part == archive_->parts.end()) return std::nullopt;
  return archive_->read(part->first, part->second);
}

bool is_package_with(std::string_view bytes, std::string_view folder) {
  if (!bytes.starts_with(zip_magic)) return false;
  try {
    const auto names = Package(bytes).names();
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return name.starts_with(folder); });
  } catch (const InputError&) {
    return bytes.find(folder) != std::string_view::npos;  // names are not packed
  }
}

std::span<const Wording> package_wordings() { return wordings; }

}  // namespace tulga
