"""The contact form: a question that becomes a tracked enquiry."""
