package org.commonground.backing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Found through {@code META-INF/spring.factories}. */
final class BackingContextCustomizerFactory implements ContextCustomizerFactory {

    private static final String ROOT = "org.commonground.";

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        WithBacking wanted = TestContextAnnotationUtils.findMergedAnnotation(testClass, WithBacking.class);
        if (wanted == null) {
            return null;
        }
        return new BackingContextCustomizer(
                wanted.database().isEmpty() ? service(testClass.getPackageName()) : wanted.database());
    }

    private static String service(String packageName) {
        if (!packageName.startsWith(ROOT)) {
            throw new IllegalArgumentException("Say @WithBacking(database = …): " + packageName + " names no service");
        }
        String rest = packageName.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
