"""The key that seals a month's comments; made before the first answer, so its time says nothing."""

from django.db import models


class MonthKey(models.Model):
    """One data key for all comments of one month of invitations; destroying it erases them."""

    month = models.CharField(max_length=7, primary_key=True)
    key = models.OneToOneField("fe_vault.DataKey", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Survey key {self.month}"
