"""What staff keep about their work on a case: checks, lists, tasks, links, who is looking."""
