#pragma once
// SQL databases behind one face: statements in the common part of SQLite's and PostgreSQL's language.

#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extract/message.h"

namespace tulga {

struct Blob {
  std::string bytes;
  auto operator<=>(const Blob&) const = default;
};

/// Nothing (SQL's NULL), a number, a text or bytes.
using Value = std::variant<std::monostate, std::int64_t, std::string, Blob>;
using Values = std::vector<Value>;

/// The text of a value: a number in digits; empty for nothing.
std::string text_of(const Value& value);
/// The number of a value; 0 where it is none.
std::int64_t number_of(const Value& value);

/// What the database says no with.
struct DatabaseError : std::exception {
  explicit DatabaseError(Message told) : message(std::move(told)) {}
  const char* what() const noexcept override { return message.id.c_str(); }
  Message message;
  bool again = false;  // the transaction may succeed when it is tried again
};

/// What the two languages say differently.
struct Dialect {
  std::string_view name;  // "sqlite", "postgresql"
  std::string_view id;    // the type of a key that numbers itself
  std::string_view blob;
};

class Database {
 public:
  virtual ~Database() = default;
  virtual const Dialect& dialect() const = 0;
  /// Runs one statement with its parameters, $1 and on, and gives the rows that it returns. Texts have to be UTF-8
  /// without zero bytes.
  virtual std::vector<Values> ask(const std::string& sql, const Values& parameters = {}) = 0;
  /// Runs statements without parameters, separated by semicolons.
  virtual void script(const std::string& sql) = 0;
};

/// Opens a SQLite file; makes it where `create` is set. Throws DatabaseError.
std::unique_ptr<Database> open_sqlite(const std::string& file, bool create);

/// Connects to a server: "postgresql://user@host/database". Throws DatabaseError, also where tulga was built without
/// it.
std::unique_ptr<Database> open_postgresql(const std::string& address);

/// Everything within one transaction: it is rolled back where `commit` is not reached.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace tulga
