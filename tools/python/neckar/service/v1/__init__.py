"""Messages of the protocol, made by ../generate."""
