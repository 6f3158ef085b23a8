"""The face the public meets: wizard, tracking, enquiry and survey pages."""
