package io.github.jiandu.bake;

import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/** Rhino as an interpreter that compiles nothing, sees no Java, and counts what it does. */
final class Interpreter extends ContextFactory {

    /** Browsers of today stop between 8,000 and 12,000 calls deep. */
    private static final int DEPTH = 5_000;

    private @Nullable Budget budget;

    void use(Budget next) {
        budget = next;
    }

    @Override
    protected Context makeContext() {
        Context context = super.makeContext();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setClassShutter(name -> false);
        context.setMaximumInterpreterStackDepth(DEPTH);
        context.setInstructionObserverThreshold(Budget.STEP);
        context.setLocale(Locale.US);
        context.setTimeZone(TimeZone.getTimeZone(Chance.ZONE));
        context.setGeneratingDebug(false);
        return context;
    }

    @Override
    protected boolean hasFeature(Context context, int feature) {
        return switch (feature) {
            case Context.FEATURE_E4X,
                    Context.FEATURE_ENHANCED_JAVA_ACCESS,
                    Context.FEATURE_ENABLE_JAVA_MAP_ACCESS,
                    Context.FEATURE_JAVA_SERIALIZATION,
                    Context.FEATURE_INTL_402 -> false;
            default -> super.hasFeature(context, feature);
        };
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
        if (budget != null) {
            budget.spendInstructions(count);
        }
    }
}
