"""What is wrong with a password, in our own words: too short, too common, or too like the name."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from wervel.pathway.logins import LONGEST_PASSWORD, Account
from wervel.web.entrance.screen import words


def password_problem(password: str, again: str, account: Account, code: str) -> str:
    """The first thing that is wrong with a new password, or nothing."""
    if password != again:
        return words(code)["passwords_differ"]
    if len(password) > LONGEST_PASSWORD:
        return words(code)["password_too_long"]
    try:
        validate_password(password, account)
    except ValidationError as problem:
        return words(code)[str(problem.error_list[0].code)]
    return ""
