"""Who publishes a policy, and who does not."""

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from builders import cms as make
from builders.approving import edit, fresh, typed, with_approvals
from builders.desk import sign_in
from builders.staff import make_staff
from cms import models
from cms.versions import versions_of
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def policy():
    home = make.make_site(languages=("ar", "en"))
    policy = make.make_policy(home)
    with_approvals(home)
    return policy


def test_an_editor_who_presses_publish_saves_a_draft(policy):
    edit(sign_in(role=Role.EDITOR), policy, text="غير معتمد.", **{"action-publish": "1"})

    after = fresh(policy)
    assert (after.has_unpublished_changes, [v.number for v in versions_of(after)]) == (True, [1])
    assert "غير معتمد" not in str(after.clauses)


def test_nobody_may_publish_it_around_the_workflow_not_even_as_a_plain_page(policy):
    people = [make_staff(role=role) for role in Role] + [make_staff(role=Role.EDITOR)]
    people[-1].is_superuser = True

    seen = [policy, Page.objects.get(pk=policy.pk)]

    assert {p.permissions_for_user(one).can_publish() for one in people for p in seen} == {False}


def test_code_that_publishes_for_an_editor_is_refused(policy):
    draft = policy.save_revision()

    with pytest.raises(PermissionDenied):
        draft.publish(user=make_staff(role=Role.EDITOR))


def test_publishing_several_at_once_leaves_the_policy_out(policy):
    policy.unpublish()

    answer = sign_in(role=Role.EDITOR).post(
        f"/admin/bulk/wagtailcore/page/publish/?next=/admin/pages/&id={policy.pk}", follow=True
    )

    assert (answer.status_code, fresh(policy).live) == (200, False)


def test_a_new_policy_is_not_published_at_once(policy):
    index = policy.get_parent()
    block = make.clause("l1", "نص.")
    editor = sign_in(role=Role.EDITOR)
    new = models.PolicyPage(title="جديدة", slug="new-one", clauses=make.stream(block))
    editor.post(
        f"/admin/pages/add/cms/policypage/{index.pk}/", {**typed(new), "action-publish": "1"}
    )

    assert models.PolicyPage.objects.get(slug="new-one").live is False


@pytest.mark.parametrize("wish", ["publish_copies", "alias"])
def test_a_copy_can_be_neither_published_nor_an_alias(policy, wish):
    given = {"new_title": "نسخة", "new_slug": "copied", "new_parent_page": policy.get_parent().pk}

    answer = sign_in(role=Role.EDITOR).post(
        f"/admin/pages/{policy.pk}/copy/", {**given, wish: "on"}
    )

    assert [*answer.context["form"].errors] == ["new_parent_page"]
    assert models.PolicyPage.objects.filter(slug="copied").exists() is False


def test_an_editor_publishes_a_translation_and_every_other_page(policy):
    make.make_translation(policy.get_parent().specific)
    english = make.make_translation(policy)
    guide = make.make_guide(Page.objects.get(slug="home", depth=2))
    editor = make_staff(role=Role.EDITOR)

    allowed = [page.permissions_for_user(editor).can_publish() for page in (english, guide)]

    assert allowed == [True, True]


def test_a_translation_into_arabic_is_no_way_round(policy):
    make.make_translation(policy.get_parent().specific)
    english = make.make_translation(policy)
    source, _made = TranslationSource.get_or_create_from_instance(english)

    with pytest.raises(PermissionDenied):
        Translation.objects.create(source=source, target_locale=policy.locale)


def test_where_an_administrator_took_the_workflow_away_editors_publish(policy):
    policy.get_workflow().deactivate()

    assert fresh(policy).permissions_for_user(make_staff(role=Role.EDITOR)).can_publish() is True


def test_a_second_list_of_policies_cannot_stand_beside_the_first(policy):
    home = policy.get_parent().get_parent()

    assert models.PolicyIndexPage.can_create_at(home.specific) is False
