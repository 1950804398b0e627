package org.commonground.gateway.web.organise;

import org.commonground.gateway.client.Dashboard;

/**
 * The room as a bar of 1,000 parts: what is taken, what is held, what is free. Where more is taken or held than the room
 * has, the bar is longer than the room, which then ends at {@code end}.
 *
 * @param over the part beyond the room's end
 */
record Room(int taken, int held, int free, int end, int over) {

    private static final int LENGTH = 1000;

    static Room of(Dashboard numbers) {
        var over = Math.max(0, numbers.overBy());
        var whole = Math.max(1, numbers.capacity() + over);
        var taken = Math.min(LENGTH, numbers.taken() * LENGTH / whole);
        var held = Math.min(LENGTH - taken, numbers.held() * LENGTH / whole);
        var end = numbers.capacity() * LENGTH / whole;
        return new Room(taken, held, LENGTH - taken - held, over == 0 ? LENGTH : end, over == 0 ? 0 : LENGTH - end);
    }
}
