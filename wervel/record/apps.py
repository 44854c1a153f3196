"""Tells Django that this room keeps tables."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import pre_save


class RecordConfig(AppConfig):
    """The one application with a database."""

    name = "wervel.record"
    label = "record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Refuse text that no database keeps, before it gets there."""
        from wervel.record.texts import before_saving, on_connection

        pre_save.connect(before_saving)
        connection_created.connect(on_connection)
