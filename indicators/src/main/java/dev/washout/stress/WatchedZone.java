package dev.washout.stress;

import dev.washout.level.SupportZone;
import dev.washout.level.ZonePhase;
import dev.washout.level.ZoneTransition;
import java.util.Optional;

/**
 * A support zone, and what has become of it. Zones are found from the bars before the stress began
 * and watched from then on; in a calm market they are those of now.
 *
 * @param zone the zone
 * @param phase where the market stands with regard to it, the open judgement bar as it stands
 * @param latest the latest change, by a judgement bar that has closed; empty if there was none
 * @param tests how often the market came to it from above
 * @param distancePercent how far the last close lies above its middle, in percent; negative below
 */
public record WatchedZone(
    SupportZone zone,
    ZonePhase phase,
    Optional<ZoneTransition> latest,
    long tests,
    double distancePercent) {}
