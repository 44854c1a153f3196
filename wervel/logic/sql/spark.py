"""SQL as Spark reads it."""

from dataclasses import dataclass

from wervel.logic.sql.dialect import Dialect, Unfit

_ESCAPED = str.maketrans({"\\": "\\\\", "'": "\\'", "$": "\\u0024"})


@dataclass(frozen=True)
class Spark(Dialect):
    """Spark quotes names with backticks and reads backslashes, and ``${...}``, within texts."""

    name: str = "spark"
    number: str = "DOUBLE"
    text: str = "STRING"

    def quoted(self, name: str) -> str:
        """A name between backticks. Spark puts a setting in the place of ``${...}`` even there."""
        if "${" in name:
            raise Unfit(f"{self.name}: cannot write {name!r}")
        return self.between(name, "`")

    def words(self, value: str) -> str:
        """A text between quotes, with all that has a meaning of its own written out."""
        return f"'{value.translate(_ESCAPED)}'"

    def amount(self, value: float) -> str:
        """A number with a D behind it is a floating one."""
        return f"{float(value)!r}D"
