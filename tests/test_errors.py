"""The tree of errors is drawn as it is, and each has a name that programs can rely on."""

from __future__ import annotations

import pytest

from service import errors
from service.api import problems

FAULTS = [errors.ArticleError, *errors.ArticleError.__subclasses__()]


@pytest.mark.parametrize("error", [*FAULTS, errors.DeadlineExceeded], ids=lambda error: error.__name__)
def test_the_tree_in_the_docstring_names_each_error(error):
    assert f"─ {error.__name__}" in (errors.__doc__ or "")


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: error.__name__)
def test_the_command_line_and_the_service_call_a_fault_by_one_name(error):
    """Else a line of a batch and an answer of the service would tell of one fault as of two."""
    told = problems.named(error.slug)

    assert told is not None
    assert (told.title, int(told.status)) == (error.title, 422)


def test_no_two_faults_share_a_name():
    assert len({error.slug for error in FAULTS}) == len(FAULTS)
