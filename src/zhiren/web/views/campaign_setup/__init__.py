"""The steps of setting a campaign up, a page each, saved as they are filled in."""
