"""What editors make: page types, blocks, policy versions, search, navigation, content API."""
