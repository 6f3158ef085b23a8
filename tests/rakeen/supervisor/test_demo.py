"""The file of accounts follows the house to another port and stays with its owner."""

import stat

from rakeen.supervisor import demo

FACTS = {"url": "http://127.0.0.1:1/", "admin_url": "http://127.0.0.1:1/admin/", "accounts": []}


def test_a_house_without_accounts_has_no_facts(tmp_path):
    assert demo.moved_to(tmp_path, "http://127.0.0.1:2/") is None


def test_another_port_is_written_down_and_only_the_owner_reads_it(tmp_path):
    demo.write(tmp_path, FACTS)

    facts = demo.moved_to(tmp_path, "http://127.0.0.1:2/")

    assert facts == {
        "url": "http://127.0.0.1:2/",
        "admin_url": "http://127.0.0.1:2/admin/",
        "accounts": [],
    }
    assert demo.moved_to(tmp_path, "http://127.0.0.1:2/") == facts
    assert stat.S_IMODE(demo.path(tmp_path).stat().st_mode) == 0o600
