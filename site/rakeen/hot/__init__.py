"""Ready answers: public pages and API reads handed out before Django, dropped when touched."""
