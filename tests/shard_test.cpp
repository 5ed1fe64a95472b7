#include "corpus/shard.h"

#include <algorithm>
#include <cstdlib>
#include <random>

#include "corpus/hash.h"
#include "tests/archives.h"
#include "tests/catch.h"
#include "tests/generated.h"
#include "tests/process.h"

using namespace tulga;

namespace {

using Strings = std::vector<std::string>;

/// A folder with reports, hostile documents, and their manifest.
struct Cluster {
  explicit Cluster(int reports = 60) {
    generate_reports(folder, reports);
    generate_hostile(folder);
    run_program({TULGA_PROGRAM, "manifest", folder / "reports", folder / "hostile", "-o", manifest});
  }
  Strings share(const std::string& number, const std::string& run) const {
    return {TULGA_PROGRAM, "digitize", "--manifest",   manifest, "--shard", number, "--out",  folder / run,
            "--fail-on",   "never",    "--unreadable", "ok",     "--jobs",  "2",    "--quiet"};
  }
  int merge(const std::string& run, const std::string& output = "/dev/null") const {
    return run_program({TULGA_PROGRAM, "merge", folder / run, "-o", folder / (run + ".sqlite"), "--lang", "en"},
                       output);
  }
  std::string dump(const std::string& run) const { return dump_of(folder / (run + ".sqlite")); }

  Folder folder;
  std::string manifest = folder / "manifest.csv";
};

bool is_installed(const std::string& program) { return run_program({"sh", "-c", "command -v " + program}) == 0; }

}  // namespace

