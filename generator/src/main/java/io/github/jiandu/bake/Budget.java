package io.github.jiandu.bake;

/** What the scripts of one page may still use up. Once it is exceeded it stays so, whatever a script catches or tries again. */
final class Budget {

    /** Thrown through a script, which cannot catch it: it is not an exception of JavaScript's. */
    static final class ExceededError extends Error {

        private static final long serialVersionUID = 1;

        ExceededError(String what) {
            super(what, null, false, false);
        }
    }

    /** How often the interpreter tells what it did. */
    static final int STEP = 10_000;

    /** Scripts may clean up ({@code finally}) for so many steps; one that keeps itself alive by it takes the process down. */
    private static final int LAST_STEPS = 1_000;

    private long instructions;
    private int written;
    private int source;
    private int lastSteps;

    Budget(Limits limits) {
        instructions = limits.instructions();
        written = limits.written();
        source = limits.source();
    }

    void spendInstructions(int count) {
        instructions -= count;
        if (instructions < 0) {
            if (++lastSteps > LAST_STEPS) {
                Runtime.getRuntime().halt(Sandbox.EXIT_BUDGET);
            }
            throw new ExceededError("too many instructions");
        }
    }

    void spendWritten(int chars) {
        written -= Math.min(chars, written + 1);
        if (written < 0) {
            throw new ExceededError("too much written");
        }
    }

    void spendSource(int chars) {
        source -= Math.min(chars, source + 1);
        if (source < 0) {
            throw new ExceededError("too much script");
        }
    }
}
