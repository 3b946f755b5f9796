package org.releasemanager.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.releasemanager.calendar.store.BookingRows;
import org.releasemanager.product.Product;
import org.releasemanager.product.Products;
import org.springframework.stereotype.Component;

/** What a target time would meet, before a release is started for it. */
@Component
public class Outlook {
    private final Products products;
    private final LaunchTimes times;
    private final BookingRows bookings;

    Outlook(Products products, LaunchTimes times, BookingRows bookings) {
        this.products = products;
        this.times = times;
        this.bookings = bookings;
    }

    /**
     * @param freezes in force then
     * @param window that is open then
     * @param onlyInWindows whether one has to be
     * @param bookings of production at that moment
     * @param earliest the first moment from then on at which production is open
     */
    public record View(
            boolean open,
            List<Entry> freezes,
            Optional<Entry> window,
            boolean onlyInWindows,
            List<Booking> bookings,
            Optional<Instant> earliest) {}

    /** @throws org.releasemanager.product.UnknownProduct if there is none with this key */
    public View at(String productKey, Instant start) {
        Product product = products.get(productKey);
        Openings openings = times.openings(product);
        return new View(
                openings.isOpen(start),
                openings.frozenBy(start),
                openings.windowAt(start),
                openings.onlyInWindows(),
                bookings.overlapping(productKey, product.production().key(), start, start.plusMillis(1)),
                openings.firstFrom(start));
    }
}