TEST_CASE("a manifest lists files in sorted order, and comes back as it was, whatever the names", "[shard]") {
  const Folder folder;
  folder.add("a/б,\"в\".txt", "x");
  folder.add("a/new\nline.txt", "abc");
  folder.add("a/Z.txt", "abc");
  CHECK(run_program({TULGA_PROGRAM, "manifest", folder / "a", folder / "a/Z.txt"}, folder / "m.csv") == 0);
  const auto listed = read_manifest(read_file(folder / "m.csv"));
  REQUIRE(listed.size() == 3);
  CHECK(listed[0] == Listed{folder / "a/Z.txt", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"});
  CHECK(listed[1].path == folder / "a/new\nline.txt");
  CHECK(listed[2].path == folder / "a/б,\"в\".txt");
  for (const char* bad : {"", "path,size\n", "path,size,sha256\na,1,zz\n", "path,size,sha256\n\"a,1,\n",
                          "path,size,sha256\na,1,", "path,size,sha256\na,x,\n"})
    CHECK_THROWS_AS(read_manifest(bad), InputError);
}

TEST_CASE("every document is in exactly one share, and files of one content are in one", "[shard]") {
  std::vector<Listed> manifest;
  for (int i = 0; i < 100; ++i) manifest.push_back({std::to_string(i), 1, sha256(std::to_string(i / 2))});
  manifest.push_back({"unread", 0, ""});
  std::size_t count = 0;
  for (int i = 0; i < 7; ++i) {
    const auto inputs = inputs_of(manifest, {i, 7});
    count += inputs.size();
    CHECK(inputs.size() < 40);
  }
  CHECK(count == manifest.size());
}

TEST_CASE("a share is numbered by hand, or by the scheduler of an array", "[shard]") {
  const auto share = [](const char* text) {
    const Share read = read_share(text);
    return std::to_string(read.index) + " of " + std::to_string(read.count);
  };
  CHECK(share("3/16") == "3 of 16");
  for (const char* bad : {"16/16", "-1/4", "1", "1/0", "/", "", "a/b", "auto", "auto/4", "1/4/4"})
    CHECK_THROWS_AS(read_share(bad), InputError);
  setenv("JOB_COMPLETION_INDEX", "2", 1);
  CHECK(share("auto/4") == "2 of 4");
  CHECK_THROWS_AS(read_share("auto"), InputError);  // Kubernetes does not tell how many there are
  setenv("SLURM_ARRAY_TASK_ID", "5", 1);
  CHECK(share("auto/8") == "5 of 8");
  setenv("SLURM_ARRAY_TASK_COUNT", "8", 1);
  setenv("SLURM_ARRAY_TASK_MIN", "0", 1);
  setenv("SLURM_ARRAY_TASK_MAX", "7", 1);
  CHECK(share("auto") == "5 of 8");
  setenv("SLURM_ARRAY_TASK_COUNT", "2", 1);  // two tasks of eight are run again
  CHECK_THROWS_AS(read_share("auto"), InputError);
  for (const char* name : {"JOB_COMPLETION_INDEX", "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT",
                           "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX"})
    unsetenv(name);
}

TEST_CASE("1, 2, 7 and 16 merged shards, each killed once, are the archive of one undivided run", "[shard][slow]") {
  const Cluster cluster(300);
  std::mt19937 random(20231225);
  run_program({TULGA_PROGRAM, "digitize", "--manifest", cluster.manifest, "--archive", cluster.folder / "whole.sqlite",
               "--quiet"});
  const std::string whole = cluster.dump("whole");
  CHECK_FALSE(whole.empty());
  for (const int count : {1, 2, 7, 16}) {
    const std::string run = "run" + std::to_string(count);
    for (int i = count; i-- > 0;) {
      const Strings share = cluster.share(std::to_string(i) + "/" + std::to_string(count), run);
      {
        Process killed(share);
        usleep(std::uniform_int_distribution(10'000u, 1'000'000u / static_cast<unsigned>(count))(random));
        killed.kill(SIGKILL);
      }
      CHECK(run_program(share) == 0);
    }
    CHECK(cluster.merge(run) == 0);
    CHECK(cluster.dump(run) == whole);
  }
}

TEST_CASE("merging names missing shards, and refuses damaged ones and those of another run", "[shard]") {
  const Cluster cluster;
  const auto told = [&] {
    CHECK(cluster.merge("run", cluster.folder / "told.txt") == 2);
    return read_file(cluster.folder / "told.txt");
  };
  CHECK(told().find("there is no shard") != std::string::npos);
  run_program(cluster.share("1/3", "run"));
  CHECK(told().find("of 3 shards these are missing: 0, 2") != std::string::npos);
  run_program(cluster.share("0/3", "run"));
  run_program(cluster.share("1/4", "run"));
  CHECK(told().find("is of another run") != std::string::npos);
  std::filesystem::remove(cluster.folder / "run/shard-00001-of-00004.tulga");
  run_program(cluster.share("2/3", "run"));
  CHECK(cluster.merge("run") == 0);
  const std::string shard = cluster.folder / "run/shard-00002-of-00003.tulga";
  const std::string bytes = read_file(shard);
  for (const std::size_t at : {std::size_t{3}, std::size_t{40}, bytes.size() / 2, bytes.size() - 3}) {
    std::string damaged = bytes;
    damaged[at] ^= 4;
    std::ofstream(shard, std::ios::binary) << damaged;
    CHECK(told().find("is damaged") != std::string::npos);
    std::ofstream(shard, std::ios::binary) << bytes.substr(0, at);
    CHECK(told().find("is damaged") != std::string::npos);
  }
}

TEST_CASE("a finished shard is left alone, a killed one leaves none, and two writers of one write the same",
          "[shard]") {
  const Cluster cluster;
  const std::string shard = cluster.folder / "run/shard-00000-of-00002.tulga";
  {
    Process killed(cluster.share("0/2", "run"));
    usleep(50'000);
    killed.kill(SIGKILL);
  }
  CHECK_FALSE(std::filesystem::exists(shard));
  {
    Process one(cluster.share("0/2", "run")), other(cluster.share("0/2", "other"));
    Process again(cluster.share("0/2", "run"));
  }
  const std::string bytes = read_file(shard);
  CHECK_FALSE(bytes.empty());
  CHECK(read_file(cluster.folder / "other/shard-00000-of-00002.tulga") == bytes);
  const auto written = std::filesystem::last_write_time(shard);
  CHECK(run_program(cluster.share("0/2", "run")) == 0);
  CHECK(std::filesystem::last_write_time(shard) == written);
}

TEST_CASE("a file that is no longer the one in the manifest is told, not judged", "[shard]") {
  const Cluster cluster;
  cluster.folder.add("reports/0/5.txt", "Захидал.\n");
  run_program(
      {TULGA_PROGRAM, "digitize", "--manifest", cluster.manifest, "--archive", cluster.folder / "a.sqlite", "--quiet"});
  const auto unread = opened(cluster.folder / "a.sqlite").unread();
  CHECK(std::any_of(unread.begin(), unread.end(), [](const Unread& one) { return one.code == "file-changed"; }));
}

TEST_CASE("GNU parallel runs the shards, and what a kill leaves unfinished is run again", "[shard][parallel]") {
  if (!is_installed("parallel")) {
    WARN("skipped: GNU parallel is not installed (apt install parallel)");
    return;
  }
  const Cluster cluster;
  REQUIRE(run_program(cluster.share("0/1", "one")) == 0);
  REQUIRE(cluster.merge("one") == 0);
  Strings words = cluster.share("{}/8", "run");
  const Strings before{"parallel", "--will-cite", "-j2", "--joblog", cluster.folder / "log", "--resume-failed"};
  words.insert(words.begin(), before.begin(), before.end());
  for (const char* word : {":::", "0", "1", "2", "3", "4", "5", "6", "7"}) words.push_back(word);
  {
    Process killed(words);
    usleep(500'000);
    killed.kill(SIGKILL);
  }
  for (int i = 0; i < 3; ++i) run_program(words);  // children outlive the kill, and may be at work still
  CHECK(run_program(words) == 0);
  CHECK(cluster.merge("run") == 0);
  CHECK(cluster.dump("run") == cluster.dump("one"));
}
