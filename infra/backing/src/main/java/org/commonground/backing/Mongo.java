package org.commonground.backing;

/** A server that speaks MongoDB's wire protocol. */
public interface Mongo extends BackingService {

    /** The connection string of one database, for example {@code mongodb://127.0.0.1:27017/booking}. */
    String uri(String database);
}
