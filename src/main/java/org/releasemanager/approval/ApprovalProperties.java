package org.releasemanager.approval;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * @param opens from when on a launch counts as within working hours, in the zone of its target
 * @param closes until when
 * @param debtDue how long an approval may be owed after the glass was broken
 */
@ConfigurationProperties("release-manager.approval")
public record ApprovalProperties(
        @DefaultValue("08:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue("P2D") Duration debtDue) {
    public ApprovalProperties {
        Assert.isTrue(opens.isBefore(closes), "release-manager.approval.opens must be before closes");
        Assert.isTrue(
                !debtDue.isNegative() && !debtDue.isZero(),
                "release-manager.approval.debt-due must be positive, for example P2D");
    }
}
