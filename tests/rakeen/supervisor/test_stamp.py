"""A second start prepares again only when what preparing reads has changed."""

from rakeen.supervisor import stamp


def make_tree(root):
    (root / "locale" / "ar").mkdir(parents=True)
    (root / "locale" / "ar" / "django.po").write_text("one")
    (root / "uv.lock").write_text("locked")
    (root / "var").mkdir()
    return root, root / "var"


def test_a_new_house_is_not_fresh(tmp_path):
    root, var = make_tree(tmp_path)

    assert stamp.is_fresh(root, var) is False


def test_a_prepared_house_is_fresh_until_a_catalogue_changes(tmp_path):
    root, var = make_tree(tmp_path)
    stamp.write(stamp.digest(root), var)
    before = stamp.is_fresh(root, var)

    (root / "locale" / "ar" / "django.po").write_text("another text")

    assert (before, stamp.is_fresh(root, var)) == (True, False)
