#include <sqlite3.h>

#include <chrono>
#include <map>

#include "corpus/database.h"

namespace tulga {

namespace {

constexpr Dialect sqlite{.name = "sqlite", .id = "INTEGER PRIMARY KEY", .blob = "BLOB"};
constexpr int patience = 60'000, pause = 5;  // milliseconds that one waits for another, and between two attempts

Message problem(int code, const char* reason) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return {"archive-full", {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"archive-busy", {}};
    case SQLITE_NOTADB:
      return {"archive-foreign", {}};
    case SQLITE_CORRUPT:
      return {"archive-damaged", {}};
    default:
      return {"archive-failed", {{"reason", reason}}};
  }
}

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

/// Makes a statement ready for its next use however its use ends.
struct Reset {
  sqlite3_stmt* statement;
  ~Reset() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
  }
};

void bind(sqlite3_stmt* statement, int at, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    sqlite3_bind_int64(statement, at, *number);
  else if (const auto* text = std::get_if<std::string>(&value))
    sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
  else if (const auto* blob = std::get_if<Blob>(&value))
    sqlite3_bind_blob64(statement, at, blob->bytes.data(), blob->bytes.size(), SQLITE_STATIC);
}

Value column(sqlite3_stmt* statement, int at) {
  const auto bytes = [&](const void* start) {
    return std::string(static_cast<const char*>(start), static_cast<std::size_t>(sqlite3_column_bytes(statement, at)));
  };
  switch (sqlite3_column_type(statement, at)) {
    case SQLITE_NULL:
      return std::monostate();
    case SQLITE_INTEGER:
      return sqlite3_column_int64(statement, at);
    case SQLITE_BLOB:
      return Blob{bytes(sqlite3_column_blob(statement, at))};
    default:
      return bytes(sqlite3_column_text(statement, at));
  }
}

class Sqlite : public Database {
 public:
  Sqlite(const std::string& file, bool create) {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0), nullptr);
    handle_.reset(handle);
    check(code);
    sqlite3_busy_timeout(handle, patience);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  }

  const Dialect& dialect() const override { return sqlite; }

  std::vector<Values> ask(const std::string& sql, const Values& parameters) override {
    sqlite3_stmt* statement = prepared(sql);
    const Reset reset{statement};
    for (std::size_t i = 0; i < parameters.size(); ++i)
      bind(statement, sqlite3_bind_parameter_index(statement, ("$" + std::to_string(i + 1)).c_str()), parameters[i]);
    std::vector<Values> rows;
    int code = patiently([&] {
      sqlite3_reset(statement);
      return sqlite3_step(statement);
    });
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
      Values& row = rows.emplace_back();
      for (int i = 0; i < sqlite3_column_count(statement); ++i) row.push_back(column(statement, i));
    }
    if (code != SQLITE_DONE) check(code);
    return rows;
  }

  void script(const std::string& sql) override {
    check(patiently([&] { return sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr); }));
  }

 private:
  sqlite3_stmt* prepared(const std::string& sql) {
    Statement& statement = statements_[sql];
    if (statement) return statement.get();
    sqlite3_stmt* made = nullptr;
    const int code = patiently(
        [&] { return sqlite3_prepare_v3(handle_.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr); });
    statement.reset(made);
    check(code);
    return made;
  }

  /// SQLite waits for other programs by itself in most places, not in all: one that opens a new file while another does
  /// may be turned away at once. Nothing has been done then, unless inside a transaction.
  template <typename Attempt>
  int patiently(Attempt attempt) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience);
    for (;;) {
      const int code = attempt();
      const bool busy = (code & 0xFF) == SQLITE_BUSY && sqlite3_get_autocommit(handle_.get()) != 0;
      if (!busy || std::chrono::steady_clock::now() >= end) return code;
      sqlite3_sleep(pause);
    }
  }

  void check(int code) {
    if (code != SQLITE_OK)
      throw DatabaseError{problem(code, handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code))};
  }

  std::unique_ptr<sqlite3, Close> handle_;
  std::map<std::string, Statement> statements_;  // ends before the handle
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& file, bool create) {
  return std::make_unique<Sqlite>(file, create);
}

}  // namespace tulga
