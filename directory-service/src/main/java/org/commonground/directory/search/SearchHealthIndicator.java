package org.commonground.directory.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Nobody is sent to an instance that would find only half of what is listed. */
@Component
class SearchHealthIndicator implements HealthIndicator {

    private final TopicFollower follower;

    SearchHealthIndicator(TopicFollower follower) {
        this.follower = follower;
    }

    @Override
    public Health health() {
        return (follower.isCaughtUp() ? Health.up() : Health.outOfService()).build();
    }
}
