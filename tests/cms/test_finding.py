"""A page is found by the address that people see, whatever stands in it."""

import pytest
from wagtail.models import Page

from builders import cms as make
from cms.finding import Spot, page_at, spot_at

pytestmark = pytest.mark.django_db


def test_a_page_is_found_by_its_address_in_few_queries(django_assert_num_queries):
    policy = make.make_policy(make.make_site())

    with django_assert_num_queries(2):
        found = page_at(Page.objects.all(), "/ar/policies/relations/", "ar")

    assert found.pk == policy.pk


def test_what_a_page_answers_below_itself_is_no_page_but_a_place_to_go():
    policy = make.make_policy(make.make_site())
    path = "/ar/policies/relations/versions/1/"

    assert spot_at(Page.objects.all(), path, "ar") == Spot(policy.page_ptr, "versions/1/")
    assert page_at(Page.objects.all(), path, "ar") is None


@pytest.mark.parametrize("path", ["/ar/policies/nothing/pdf/", "/ar/policies/pdf/", "/ur/", "/x/"])
def test_nothing_is_found_where_nothing_stands(path):
    make.make_policy(make.make_site())

    assert spot_at(Page.objects.all(), path, "ar") is None
