package org.releasemanager.calendar;

import java.io.IOException;
import org.releasemanager.calendar.Overrides.FreezeOverride;
import org.releasemanager.calendar.store.BookingRows;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** Which freezes the release was let through, by whom, and what was booked for it. */
@Component
class CalendarContribution implements EvidenceContribution {
    private final Overrides overrides;
    private final BookingRows bookings;

    CalendarContribution(Overrides overrides, BookingRows bookings) {
        this.overrides = overrides;
        this.bookings = bookings;
    }

    @Override
    public int order() {
        return 47;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        files.table("freeze-overrides", FreezeOverride.class, overrides.of(releaseId));
        files.table("bookings", Booking.class, bookings.of(releaseId));
    }
}
