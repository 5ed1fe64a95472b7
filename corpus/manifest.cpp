#include "corpus/manifest.h"

#include <sys/stat.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "corpus/hash.h"

namespace tulga {

namespace {

constexpr std::array<Wording, 3> wordings = {{
    {"manifest-damaged", "line {line} is no line of a manifest (path,size,sha256); make it with 'tulga manifest'",
     "{line}-р мөр жагсаалтын мөр биш (path,size,sha256); 'tulga manifest' үүсгэнэ"},
    {"share-unknown", "'{value}' is no share; write --shard I/N with I from 0 to N-1, or auto/N in an array job",
     "'{value}' гэсэн хэсэг алга; --shard I/N (I нь 0-ээс N-1) эсвэл array ажилд auto/N гэж бичнэ"},
    {"share-partial", "the array job does not run all its tasks from 0 on; write --shard auto/N with the count of all",
     "array ажил 0-ээс эхлэн бүгдээрээ ажиллаагүй; нийт тоог --shard auto/N гэж бичнэ"},
}};

constexpr std::string_view head = "path,size,sha256\n";

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

[[noreturn]] void refuse(int line) { throw InputError{{"manifest-damaged", {{"line", std::to_string(line)}}}}; }

/// Takes one field off `rest`, with its quotes undone, and says what ended it: a comma or a line end.
char take_field(std::string_view& rest, std::string& field, int line) {
  field.clear();
  if (rest.starts_with('"')) {
    for (rest.remove_prefix(1);; rest.remove_prefix(1)) {
      if (rest.empty()) refuse(line);
      if (rest.front() == '"') {
        rest.remove_prefix(1);
        if (!rest.starts_with('"')) break;
      }
      field += rest.front();
    }
  } else {
    const std::size_t length = std::min(rest.find_first_of(",\n"), rest.size());
    field = rest.substr(0, length);
    rest.remove_prefix(length);
  }
  if (rest.empty()) refuse(line);
  const char end = rest.front();
  rest.remove_prefix(1);
  return end;
}

bool is_hash(std::string_view text) {
  return text.empty() || (text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

Listed take_line(std::string_view& rest, int line) {
  Listed out;
  std::string size;
  if (take_field(rest, out.path, line) != ',' || take_field(rest, size, line) != ',') refuse(line);
  if (take_field(rest, out.sha256, line) != '\n' || !is_hash(out.sha256) || !number(size)) refuse(line);
  out.size = *number(size);
  return out;
}

std::uint64_t place_of(const Listed& listed) {
  const std::string hash = listed.sha256.empty() ? sha256(listed.path) : listed.sha256;
  std::uint64_t out = 0;
  std::from_chars(hash.data(), hash.data() + 16, out, 16);
  return out;
}

/// The number and the count that the scheduler of an array gives.
std::pair<std::string_view, std::string> from_environment() {
  const std::string_view task = variable("SLURM_ARRAY_TASK_ID");
  if (task.empty()) return {variable("JOB_COMPLETION_INDEX"), ""};
  const auto first = number(variable("SLURM_ARRAY_TASK_MIN")), last = number(variable("SLURM_ARRAY_TASK_MAX"));
  const auto count = number(variable("SLURM_ARRAY_TASK_COUNT"));
  const bool all = first == 0 && last && count && *last + 1 == *count;
  return {task, all ? std::to_string(*count) : ""};
}

}  // namespace

std::span<const Wording> manifest_wordings() { return wordings; }

Listed list(const std::string& path) {
  Listed out{.path = path};
  try {
    const Descriptor file = open_input(path);
    struct stat status {};
    if (fstat(file.get(), &status) != 0) return out;
    out.size = static_cast<std::uint64_t>(status.st_size);
    out.sha256 = sha256_of_file(file.get());
  } catch (const InputError&) {  // whoever works on the share will tell why
  }
  return out;
}

std::string manifest_head() { return std::string(head); }

std::string manifest_line(const Listed& listed) {
  std::string path;
  for (const char c : listed.path) path += c == '"' ? std::string("\"\"") : std::string(1, c);
  const bool quoted = listed.path.find_first_of(",\"\r\n") != std::string::npos;
  return (quoted ? "\"" + path + "\"" : path) + "," + std::to_string(listed.size) + "," + listed.sha256 + "\n";
}

std::vector<Listed> read_manifest(std::string_view text) {
  if (!text.starts_with(head)) refuse(1);
  std::vector<Listed> out;
  std::string_view rest = text.substr(head.size());
  while (!rest.empty()) out.push_back(take_line(rest, static_cast<int>(out.size()) + 2));
  return out;
}

std::vector<Input> inputs_of(std::span<const Listed> manifest, const Share& share) {
  std::vector<Input> out;
  for (const Listed& listed : manifest) {
    if (place_of(listed) % static_cast<std::uint64_t>(share.count) != static_cast<std::uint64_t>(share.index)) continue;
    out.push_back({listed.path, {}, {}});
    if (!listed.sha256.empty()) out.back().sha256 = listed.sha256;
  }
  return out;
}

Share read_share(std::string_view text) {
  const Message unknown{"share-unknown", {{"value", std::string(text)}}};
  const std::size_t slash = text.find('/');
  std::string_view index = text.substr(0, slash);
  std::string count(slash == std::string_view::npos ? "" : text.substr(slash + 1));
  if (index == "auto") {
    const auto [task, tasks] = from_environment();
    if (!task.empty() && slash == std::string_view::npos && tasks.empty()) throw InputError{{"share-partial", {}}};
    index = task;
    if (slash == std::string_view::npos) count = tasks;
  }
  const auto i = number(index), n = number(count);
  if (!i || !n || *n == 0 || *n > std::uint64_t{most_shares} || *i >= *n) throw InputError{unknown};
  return {static_cast<int>(*i), static_cast<int>(*n)};
}

}  // namespace tulga
