package se.varn.foundation.notifications.web;

import se.varn.foundation.notifications.Notice;
import se.varn.foundation.shell.Listing;

/** The reader's notices. */
public record NoticesPage(Listing<Notice> listing, boolean anyUnread) {}
