package org.commonground.notification.organisation;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says of an organisation in whose name it is.
 *
 * @param sequence rises with every change in the directory
 * @param verified whether an administrator has made sure that it is what it says
 * @param logo the address of a picture
 * @param replyTo where its guests' answers go; null to the site
 * @param signature the last lines of its letters
 */
public record Organisation(
        @BsonId String id,
        long sequence,
        String name,
        boolean verified,
        @Nullable String logo,
        @Nullable String replyTo,
        @Nullable String signature) {}
