package org.commonground.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text in any script without control characters or direction overrides, at most {@code max} characters (code points);
 * null is valid. Line breaks and tabs are allowed where {@code multiline} says so.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainTextValidator.class)
public @interface PlainText {

    int max();

    boolean multiline() default false;

    String message() default "Use at most {max} characters, and no invisible control characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
