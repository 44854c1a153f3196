"""What somebody tells beside the guideline's questions, and who stands for the advice."""

from django.db import models

from wervel.record.encrypted import EncryptedText
from wervel.record.models.accounts import Account
from wervel.record.models.assessments import AssessmentRow
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import Submission

KINDS = ("signed", "discussed")


class About(models.Model):
    """One page about oneself as it was answered once: where it hurts, what one hopes for.

    A correction is a new row; of each page the last counts. No rule of the guideline reads this.
    """

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="about")
    submission = models.OneToOneField(Submission, models.PROTECT)
    page = models.CharField(max_length=20)
    told = EncryptedText()
    """By the name of each question what was chosen or written: canonical JSON."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """In the order in which they came in, also when a clock was put back."""

        ordering = ("pk",)
        indexes = (models.Index(fields=("episode", "page"), name="about_latest"),)


class AdviceWord(models.Model):
    """A clinician stands for the advice of one assessment, or talked it over with the patient."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="advice_words")
    assessment = models.ForeignKey(AssessmentRow, models.PROTECT, related_name="advice_words")
    submission = models.OneToOneField(Submission, models.PROTECT)
    kind = models.CharField(max_length=10)
    """One of :data:`KINDS`."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Of one of two kinds."""

        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind__in=KINDS), name="advice_word_kind_is_known"
            ),
        )
