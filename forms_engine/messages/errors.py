"""What the messages room refuses; no message carries an address or a text."""


class MessagesError(Exception):
    """Any refusal of the messages room."""


class UnknownTemplate(MessagesError):
    """No such template, or it has no text for this channel."""


class MissingContext(MessagesError):
    """The context lacks a value that the template names."""


class NotStopped(MessagesError):
    """Only a message that was given up can be sent again."""


class NotSent(MessagesError):
    """Only a message that was sent can come back."""


class ChannelError(MessagesError):
    """A channel could not hand the message over; it will be tried again."""


class AddressRefused(ChannelError):
    """The address does not exist, the other side says; trying again would change nothing."""
