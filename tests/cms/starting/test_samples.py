"""Editors find every part of a page and every type of question once, in drafts nobody else sees."""

from django.test import TestCase
from wagtail.models import Page, Site

from cms.composing.reading import form_of
from cms.models import ContentPage, FormPage
from cms.starting.load import load
from forms_engine.forms.checking import check
from forms_engine.forms.questions import TYPES

SAMPLES = ("samples", "sample-form")


class TestSamples(TestCase):
    """One load; the drafts are only read."""

    @classmethod
    def setUpTestData(cls):
        load()

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        Site.clear_site_root_paths_cache()

    def test_every_part_of_a_page_is_shown(self):
        page = ContentPage.objects.get(slug="samples")

        shown = {block.block_type for block in page.body}
        assert shown == set(page.body.stream_block.child_blocks)
        kinds = {block.value["kind"] for block in page.body if block.block_type == "notice"}
        assert kinds == {"notice", "warning"}
        seasonal = next(block.value["body"] for block in page.body.blocks_by_name("seasonal"))
        assert {block.block_type for block in seasonal} == {"text", "notice"}

    def test_every_type_of_question_is_shown_and_the_form_has_no_fault(self):
        page = FormPage.objects.get(code="sample")

        shown = {part.block_type for step in page.steps for part in step.value["questions"]}
        assert shown == set(TYPES) | {"guidance", "warning"}
        assert [str(fault) for fault in check(form_of(page))] == []

    def test_nobody_but_editors_sees_them(self):
        drafts = Page.objects.filter(slug__in=SAMPLES)

        assert {draft.live for draft in drafts} == {False}
        assert [self.client.get(f"/ar/{slug}/").status_code for slug in SAMPLES] == [404, 404]

    def test_an_editor_can_preview_each(self):
        for draft in Page.objects.filter(slug__in=SAMPLES).specific():
            answer = draft.make_preview_request(preview_mode=draft.default_preview_mode)

            assert answer.status_code == 200
