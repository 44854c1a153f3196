"""Who may log in. What an account may do follows from who the person is, not from the account."""

import uuid

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; a password is only ever kept as its hash."""

    def create_user(self, login: str, password: str | None = None, **fields: object) -> "Account":
        """A new account; without a password nobody can log in with one."""
        account = self.model(login=login.strip().casefold(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Logins do not care about capitals."""
        return self.get(login=(username or "").strip().casefold())


class Account(AbstractBaseUser):
    """One person's way in. Never shared, never reused, and closed rather than removed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    login = models.CharField(max_length=254, unique=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    objects = AccountManager()

    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name", "created_at"]  # noqa: RUF012 (a list in Django)

    def __str__(self) -> str:
        return self.name
