package org.commonground.directory.imports.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of a source: its entries, and what is wrong with it. */
public final class Reading {

    private static final int MOST_TROUBLES = 200;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final int mostEntries;
    private int untold;
    private int untaken;
    private boolean readable = true;
    private boolean whole = true;

    public Reading(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** At most 202: the last ones say how much more there is. */
    public List<Trouble> troubles() {
        var told = new ArrayList<>(troubles);
        if (untaken > 0) {
            told.add(new Trouble(
                    null, null, "There are more than " + mostEntries + " entries: " + untaken + " are left out."));
        }
        if (untold > 0) {
            told.add(new Trouble(null, null, "There are " + untold + " more problems."));
        }
        return told;
    }

    /** Whether it was of the kind that it should be at all. */
    public boolean isReadable() {
        return readable;
    }

    /** Whether all of it was read: only then is what is not in it not there. */
    public boolean isWhole() {
        return readable && whole && untaken == 0;
    }

    public void trouble(Origin origin, String message) {
        trouble(origin.label(), origin.line(), message);
    }

    public void trouble(@Nullable String entry, @Nullable Integer line, String message) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new Trouble(entry, line, message));
        } else {
            untold++;
        }
    }

    /** Something of it could not be read, and nobody knows what. */
    void partial() {
        whole = false;
    }

    void unreadable(String message) {
        readable = false;
        trouble(null, null, message);
    }

    void add(Entry entry) {
        if (entries.size() < mostEntries) {
            entries.add(entry);
        } else {
            untaken++;
        }
    }
}
